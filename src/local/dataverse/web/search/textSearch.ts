import type { TableSchema } from "#dataverse/tables";
import type { Condition } from "#local/dataverse/query";
import { type Ranked, rowNumber, type SqlRow, type Store } from "#local/dataverse/store";
import { narrow } from "#local/dataverse/web/read";
import { ownColumn, readRows } from "#local/dataverse/web/read";

/** A row found by its words, with a few columns of it; the higher the score, the better it matches. */
export type Hit = { readonly row: SqlRow; readonly score: number };

export type TextSearch = {
  readonly table: TableSchema;
  readonly question: string;
  readonly columns: readonly string[];
  readonly filter: Condition | null;
  readonly limit: number;
};

const firstReach = 100;

/** Found rows in full, in the order they were found. Read last, for the few that are answered: articles are long. */
export function readHits(
  store: Store,
  table: TableSchema,
  hits: readonly { readonly row: SqlRow }[],
  columns: readonly string[],
): readonly SqlRow[] {
  const rows = readRows(store, {
    table: table.logical,
    columns,
    filter: { kind: "among", path: ownColumn(rowNumber), values: hits.map(({ row }) => row[rowNumber] ?? null) },
    order: [],
    limit: null,
    offset: 0,
  });
  const byNumber = new Map(rows.map((row) => [row[rowNumber] ?? null, row]));
  return hits.map(({ row }) => byNumber.get(row[rowNumber] ?? null) ?? row);
}

/**
 * The best matches of a question among the rows a condition leaves, best first. The index ranks, then the condition is held
 * against its best rows only; the reach widens until enough are left, so that most searches read a hundred rows.
 */
export function searchText(store: Store, search: TextSearch): readonly Hit[] {
  if (search.limit === 0) return [];
  for (let reach = Math.max(firstReach, search.limit * 2); ; reach *= 10) {
    const ranked = store.rankText(search.table.logical, search.question, reach);
    const found = keep(store, search, ranked);
    if (found.length >= search.limit || ranked.length < reach) return found.slice(0, search.limit);
  }
}

function keep(store: Store, { table, columns, filter }: TextSearch, ranked: readonly Ranked[]): readonly Hit[] {
  const scores = new Map(ranked.map(({ row, score }) => [row, score]));
  const rows = readRows(store, {
    table: table.logical,
    columns,
    filter: narrow({ kind: "among", path: ownColumn(rowNumber), values: [...scores.keys()] }, filter),
    order: [],
    limit: null,
    offset: 0,
  });
  const hits = rows.map((row) => ({ row, score: scores.get(Number(row[rowNumber])) ?? 0 }));
  return hits.sort((a, b) => b.score - a.score || Number(a.row[rowNumber]) - Number(b.row[rowNumber]));
}
