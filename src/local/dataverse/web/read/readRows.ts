import type { Schema, TableSchema } from "#dataverse/tables";
import { type Expansion, ODataFault, faultCodes } from "#local/dataverse/odata";
import {
  type Condition,
  type Join,
  type Path,
  type RowQuery,
  type RowsFragment,
  countLimit,
  countToSql,
  rowsToSql,
  unpackRows,
} from "#local/dataverse/query";
import {
  isPolymorphic,
  pointerOf,
  rowCost,
  type SqlRow,
  type Store,
  StoreError,
  tableColumn,
} from "#local/dataverse/store";
import type { Preferences } from "#local/dataverse/web/wire";
import { type JsonObject, representRows, shownColumns } from "./represent";

/** A column of the row itself. */
export function ownColumn(column: string): Path {
  return { steps: [], column };
}

/** The rows a query leaves, as kept. A query the database cannot take is the caller's (400), not ours. */
export function readRows(store: Store, query: RowQuery): readonly SqlRow[] {
  return readWritten(store, rowsToSql(store.schema, query), query.limit, query.offset);
}

/** As `readRows`, for a query that is written already. `limit` null reads all. */
export function readWritten(
  store: Store,
  { sql, values, names }: RowsFragment,
  limit: number | null,
  offset: number,
): readonly SqlRow[] {
  const rows = refusing(() => store.query(sql, [...values, limit ?? -1, offset]));
  const read = names === null ? rows : unpackRows(rows, names);
  refusing(() => store.budget.spend(rowCost * read.length));
  return read;
}

/** How many rows were found, at most 5,000, and whether there are more. */
export type Counted = { readonly count: number; readonly exceeded: boolean };

/** Counts the rows a condition and joins leave. */
export function countRows(
  store: Store,
  table: TableSchema,
  filter: Condition | null,
  joins: readonly Join[] = [],
): Counted {
  const { sql, values } = countToSql(store.schema, table.logical, filter, joins);
  const counted = Number(refusing(() => store.query(sql, values))[0]?.["n"]);
  return { count: Math.min(counted, countLimit), exceeded: counted > countLimit };
}

/** Every column of a kept row that an answer needs: those shown, the tables of lookups, the lookups that $expand follows. */
export function columnsToRead(
  table: TableSchema,
  select: readonly string[] | null,
  expand: readonly Expansion[],
): readonly string[] {
  const followed = expand.flatMap(({ relationship }) =>
    relationship.kind === "reference" ? [relationship.column] : [],
  );
  return [...shownColumns(table, select), ...followed].flatMap((name) => {
    const column = table.columns[name];
    return column !== undefined && isPolymorphic(column) ? [name, tableColumn(name)] : [name];
  });
}

/** Rows as the Web API shows them, with what $expand asks for: one more query for each expansion, however many rows. */
export function showRows(
  store: Store,
  table: TableSchema,
  rows: readonly SqlRow[],
  { select, expand }: { readonly select: readonly string[] | null; readonly expand: readonly Expansion[] },
  preferences: Preferences,
  sizes: Sizes = new WeakMap(),
): readonly JsonObject[] {
  const shown = representRows(store, table, rows, select, preferences);
  for (const expansion of expand) {
    const found = readExpansion(store, table, rows, expansion, preferences, sizes);
    shown.forEach((row, index) => {
      const inside = found(rows[index] ?? {});
      const inner = (Array.isArray(inside) ? (inside as readonly JsonObject[]) : inside ? [inside as JsonObject] : [])
        .map((each) => sizes.get(each) ?? 1)
        .reduce((sum, size) => sum + size, 0);
      refusing(() => store.budget.spend(rowCost * inner));
      sizes.set(row, (sizes.get(row) ?? 1) + inner);
      row[expansion.relationship.navigation] = inside;
    });
  }
  return shown;
}

/** How many rows stand in a row that is shown, itself included: one row may stand below many, and the answer holds it each time. */
type Sizes = WeakMap<JsonObject, number>;

function readExpansion(
  store: Store,
  table: TableSchema,
  rows: readonly SqlRow[],
  expansion: Expansion,
  preferences: Preferences,
  sizes: Sizes,
): (row: SqlRow) => JsonObject | readonly JsonObject[] | null {
  const { relationship, table: other } = expansion;
  const isReference = relationship.kind === "reference";
  const pointerIn = (row: SqlRow) => pointedId(table, row, relationship.column, other.logical);
  const owner = isReference ? other.id : relationship.column;
  const ids = rows.map((row) => (isReference ? pointerIn(row) : String(row[table.id]))).filter((id) => id !== null);
  const read = readRows(store, {
    table: other.logical,
    columns: [...columnsToRead(other, expansion.select, expansion.expand), owner],
    filter: { kind: "and", of: conditionsOf(store.schema, table, expansion, owner, [...new Set(ids)]) },
    order: expansion.order,
    limit: null,
    offset: 0,
  });
  const shown = showRows(store, other, read, expansion, preferences, sizes);
  const byOwner = new Map<string, JsonObject[]>();
  read.forEach((row, index) => {
    const each = shown[index];
    const mates = byOwner.get(String(row[owner])) ?? [];
    if (each !== undefined) mates.push(each);
    byOwner.set(String(row[owner]), mates);
  });
  if (isReference) return (row) => byOwner.get(pointerIn(row) ?? "")?.[0] ?? null;
  return (row) => (byOwner.get(String(row[table.id])) ?? []).slice(0, expansion.top ?? undefined);
}

function conditionsOf(
  schema: Schema,
  table: TableSchema,
  { relationship, filter }: Expansion,
  owner: string,
  ids: readonly string[],
): readonly Condition[] {
  const among: Condition = { kind: "among", path: ownColumn(owner), values: ids };
  const pointer = relationship.kind === "collection" ? schema.findTable(relationship.table)?.columns[owner] : undefined;
  const which: readonly Condition[] =
    pointer !== undefined && isPolymorphic(pointer)
      ? [{ kind: "compare", path: ownColumn(tableColumn(owner)), by: "eq", value: table.logical }]
      : [];
  return [among, ...which, ...(filter === null ? [] : [filter])];
}

function pointedId(table: TableSchema, row: SqlRow, lookup: string, target: string): string | null {
  const column = table.columns[lookup];
  const pointer = column?.kind === "lookup" ? pointerOf(row, lookup, column.targets) : null;
  return pointer?.table === target ? pointer.id : null;
}

/** Runs a read; what SQLite cannot take (too many terms, too deep) is told as the caller's query. */
export function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoreError && error.kind === "query") {
      throw new ODataFault(400, faultCodes.syntax, "The query is too complex.");
    }
    if (error instanceof StoreError && error.kind === "costly") {
      const words =
        "The query looks at too many rows. Ask for less: fewer joins, a narrower filter, a smaller $expand.";
      throw new ODataFault(400, faultCodes.tooCostly, words);
    }
    throw error;
  }
}
