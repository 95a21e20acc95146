import type { TableSchema } from "#dataverse/tables";
import { columnOf, servedTable, syntaxFault, unknownProperty } from "#local/dataverse/odata";
import type { Condition } from "#local/dataverse/query";
import type { SqlRow } from "#local/dataverse/store";
import type { Call } from "#local/dataverse/web/wire";
import { jsonResponse, type WebResponse } from "#local/dataverse/web/wire";
import { readJson } from "#local/dataverse/web/write";
import { readCriteria } from "#local/dataverse/web/read";
import { expectAccess } from "#local/dataverse/web/wire";
import { appliedTo, narrow } from "#local/dataverse/web/read";
import { columnsToRead, ownColumn } from "#local/dataverse/web/read";
import { representRows } from "#local/dataverse/web/read";
import { type Hit, readHits, searchText } from "./textSearch";

type Json = Readonly<Record<string, unknown>>;

const anyState = -1;
const mostArticles = 5000;

/**
 * The FullTextSearchKnowledgeArticle action: articles in a state (3 published, -1 any) by their words, best first, or in the
 * order the QueryExpression asks for. Matching is always inflectional (the index is stemmed). `RemoveDuplicates` keeps the best
 * version of each article. Pages follow `PageInfo`.
 */
export function fullTextSearch(call: Call): WebResponse {
  const table = servedTable(call.store.schema, "knowledgearticle");
  expectAccess(call.permit, "read", table.logical);
  const body = readJson(call);
  const question = body["SearchText"];
  if (typeof question !== "string") throw syntaxFault("The parameter 'SearchText' is missing.");
  const query = objectAt(body, "QueryExpression");
  const select = readColumns(table, objectAt(query, "ColumnSet"));
  const { count, page } = readPage(query);
  const hits = searchText(call.store, {
    table,
    question,
    columns: ["rootarticleid", ...orderColumn(table, query["Orders"])],
    filter: narrow(inState(body["StateCode"]), readCriteria(call.store.schema, table, query["Criteria"])),
    limit: Math.min(mostArticles, count * page + (isTrue(body["RemoveDuplicates"]) ? count : 0)),
  });
  const kept = isTrue(body["RemoveDuplicates"]) ? keepBestVersions(table, hits) : hits;
  const shown = inOrder(table, kept, query["Orders"]).slice(count * (page - 1), count * page);
  const rows = readHits(call.store, table, shown, columnsToRead(table, select, []));
  const value = representRows(call.store, table, rows, select, call.preferences).map((row) => ({
    "@odata.type": "#Microsoft.Dynamics.CRM.knowledgearticle",
    ...row,
  }));
  const context = `${call.address.root}$metadata#knowledgearticles`;
  return jsonResponse(200, { "@odata.context": context, value }, appliedTo(call));
}

function inState(state: unknown): Condition | null {
  if (state === undefined || state === anyState) return null;
  if (typeof state !== "number") throw syntaxFault("The parameter 'StateCode' must be a number.");
  return { kind: "compare", path: ownColumn("statecode"), by: "eq", value: state };
}

/** Null: every column. */
function readColumns(table: TableSchema, columnSet: Json): readonly string[] | null {
  const columns = columnSet["Columns"];
  if (isTrue(columnSet["AllColumns"]) || !Array.isArray(columns)) return null;
  return columns.map((name) => {
    if (typeof name !== "string" || columnOf(table, name) === undefined)
      throw unknownProperty(String(name), table.logical);
    return name;
  });
}

function readPage(query: Json): { readonly count: number; readonly page: number } {
  const info = objectAt(query, "PageInfo");
  const count = info["Count"] ?? query["TopCount"] ?? 50;
  const page = info["PageNumber"] ?? 1;
  const isSmall = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostArticles;
  if (!isSmall(count) || !isSmall(page)) throw syntaxFault("PageInfo must hold whole numbers from 0 to 5,000.");
  return { count: count === 0 ? 50 : count, page: Math.max(1, page) };
}

function keepBestVersions(table: TableSchema, hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<unknown>();
  return hits.filter(({ row }) => {
    const root = row["rootarticleid"] ?? row[table.id];
    return seen.has(root) ? false : seen.add(root);
  });
}

/** The column the query orders by, if any: only the first is followed. */
function orderColumn(table: TableSchema, orders: unknown): readonly string[] {
  const first: unknown = Array.isArray(orders) ? orders[0] : undefined;
  if (!isObject(first)) return [];
  const name = first["AttributeName"];
  if (typeof name !== "string" || columnOf(table, name) === undefined)
    throw unknownProperty(String(name), table.logical);
  return [name];
}

function inOrder(table: TableSchema, hits: readonly Hit[], orders: unknown): readonly Hit[] {
  const [name] = orderColumn(table, orders);
  if (name === undefined || !Array.isArray(orders)) return hits;
  const type = (orders[0] as Json)["OrderType"];
  const sign = type === "Descending" || type === 1 ? -1 : 1;
  return [...hits].sort((a, b) => sign * compareValues(a.row[name] ?? null, b.row[name] ?? null));
}

function compareValues(a: SqlRow[string], b: SqlRow[string]): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""), "en");
}

function objectAt(body: Json, name: string): Json {
  const value = body[name];
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}
