import type { TableSchema } from "#dataverse/tables";
import { type FetchQuery, parseFetch, type Shown } from "#local/dataverse/fetchxml";
import { ODataFault, faultCodes, syntaxFault } from "#local/dataverse/odata";
import { countToSql, groupsToSql, tablesOf, tablesOfJoins, tablesOnWay } from "#local/dataverse/query";
import type { SqlRow, SqlValue } from "#local/dataverse/store";
import { askerOf, type Call } from "#local/dataverse/web/wire";
import { writeFetchCookie } from "./fetchCookie";
import { jsonResponse, type WebResponse } from "#local/dataverse/web/wire";
import { readKeyedNames, tableNames } from "./names";
import { expectAll } from "#local/dataverse/web/wire";
import { appliedTo, countAnnotations } from "./read";
import { countRows, readRows, refusing } from "./readRows";
import { annotationsOf, etagOf, formatted, type JsonObject, showValue } from "./represent";

const moreRecords = "Microsoft.Dynamics.CRM.morerecords";
const pagingCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";

/**
 * GET on a set with `?fetchXml=`. As on the platform: columns without a value are left out, and whether there are more rows, and
 * the cookie of the next page, are told when preferred. `$count` is the only other option it may stand with.
 */
export function readFetch(call: Call, table: TableSchema): WebResponse {
  const { query } = call.address;
  const other = [...query.keys()].find((name) => name.startsWith("$") && name !== "$count");
  if (other !== undefined) throw syntaxFault(`The query option '${other.slice(0, 40)}' cannot be used with fetchXml.`);
  const fetch = parseFetch(query.get("fetchXml") ?? "", table, askerOf(call));
  expectAll(call.permit, tablesOfFetch(fetch));
  const rows = rowsOf(call, fetch);
  const page = rows.slice(0, fetch.page.size);
  const hasMore = rows.length > page.length && !fetch.page.isTop;
  const isCounted = fetch.kind === "rows" && (fetch.counts || query.get("$count") === "true");
  const counted = isCounted ? countRows(call.store, table, fetch.query.filter, fetch.query.joins) : null;
  const names = fetch.shown.map(({ wire }) => wire).join(",");
  return jsonResponse(
    200,
    {
      "@odata.context": `${call.address.root}$metadata#${table.set}(${names})`,
      ...countAnnotations(call, counted),
      ...pagingOf(call, fetch, page, hasMore),
      value: showFetched(call, fetch, page),
    },
    appliedTo(call),
  );
}

function tablesOfFetch({ table, kind, query }: FetchQuery): readonly string[] {
  const sorted = kind === "rows" ? query.order.flatMap(({ path }) => tablesOnWay(path)) : [];
  return [table.logical, ...tablesOf(query.filter), ...tablesOfJoins(query.joins ?? []), ...sorted];
}

function rowsOf({ store }: Call, fetch: FetchQuery): readonly SqlRow[] {
  if (fetch.kind === "rows") return readRows(store, fetch.query);
  const { query, mostRows } = fetch;
  if (mostRows !== null) {
    const count = countToSql(store.schema, query.table, query.filter, query.joins, mostRows);
    const [counted] = refusing(() => store.query(count.sql, count.values));
    if (Number(counted?.["n"]) > mostRows) {
      const message = "AggregateQueryRecordLimit exceeded. Cannot perform this operation.";
      throw new ODataFault(400, faultCodes.tooManyAggregated, message);
    }
  }
  const { sql, values } = groupsToSql(store.schema, query);
  return refusing(() => store.query(sql, values));
}

/** Groups have no id a cookie could point at: their pages are found by number alone, as the platform's are. */
function pagingOf({ preferences }: Call, fetch: FetchQuery, page: readonly SqlRow[], hasMore: boolean): JsonObject {
  const [first, last] = [page[0], page.at(-1)];
  const hasCookie = hasMore && fetch.kind === "rows" && first !== undefined && last !== undefined;
  const ids = hasCookie ? { first: idOf(fetch, first), last: idOf(fetch, last) } : null;
  return {
    ...(ids !== null && preferences.annotates(pagingCookie)
      ? { [`@${pagingCookie}`]: writeFetchCookie(fetch.page.page, fetch.table.id, ids) }
      : {}),
    ...(preferences.annotates(moreRecords) ? { [`@${moreRecords}`]: hasMore } : {}),
  };
}

function idOf({ table }: FetchQuery, row: SqlRow): string {
  return String(row[table.id]);
}

function showFetched(call: Call, fetch: FetchQuery, rows: readonly SqlRow[]): readonly JsonObject[] {
  const names = call.preferences.annotates(formatted)
    ? readKeyedNames(call.store, rows, fetch.shown)
    : tableNames(call.store.schema);
  return rows.map((row) => {
    const values = fetch.shown.flatMap((shown) => {
      const { key, wire, column } = shown;
      const value = settle(shown, row[key] ?? null);
      if (value === null) return [];
      const annotations = annotationsOf({ ...row, [key]: value }, key, column, call.preferences, names, wire);
      return [...Object.entries(annotations), [wire, showValue(column, value)] as const];
    });
    const etag = fetch.kind === "rows" ? [["@odata.etag", etagOf(row)] as const] : [];
    return Object.fromEntries([...etag, ...values]);
  });
}

/** The sum of nothing is 0, and the average of whole numbers is whole, as SQL Server has it. */
function settle({ column, method }: Shown, value: SqlValue): SqlValue {
  if (method === "sum") return value ?? 0;
  return method === "average" && column.kind === "integer" && value !== null ? Math.trunc(Number(value)) : value;
}
