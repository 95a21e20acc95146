import type { TableSchema } from "#dataverse/tables";
import type { Condition, Order } from "#local/dataverse/query";
import { type Applied, parseApply } from "./apply";
import { parseExpand } from "./expand";
import type { Expansion } from "./expansion";
import { unsupported } from "./fault";
import { lowerFilter } from "./lower";
import { parseOrder } from "./order";
import { type PageCookie, parseSkipToken } from "./page";
import { type Aliases, parseExpression } from "./parseExpression";
import { parseSelect } from "./select";
import { parseFlag, parseWhole } from "./scalars";
import type { Asker, Setting } from "./setting";

/** What a URL's query asks of a set of rows, held against its table. `select` null asks for every column. */
export type ReadOptions = {
  readonly select: readonly string[] | null;
  readonly filter: Condition | null;
  readonly order: readonly Order[];
  readonly expand: readonly Expansion[];
  readonly top: number | null;
  readonly count: boolean;
  readonly apply: Applied | null;
  readonly page: PageCookie | null;
};

const known = new Set([
  "$select",
  "$filter",
  "$orderby",
  "$expand",
  "$top",
  "$count",
  "$apply",
  "$skiptoken",
  "$deltatoken",
]);

/**
 * Reads the options of a URL's query, already decoded. Throws 400 for what is wrong with them and 501 for those the platform or
 * this copy of it lacks ($skip, $search, $compute, saved queries, fetchXml on anything but a set). Names without $ are left to others.
 */
export function parseOptions(table: TableSchema, query: ReadonlyMap<string, string>, asker: Asker): ReadOptions {
  refuseUnknown(query);
  const setting: Setting = { table, variable: null, aliases: readAliases(query), ...asker };
  const filter = query.get("$filter");
  const apply = query.get("$apply");
  const applied = apply === undefined ? null : parseApply(apply, query.get("$orderby") ?? "", setting);
  return {
    select: parseSelect(setting.schema, table, query.get("$select")),
    filter: filter === undefined ? null : lowerFilter(parseExpression(filter, setting.aliases), setting),
    order: applied === null ? parseOrder(setting.schema, table, query.get("$orderby") ?? "") : [],
    expand: parseExpand(query.get("$expand") ?? "", setting),
    top: parseWhole("$top", query.get("$top")),
    count: parseFlag("$count", query.get("$count")),
    apply: applied,
    page: parseSkipToken(query.get("$skiptoken")),
  };
}

function refuseUnknown(query: ReadonlyMap<string, string>): void {
  for (const name of query.keys()) {
    if (name === "$skip") throw unsupported("Skip Clause");
    if (["fetchXml", "savedQuery", "userQuery"].includes(name)) throw unsupported(`The query option '${name}'`);
    if (name.startsWith("$") && !known.has(name)) throw unsupported(`The query option '${name.slice(0, 40)}'`);
  }
}

/** What the aliases of a URL stand for; none of them may lean on another. */
function readAliases(query: ReadonlyMap<string, string>): Aliases {
  return new Map(
    [...query].flatMap(([name, text]) => (name.startsWith("@") ? [[name, parseExpression(text)] as const] : [])),
  );
}
