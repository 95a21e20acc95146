import { areComparable, unsupported } from "#local/dataverse/odata";
import type { Condition } from "#local/dataverse/query";
import { fetchFault } from "./faults";
import { comparisons, readOperator } from "./operators";
import { columnAt, countCondition, type Place, placeOf, type PlacedColumn, type Reading, required } from "./place";
import type { XmlElement } from "./xml";

/** Reads a link-entity that stands inside a filter. */
export type LinkReader = (reading: Reading, link: XmlElement, here: Place) => Condition;

/** All filters that stand directly in an element, put together; null without any. */
export function readFilters(
  reading: Reading,
  element: XmlElement,
  here: Place,
  readLink: LinkReader,
): Condition | null {
  const filters = element.children.filter((child) => child.name === "filter");
  const of = filters.map((filter) => readFilter(reading, filter, here, readLink));
  return allOf(of);
}

/** All of some conditions; null when there is none. */
export function allOf(conditions: readonly (Condition | null)[]): Condition | null {
  const of = conditions.filter((each) => each !== null);
  const [only] = of;
  return only === undefined ? null : of.length === 1 ? only : { kind: "and", of };
}

function readFilter(reading: Reading, filter: XmlElement, here: Place, readLink: LinkReader): Condition {
  const type = filter.attributes.get("type") ?? "and";
  if (type !== "and" && type !== "or") throw fetchFault("the type of <filter> is 'and' or 'or'");
  const of = filter.children.map((child) => {
    switch (child.name) {
      case "condition":
        return readCondition(reading, child, here);
      case "filter":
        return readFilter(reading, child, here, readLink);
      case "link-entity":
        return readLink(reading, child, here);
      default:
        throw fetchFault(`<${child.name}> cannot stand in <filter>`);
    }
  });
  // A filter with nothing in it asks for nothing, whatever its type.
  return of.length === 0 ? { kind: "always", holds: true } : { kind: type, of };
}

function readCondition(reading: Reading, condition: XmlElement, here: Place): Condition {
  countCondition(reading);
  if (condition.attributes.has("aggregate")) throw unsupported("A condition on an aggregate");
  const place = placeOf(reading, here, condition.attributes.get("entityname"));
  const at = columnAt(place, required(condition, "attribute"));
  const operator = required(condition, "operator");
  const other = condition.attributes.get("valueof");
  if (other !== undefined) return compareColumns(at, operator, otherColumn(reading, place, other));
  return readOperator({ at, operator, values: valuesIn(condition), asker: reading.asker });
}

/** The value of an attribute, or those of <value> elements. */
function valuesIn(condition: XmlElement): readonly string[] {
  const value = condition.attributes.get("value");
  const listed = condition.children.map((child) => {
    if (child.name !== "value") throw fetchFault(`<${child.name}> cannot stand in <condition>`);
    return child.text.trim();
  });
  return value === undefined ? listed : [value, ...listed];
}

/** "column" of the same table, or "alias.column". */
function otherColumn(reading: Reading, place: Place, name: string): PlacedColumn {
  const point = name.indexOf(".");
  return point < 0
    ? columnAt(place, name)
    : columnAt(placeOf(reading, place, name.slice(0, point)), name.slice(point + 1));
}

function compareColumns(left: PlacedColumn, operator: string, right: PlacedColumn): Condition {
  const by = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (by === undefined) throw fetchFault(`'${operator.slice(0, 60)}' cannot compare two columns`);
  if (!areComparable(left.column, right.column)) {
    throw fetchFault(`the columns '${left.name}' and '${right.name}' cannot be compared`);
  }
  return { kind: "columns", left: left.path, by, right: right.path };
}
