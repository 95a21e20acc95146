import type { Column, LookupValue, Schema, TableSchema } from "#dataverse/tables";
import { pointerOf, quote, type SqlRow, type Store } from "#local/dataverse/store";

/** What a person calls the rows that lookups point at, asked for once for all rows of an answer, and what tables are called. */
export interface Names {
  row(pointer: LookupValue<string>): string | null;
  table(logical: string): string | null;
}

/** Names of tables alone, where no row's is wanted. */
export function tableNames(schema: Schema): Names {
  return { row: () => null, table: (logical) => schema.findTable(logical)?.display ?? null };
}

/** A column under the name its value has in a row of the database. */
type Keyed = { readonly key: string; readonly column: Column };

/** Reads the names behind the lookups `columns` of a table's rows, one query for each table they lead to. */
export function readNames(
  store: Store,
  table: TableSchema,
  rows: readonly SqlRow[],
  columns: readonly string[],
): Names {
  const keyed = columns.flatMap((key) => {
    const column = table.columns[key];
    return column === undefined ? [] : [{ key, column }];
  });
  return readKeyedNames(store, rows, keyed);
}

/** As `readNames`, for rows put together from several tables. */
export function readKeyedNames(store: Store, rows: readonly SqlRow[], columns: readonly Keyed[]): Names {
  const wanted = new Map<string, Set<string>>();
  for (const pointer of rows.flatMap((row) => pointersOf(row, columns))) {
    wanted.set(pointer.table, (wanted.get(pointer.table) ?? new Set()).add(pointer.id));
  }
  const known = new Map<string, string>();
  for (const [target, ids] of wanted) {
    const table = store.schema.findTable(target);
    if (table === undefined) continue;
    const sql = `SELECT ${quote(table.id)} AS "id", ${quote(table.name)} AS "name" FROM ${quote(target)} WHERE ${quote(table.id)} IN (SELECT value FROM json_each(?))`;
    for (const { id, name } of store.query(sql, [JSON.stringify([...ids])]))
      known.set(`${target}:${String(id)}`, String(name ?? ""));
  }
  return { ...tableNames(store.schema), row: ({ table: target, id }) => known.get(`${target}:${id}`) ?? null };
}

function pointersOf(row: SqlRow, columns: readonly Keyed[]): readonly LookupValue<string>[] {
  return columns.flatMap(({ key, column }) => {
    const pointer = column.kind === "lookup" ? pointerOf(row, key, column.targets) : null;
    return pointer === null ? [] : [pointer];
  });
}
