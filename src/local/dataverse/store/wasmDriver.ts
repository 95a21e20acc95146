import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import sqlite from "node-sqlite3-wasm";
import { type Budget, type Change, createBudget, type Driver, type SqlRow, type SqlValue, StoreError } from "./driver";
import { takeLock } from "./lock";

type Database = InstanceType<typeof sqlite.Database>;
type Statement = ReturnType<Database["prepare"]>;

const keptStatements = 300;

/** Exclusive before WAL: the log then needs no shared memory. Measured in clients-and-libraries, section 8. */
const settings = [
  "PRAGMA locking_mode=EXCLUSIVE",
  "PRAGMA journal_mode=WAL",
  "PRAGMA synchronous=FULL",
  "PRAGMA cache_size=-65536",
  "PRAGMA temp_store=MEMORY",
];

/**
 * Opens SQLite compiled to WebAssembly on `file`, or in memory when there is none. What a statement acknowledged is on the
 * disk. Throws StoreError "taken" when another living process has the file.
 */
export function openWasmDriver(file?: string): Driver {
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
  }
  const release = file === undefined ? () => {} : takeLock(file);
  try {
    const database = rewriting(() => new sqlite.Database(file ?? ":memory:"));
    rewriting(() => settings.forEach((setting) => database.exec(setting)));
    database.function("fold", fold, { deterministic: true });
    const budget = createBudget();
    database.function("work", (_row: SqlValue) => {
      budget.spend(1);
      return 1;
    });
    return createDriver(database, budget, release);
  } catch (error) {
    release();
    throw error;
  }
}

function createDriver(database: Database, budget: Budget, release: () => void): Driver {
  const statements = new Map<string, Statement>();

  function prepare(sql: string): Statement {
    const known = statements.get(sql);
    if (known !== undefined) {
      // Moved to the end: the first of the map is the longest unused.
      statements.delete(sql);
      statements.set(sql, known);
      return known;
    }
    const statement = database.prepare(sql);
    keepNames(statement);
    statements.set(sql, statement);
    if (statements.size > keptStatements) {
      for (const [oldest, unused] of statements) {
        statements.delete(oldest);
        unused.finalize();
        break;
      }
    }
    return statement;
  }

  function guarded<T>(work: () => T): T {
    if (!database.isOpen) {
      throw new StoreError("closed", "The store is closed.");
    }
    try {
      return rewriting(work);
    } catch (error) {
      // What the function `work` threw inside a statement arrives as the database's own error.
      if (budget.isSpent()) budget.spend(0);
      throw error;
    }
  }

  return {
    budget,
    exec: (sql) => guarded(() => database.exec(sql)),
    run: (sql, values = []) => guarded(() => toChange(prepare(sql).run([...values]))),
    all: (sql, values = []) => guarded(() => prepare(sql).all([...values]) as SqlRow[]),
    get: (sql, values = []) => guarded(() => prepare(sql).get([...values]) as SqlRow | null),
    close() {
      if (!database.isOpen) return;
      statements.forEach((statement) => statement.finalize());
      statements.clear();
      rewriting(() => database.close());
      release();
    },
  };
}

/**
 * The module asks SQLite for the names of the columns every time a statement runs, a call into WebAssembly and a text for
 * each: a quarter of the time of reading one row. They stay the same as long as the tables do, and those are made at the start.
 */
function keepNames(statement: Statement): void {
  const asked = statement as unknown as { _getColumnNames?: () => readonly string[] };
  const ask = asked._getColumnNames?.bind(statement);
  if (ask === undefined) return;
  let names: readonly string[] | null = null;
  asked._getColumnNames = () => (names ??= ask());
}

function toChange({ changes, lastInsertRowid }: { changes: number; lastInsertRowid: number | bigint }): Change {
  return { rows: changes, inserted: Number(lastInsertRowid) };
}

function rewriting<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StoreError("query", `The embedded database said: ${message.slice(0, 200)}`);
  }
}

/** Lower case beyond ASCII, which SQLite's own lower() does not know. */
function fold(value: SqlValue): string | null {
  return typeof value === "string" ? value.toLowerCase() : null;
}
