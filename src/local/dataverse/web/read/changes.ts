import type { TableSchema } from "#dataverse/tables";
import {
  type DeltaToken,
  ODataFault,
  faultCodes,
  parseDeltaToken,
  parseOptions,
  syntaxFault,
  writeDeltaToken,
} from "#local/dataverse/odata";
import type { SqlRow } from "#local/dataverse/store";
import { changesLast } from "#local/dataverse/store";
import { writeQuery } from "#local/dataverse/web/wire";
import { askerOf, type Call } from "#local/dataverse/web/wire";
import { jsonResponse, textResponse, type WebResponse } from "#local/dataverse/web/wire";
import { expectReads, expectWholeTable } from "#local/dataverse/web/wire";
import { contextOf, appliedTo } from "./read";
import { columnsToRead, ownColumn, readRows, showRows } from "./readRows";
import type { JsonObject } from "./represent";

const largestPage = 5000;
const refused = ["$filter", "$orderby", "$expand", "$top", "$apply"];

/** Whether a request asks for changes: by its preference, or by following a delta link. */
export function wantsChanges({ preferences, address }: Call): boolean {
  return preferences.trackChanges || address.query.has("$deltatoken");
}

/**
 * GET on a set whose changes are tracked: without a token all rows, with one what changed since, deleted rows last. Rows come in
 * the order of their versions, so that a row changed between two pages comes again instead of being missed. As on the platform
 * it takes no $filter, $orderby, $expand or $top, wants read access to the whole table, and knows seven days.
 */
export function readChanges(call: Call, table: TableSchema): WebResponse {
  const { token, options } = readAsked(call, table);
  const size = Math.min(call.preferences.pageSize ?? largestPage, largestPage);
  const found = changedRows(call, table, token, columnsToRead(table, options.select, []), size + 1);
  const rows = found.slice(0, size);
  const hasMore = found.length > size;
  const version = hasMore ? Number(rows.at(-1)?.["versionnumber"]) : call.store.version();
  const shown = showRows(call.store, table, rows, { select: options.select, expand: [] }, call.preferences);
  const gone = goneRows(call, table, token, version).map((id) => ({
    "@odata.context": `${call.address.root}$metadata#${table.set}/$deletedEntity`,
    id,
    reason: "deleted",
  }));
  const context = contextOf(call.address, table, options, false);
  const body: JsonObject = { "@odata.context": token === null ? context : `${context}/$delta` };
  const link = linkTo(call, { version, at: call.store.now().getTime() });
  body[hasMore ? "@odata.nextLink" : "@odata.deltaLink"] = link;
  body["value"] = [...shown, ...gone];
  const applied = [
    appliedTo(call)["Preference-Applied"],
    ...(call.preferences.trackChanges ? ["odata.track-changes"] : []),
  ];
  const names = applied.filter((name) => name !== undefined).join(",");
  return jsonResponse(200, body, names === "" ? {} : { "Preference-Applied": names });
}

/** GET on the $count of a delta link: how many changes there are. */
export function countChanges(call: Call, table: TableSchema): WebResponse {
  const { token } = readAsked(call, table);
  const changed = changedRows(call, table, token, [], null).length;
  return textResponse(String(changed + goneRows(call, table, token, call.store.version()).length));
}

function readAsked(call: Call, table: TableSchema) {
  const { query } = call.address;
  const wrong = refused.find((name) => query.has(name));
  // Text: "Use change tracking to synchronize data with external systems"; its code is unverified.
  if (wrong !== undefined)
    throw syntaxFault(`The "${wrong}" query parameter isn't supported when Change Tracking is enabled.`);
  const options = parseOptions(table, query, askerOf(call));
  expectReads(call.permit, table, options);
  expectWholeTable(call.permit, table.logical);
  const token = parseDeltaToken(query.get("$deltatoken"));
  if (token !== null && token.at < call.store.now().getTime() - changesLast) throw expired();
  return { token, options };
}

function changedRows(
  { store }: Call,
  table: TableSchema,
  token: DeltaToken | null,
  columns: readonly string[],
  limit: number | null,
): readonly SqlRow[] {
  const path = ownColumn("versionnumber");
  const filter = token === null ? null : ({ kind: "compare", path, by: "gt", value: token.version } as const);
  return readRows(store, {
    table: table.logical,
    columns,
    filter,
    order: [{ path, descending: false }],
    limit,
    offset: 0,
  });
}

/** Rows that went and did not come back. A first reading has no use for them. */
function goneRows({ store }: Call, table: TableSchema, token: DeltaToken | null, upTo: number): readonly string[] {
  if (token === null) return [];
  const gone = [...new Set(store.deletedSince(table.logical, token.version, upTo))];
  const back = readRows(store, {
    table: table.logical,
    columns: [],
    filter: { kind: "among", path: ownColumn(table.id), values: gone },
    order: [],
    limit: null,
    offset: 0,
  });
  const present = new Set(back.map((row) => row[table.id]));
  return gone.filter((id) => !present.has(id));
}

function linkTo({ address }: Call, token: DeltaToken): string {
  const query = new Map([...address.query, ["$deltatoken", writeDeltaToken(token)]]);
  return `${address.root}${address.segments.map(encodeURIComponent).join("/")}?${writeQuery(query)}`;
}

/** Unverified: the code of a token that is too old. */
function expired(): ODataFault {
  const message = "Version stamp associated with the client has expired. Please perform a full sync.";
  return new ODataFault(400, faultCodes.expiredVersion, message);
}
