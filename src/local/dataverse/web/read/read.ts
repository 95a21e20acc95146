import type { TableSchema } from "#dataverse/tables";
import { type ReadOptions, type RowKey, writeSkipToken } from "#local/dataverse/odata";
import type { Condition } from "#local/dataverse/query";
import { type Address, writeQuery } from "#local/dataverse/web/wire";
import type { Call } from "#local/dataverse/web/wire";
import { readGroups } from "./groups";
import { expectRow } from "./keys";
import { emptyResponse, jsonResponse, type WebResponse } from "#local/dataverse/web/wire";
import { planOf } from "./plan";
import { type Counted, countRows, readWritten, showRows } from "./readRows";
import { expectReads } from "#local/dataverse/web/wire";
import { etagOf, type JsonObject } from "./represent";

const largestPage = 5000;

/** What stands in @odata.context: the set, the columns selected, and whether it is one row. */
export function contextOf({ root }: Address, table: TableSchema, options: ReadOptions | null, single: boolean): string {
  const select = options?.select ?? null;
  const shown = select === null ? "" : `(${select.map((name) => wireOf(table, name)).join(",")})`;
  return `${root}$metadata#${table.set}${shown}${single ? "/$entity" : ""}`;
}

/** GET on a set: the rows its options ask for, in pages. `within` narrows it to the rows of a navigation property. */
export function readSet(call: Call, table: TableSchema, within: Condition | null = null): WebResponse {
  const plan = planOf(call, table);
  const { options } = plan;
  expectReads(call.permit, table, options);
  const filter = narrow(options.filter, within);
  if (options.apply !== null) return readGroups(call, table, options, filter);
  const size = pageSize(options, call.preferences.pageSize);
  const offset = ((options.page?.page ?? 1) - 1) * size;
  const limit = options.top === null ? size + 1 : size;
  const rows = readWritten(call.store, plan.rows(filter), limit, offset);
  const hasMore = rows.length > size && options.top === null;
  const body: JsonObject = { "@odata.context": contextOf(call.address, table, options, false) };
  const counted = options.count ? countRows(call.store, table, filter) : null;
  Object.assign(body, countAnnotations(call, counted));
  body["value"] = showRows(call.store, table, rows.slice(0, size), options, call.preferences);
  if (hasMore) body["@odata.nextLink"] = nextLink(call, { page: (options.page?.page ?? 1) + 1, size });
  return jsonResponse(200, body, appliedTo(call));
}

/** GET on one row. Answers 304 when the caller's version is current and nothing but the row itself was asked for. */
export function readOne(call: Call, table: TableSchema, key: RowKey, status = 200): WebResponse {
  const plan = planOf(call, table);
  const { options, columns } = plan;
  expectReads(call.permit, table, options);
  const row = expectRow(call.store, table, key, columns, () => plan.row());
  const etag = etagOf(row);
  const known = call.method === "GET" ? call.headers.get("if-none-match") : undefined;
  if (known === etag && options.expand.length === 0 && !call.preferences.annotated) {
    return emptyResponse(304, { ETag: etag });
  }
  const [shown] = showRows(call.store, table, [row], options, call.preferences);
  const body = { "@odata.context": contextOf(call.address, table, options, true), ...shown };
  return jsonResponse(status, body, { ETag: etag, ...appliedTo(call) });
}

/** The preferences honoured, as a header. */
export function appliedTo({ preferences }: Call): WebResponse["headers"] {
  return preferences.applied === "" ? {} : { "Preference-Applied": preferences.applied };
}

/** What an answer says of how many rows there are: `@odata.count` when they were counted, the rest when preferred. */
export function countAnnotations({ preferences }: Call, counted: Counted | null): JsonObject {
  const total = "Microsoft.Dynamics.CRM.totalrecordcount";
  return {
    ...(counted === null ? {} : { "@odata.count": counted.count }),
    ...(preferences.annotates(total) ? { [`@${total}`]: counted?.count ?? -1 } : {}),
    ...(preferences.annotates(`${total}limitexceeded`)
      ? { [`@${total}limitexceeded`]: counted?.exceeded ?? false }
      : {}),
  };
}

/** Both conditions, or the one there is. */
export function narrow(one: Condition | null, other: Condition | null): Condition | null {
  if (one === null || other === null) return one ?? other;
  return { kind: "and", of: [one, other] };
}

function pageSize(options: ReadOptions, preferred: number | null): number {
  if (options.top !== null) return Math.min(options.top, largestPage);
  return Math.min(options.page?.size ?? preferred ?? largestPage, largestPage);
}

function nextLink({ address }: Call, cookie: { readonly page: number; readonly size: number }): string {
  const query = new Map([...address.query, ["$skiptoken", writeSkipToken(cookie)]]);
  return `${address.root}${address.segments.map(encodeURIComponent).join("/")}?${writeQuery(query)}`;
}

function wireOf(table: TableSchema, name: string): string {
  return table.columns[name]?.kind === "lookup" ? `_${name}_value` : name;
}
