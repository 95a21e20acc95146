import type { RowIn, Schema, TableMap, TableSchema } from "#dataverse/tables";
import type { Writing } from "./complete";
import { decodeRow } from "./decode";
import { createDeletions, readDeletions } from "./deletions";
import type { Budget, SqlRow, SqlValue } from "./driver";
import { createTextIndex, type Ranked } from "./fullText";
import { createTables, quote, rowNumber } from "./layout";
import { RowError } from "./rowError";
import { addRow, type Base, changeRow, readRow, removeRow } from "./rows";
import { createTransactions } from "./transactions";
import { openWasmDriver } from "./wasmDriver";

/**
 * `schema`: the tables there are; each has a `versionnumber`. `file`: where rows are kept, in memory without one. `now`: the clock that dates rows; whole
 * seconds are kept.
 */
export type StoreOptions<T extends TableMap> = {
  readonly schema: Schema<T>;
  readonly file?: string;
  readonly now: () => Date;
};

/**
 * The local Dataverse's rows. Every write is a transaction of its own, or part of the one around it; when it returns, the row
 * is on the disk. Writes throw RowError and leave nothing behind; `by` is the systemuser who writes.
 */
export interface Store<T extends TableMap = TableMap> {
  readonly schema: Schema<T>;
  /** Adds a row and answers its id: the one in `row`, or a new one. */
  insert<N extends keyof T & string>(table: N, row: RowIn<T, N>, by?: string): string;
  /** Changes the columns named; throws RowError "absent" when there is no such row. */
  update<N extends keyof T & string>(table: N, id: string, row: RowIn<T, N>, by?: string): void;
  /** Removes a row, what belongs to it, and the lookups that point at it. False when it was not there. */
  remove(table: keyof T & string, id: string): boolean;
  get<N extends keyof T & string>(table: N, id: string): RowIn<T, N> | null;
  /** All rows, in the order they were added. */
  all<N extends keyof T & string>(table: N): readonly RowIn<T, N>[];
  count(table: keyof T & string): number;
  /** All of `work` or nothing of it. May be nested. */
  transaction<R>(work: () => R): R;
  /** The row numbers of the best full-text matches, best first; none for tables without an index. */
  rankText(table: keyof T & string, question: string, limit: number): readonly Ranked[];
  /** What the request that is being answered may still cost. */
  readonly budget: Budget;
  /** Reads with SQL of this program's own making. */
  query(sql: string, values: readonly SqlValue[]): readonly SqlRow[];
  /** The last version given to a change. */
  version(): number;
  /** The ids of rows of a table that were removed after one version, up to another. */
  deletedSince(table: string, after: number, upTo: number): readonly string[];
  now(): Date;
  close(): void;
}

/** Opens the store, creating what is missing. Throws StoreError "taken" when another process has the file. */
export function createStore<T extends TableMap>({ schema, file, now }: StoreOptions<T>): Store<T> {
  const driver = openWasmDriver(file);
  driver.exec("BEGIN");
  createTables(driver, schema);
  createDeletions(driver, now().getTime());
  const base: Base = { schema, driver, texts: createTextIndex(driver, schema) };
  driver.exec("COMMIT");
  const transactions = createTransactions(driver);
  const writing = (by?: string): Writing => ({
    by: by ?? null,
    at: now().getTime(),
    version: transactions.nextVersion(),
  });

  function tableOf(name: string): TableSchema {
    const table = schema.findTable(name);
    if (table === undefined) throw new RowError("absent", `There is no table ${name}.`);
    return table;
  }

  return {
    schema,
    insert: (table, row, by) => transactions.join(() => addRow(base, tableOf(table), row, writing(by))),
    update: (table, id, row, by) => transactions.join(() => changeRow(base, tableOf(table), id, row, writing(by))),
    remove: (table, id) => transactions.run(() => removeRow(base, tableOf(table), id, writing())),
    get(table, id) {
      const row = readRow(base, tableOf(table), id);
      return row === null ? null : (decodeRow(tableOf(table), row) as RowIn<T, typeof table>);
    },
    all: (table) =>
      driver
        .all(`SELECT * FROM ${quote(table)} ORDER BY ${quote(rowNumber)}`)
        .map((row) => decodeRow(tableOf(table), row) as RowIn<T, typeof table>),
    count: (table) => Number(driver.get(`SELECT count(*) AS "n" FROM ${quote(tableOf(table).logical)}`)?.["n"]),
    rankText: (table, question, limit) => base.texts.rank(table, question, limit),
    transaction: (work) => transactions.run(work),
    budget: driver.budget,
    query: (sql, values) => driver.all(sql, values),
    version: () => transactions.lastVersion(),
    deletedSince: (table, after, upTo) => readDeletions(driver, table, after, upTo),
    now,
    close: () => driver.close(),
  };
}
