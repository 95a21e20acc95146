import type { Column } from "#dataverse/tables";
import { unsupported, wireName } from "#local/dataverse/odata";
import type { DatePart, Measure, Path } from "#local/dataverse/query";
import { fetchFault } from "./faults";
import { aliasOf, columnAt, isSet, type Place, required } from "./place";
import type { XmlElement } from "./xml";

/** A value the answer shows: where it comes from, and what it is called. */
export type Named = { readonly path: Path; readonly column: Column; readonly wire: string };

/** A value of an aggregate query: a group, or a measure of each group. */
export type Aggregated =
  | (Named & { readonly kind: "group"; readonly part: DatePart | null })
  | (Named & { readonly kind: "measure"; readonly method: Measure["method"]; readonly countsRows: boolean });

const methods: Readonly<Record<string, Measure["method"]>> = {
  count: "count",
  countcolumn: "count",
  sum: "sum",
  avg: "average",
  min: "min",
  max: "max",
};

const parts: ReadonlySet<string> = new Set(["day", "week", "month", "quarter", "year"] satisfies readonly DatePart[]);
const whole: Column = { kind: "integer", min: -2147483648, max: 2147483647 };

/**
 * The columns an element names. A query's own table shows everything when it names nothing; a joined one shows nothing then, and
 * its columns are "alias.column".
 */
export function readColumns(element: XmlElement, place: Place): readonly Named[] {
  const named = element.children.filter((child) => child.name === "attribute");
  const isAll = element.children.some((child) => child.name === "all-attributes");
  const isNone = element.children.some((child) => child.name === "no-attrs");
  if (isAll || (named.length === 0 && !isNone && place.link === undefined)) {
    return Object.keys(place.table.columns).map((name) => show(place, name, null));
  }
  return named.map((attribute) => {
    if (attribute.attributes.has("rowaggregate")) throw unsupported("A row aggregate");
    if (attribute.attributes.has("aggregate")) throw fetchFault("an aggregate needs aggregate='true' on <fetch>");
    return show(place, required(attribute, "name"), aliasOf(attribute));
  });
}

/** The groups and measures an element names. */
export function readAggregated(element: XmlElement, place: Place): readonly Aggregated[] {
  const all = element.children.some((child) => child.name === "all-attributes");
  if (all) throw fetchFault("<all-attributes> cannot stand in an aggregate query");
  return element.children.filter((child) => child.name === "attribute").map((child) => readOne(child, place));
}

function readOne(attribute: XmlElement, place: Place): Aggregated {
  const alias = aliasOf(attribute);
  if (alias === null) throw fetchFault("every <attribute> of an aggregate query needs an alias");
  const named = show(place, required(attribute, "name"), alias);
  if (isSet(attribute, "groupby")) return readGroup(attribute, named);
  const called = required(attribute, "aggregate");
  const method = Object.hasOwn(methods, called) ? methods[called] : undefined;
  if (method === undefined) throw fetchFault(`'${called.slice(0, 60)}' is no aggregate`);
  const isNumber = ["integer", "bigint", "decimal"].includes(named.column.kind);
  if ((method === "sum" || method === "average") && !isNumber) {
    throw fetchFault(`'${called}' needs a number, which '${alias}' is not`);
  }
  if (method !== "count") return { ...named, kind: "measure", method, countsRows: false };
  const isDistinct = called === "countcolumn" && isSet(attribute, "distinct");
  return {
    ...named,
    kind: "measure",
    column: whole,
    method: isDistinct ? "countdistinct" : "count",
    countsRows: called === "count",
  };
}

function readGroup(attribute: XmlElement, named: Named): Aggregated {
  const part = attribute.attributes.get("dategrouping");
  if (named.column.kind === "memo") throw fetchFault(`'${named.wire}' cannot be grouped by`);
  if (part === undefined) return { ...named, kind: "group", part: null };
  if (part.startsWith("fiscal-")) throw unsupported("Grouping by fiscal periods");
  if (!parts.has(part)) throw fetchFault(`'${part.slice(0, 60)}' is no date grouping`);
  if (named.column.kind !== "datetime") throw fetchFault(`'${named.wire}' is not a date`);
  return { ...named, kind: "group", column: whole, part: part as DatePart };
}

function show(place: Place, name: string, alias: string | null): Named {
  const { path, column } = columnAt(place, name);
  const own = place.link === undefined ? wireName(place.table, name) : `${place.link}.${name}`;
  return { path, column, wire: alias ?? own };
}
