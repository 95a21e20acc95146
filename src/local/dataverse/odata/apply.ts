import type { Column } from "#dataverse/tables";
import type { Condition, GroupQuery, Measure } from "#local/dataverse/query";
import { syntaxFault, unsupported } from "./fault";
import { lowerFilter } from "./lower";
import { parseDirection } from "./order";
import { parseExpression } from "./parseExpression";
import { findPlace } from "./paths";
import type { Setting } from "./setting";
import { splitOutside } from "./split";

/** What $apply asks for. `columns` tells how to show each alias; null for counts and averages, which are plain numbers. */
export type Applied = {
  readonly filter: Condition | null;
  readonly groups: GroupQuery["groups"];
  readonly measures: readonly Measure[];
  readonly order: GroupQuery["order"];
  readonly columns: ReadonlyMap<string, Column | null>;
};

const methods: Readonly<Record<string, Measure["method"]>> = {
  sum: "sum",
  average: "average",
  min: "min",
  max: "max",
  countdistinct: "countdistinct",
};

const measured = /^(\S{1,300})[ \t]+with[ \t]+(\w{1,40})[ \t]+as[ \t]+([A-Za-z_]\w{0,127})$/;
const counted = /^\$count[ \t]+as[ \t]+([A-Za-z_]\w{0,127})$/;

/**
 * Reads `filter(…)/groupby((a,b),aggregate(x with sum as y,$count as n))` and its shorter forms. `orderby` may name groups and
 * measures. Other transformations answer 501.
 */
export function parseApply(text: string, orderby: string, setting: Setting): Applied {
  const state: { filter: Condition | null; groups: Applied["groups"]; measures: readonly Measure[] } = {
    filter: null,
    groups: [],
    measures: [],
  };
  const columns = new Map<string, Column | null>();
  const parts = splitOutside(text, "/");
  parts.forEach((part, index) => {
    const [name, inside] = readCall(part);
    if (name === "filter" && index === 0) state.filter = lowerFilter(parseExpression(inside, setting.aliases), setting);
    else if (name === "aggregate" && index === parts.length - 1)
      state.measures = parseMeasures(inside, setting, columns);
    else if (name === "groupby" && index === parts.length - 1)
      Object.assign(state, parseGroups(inside, setting, columns));
    else throw unsupported(`$apply with ${name.slice(0, 40)} here`);
  });
  if (columns.size === 0) throw syntaxFault("$apply names nothing to group by or to measure.");
  const order = splitOutside(orderby, ",").map(parseDirection);
  const unknown = order.find(({ name }) => !columns.has(name));
  if (unknown !== undefined) throw syntaxFault(`Could not find a property named '${unknown.name}' in $apply.`);
  return { ...state, order: order.map(({ name, descending }) => ({ alias: name, descending })), columns };
}

function parseGroups(
  inside: string,
  setting: Setting,
  columns: Map<string, Column | null>,
): Pick<Applied, "groups" | "measures"> {
  const [by = "", then, ...rest] = splitOutside(inside, ",");
  if (!by.startsWith("(") || !by.endsWith(")") || rest.length > 0) {
    throw syntaxFault(`Syntax error in $apply at '${inside.slice(0, 60)}'.`);
  }
  const groups = splitOutside(by.slice(1, -1), ",").map((name) => {
    const { path, column } = findPlace(setting.schema, setting.table, name.split("/"));
    if (column.kind === "memo") throw syntaxFault(`'${name}' cannot be grouped by.`);
    columns.set(name, column);
    return { alias: name, path };
  });
  if (then === undefined) return { groups, measures: [] };
  const [called, measures] = readCall(then);
  if (called !== "aggregate") throw unsupported(`$apply with ${called.slice(0, 40)} inside groupby`);
  return { groups, measures: parseMeasures(measures, setting, columns) };
}

function parseMeasures(inside: string, setting: Setting, columns: Map<string, Column | null>): readonly Measure[] {
  return splitOutside(inside, ",").map((part): Measure => {
    const rows = counted.exec(part)?.[1];
    if (rows !== undefined) {
      columns.set(rows, null);
      return { alias: rows, method: "count", path: null };
    }
    const [, name = "", called = "", alias = ""] = measured.exec(part) ?? [];
    const method = Object.hasOwn(methods, called) ? methods[called] : undefined;
    if (method === undefined) throw syntaxFault(`Syntax error in $apply at '${part.slice(0, 60)}'.`);
    const { path, column } = findPlace(setting.schema, setting.table, name.split("/"));
    columns.set(alias, method === "min" || method === "max" ? column : null);
    return { alias, method, path };
  });
}

function readCall(part: string): readonly [name: string, inside: string] {
  const open = part.indexOf("(");
  if (open < 0 || !part.endsWith(")")) throw syntaxFault(`Syntax error in $apply at '${part.slice(0, 60)}'.`);
  return [part.slice(0, open).trim(), part.slice(open + 1, -1)];
}
