import type { Driver } from "./driver";

/** What change tracking remembers of rows that are gone: for seven days, as the platform's own setting has it. */
export const changesLast = 7 * 86_400_000;

/** Creates what is missing, and forgets what is too old. `now` in milliseconds. */
export function createDeletions(driver: Driver, now: number): void {
  driver.exec(
    `CREATE TABLE IF NOT EXISTS "$deleted" ("table" TEXT NOT NULL, "version" INTEGER NOT NULL, "id" TEXT NOT NULL, "at" INTEGER NOT NULL, PRIMARY KEY ("table", "version", "id")) WITHOUT ROWID`,
  );
  driver.run(`DELETE FROM "$deleted" WHERE "at" < ?`, [now - changesLast]);
}

/** Remembers that a row is gone. */
export function noteDeletion(
  driver: Driver,
  table: string,
  id: string,
  { version, at }: { version: number; at: number },
): void {
  driver.run(`INSERT OR REPLACE INTO "$deleted" ("table", "version", "id", "at") VALUES (?, ?, ?, ?)`, [
    table,
    version,
    id.toLowerCase(),
    at,
  ]);
}

/** The rows of a table that went after one version, up to another, in the order they went. */
export function readDeletions(driver: Driver, table: string, after: number, upTo: number): readonly string[] {
  const found = driver.all(
    `SELECT "id" FROM "$deleted" WHERE "table" = ? AND "version" > ? AND "version" <= ? ORDER BY "version", "id"`,
    [table, after, upTo],
  );
  return found.map(({ id }) => String(id));
}
