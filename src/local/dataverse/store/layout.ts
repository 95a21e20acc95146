import type { Column, Schema, TableSchema } from "#dataverse/tables";
import type { Driver } from "./driver";

/** The rowid of every table under a name of ours, so that the full-text index can point at it for good. */
export const rowNumber = "$row";

/** Text compares without case, as on the platform. */
const sqlTypes: Readonly<Record<Column["kind"], string>> = {
  string: "TEXT COLLATE NOCASE",
  memo: "TEXT COLLATE NOCASE",
  entityname: "TEXT COLLATE NOCASE",
  uniqueidentifier: "TEXT",
  lookup: "TEXT",
  choices: "TEXT",
  decimal: "REAL",
  integer: "INTEGER",
  bigint: "INTEGER",
  boolean: "INTEGER",
  datetime: "INTEGER",
  choice: "INTEGER",
};

const unindexed = new Set(["createdby", "modifiedby", "ownerid"]);
const numbers = new Set(["ticketnumber", "articlepublicnumber"]);
/** Times a queue is counted by, alone; and those that are asked for together with a status. */
const queueTimes = ["msdyn_createdon", "msdyn_activeagentassignedon", "msdyn_closedon", "conversationstarttime"];
const queueTimesOfStatus = ["msdyn_firstwaitstartedon", "msdyn_closedon"];

/** A name as SQL. Names come from the schema alone; the doubling only keeps that safe should one ever hold a quote. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The column that says which table a lookup of several tables points into. */
export function tableColumn(lookup: string): string {
  return `${lookup}$table`;
}

/** Whether a lookup may point into more than one table. */
export function isPolymorphic(column: Column): boolean {
  return column.kind === "lookup" && Object.keys(column.targets).length > 1;
}

/** Creates the tables the schema names, and adds the columns an older file lacks. Nothing is ever dropped. */
export function createTables(driver: Driver, schema: Schema): void {
  driver.exec(`CREATE TABLE IF NOT EXISTS "$meta" ("name" TEXT PRIMARY KEY, "value" INTEGER NOT NULL) WITHOUT ROWID`);
  const present = new Set(
    driver.all(`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`).map((row) => row["name"]),
  );
  for (const table of schema.all) {
    if (present.has(table.logical)) addColumns(driver, table);
    else driver.exec(`CREATE TABLE ${quote(table.logical)} (${[...columnsOf(table)].map(toDefinition).join(", ")})`);
    createIndexes(driver, table);
  }
}

/** The columns SQLite keeps for a table, and how. */
function columnsOf(table: TableSchema): ReadonlyMap<string, string> {
  const kept = Object.entries(table.columns).flatMap(([name, column]) => {
    const names = isPolymorphic(column) ? [name, tableColumn(name)] : [name];
    return names.map((each) => [each, sqlTypes[column.kind]] as const);
  });
  return new Map([[rowNumber, "INTEGER PRIMARY KEY"], ...kept, [table.id, "TEXT NOT NULL UNIQUE"]]);
}

function addColumns(driver: Driver, table: TableSchema): void {
  const present = new Set(driver.all(`PRAGMA table_info(${quote(table.logical)})`).map((column) => column["name"]));
  for (const missing of [...columnsOf(table)].filter(([name]) => !present.has(name))) {
    driver.exec(`ALTER TABLE ${quote(table.logical)} ADD COLUMN ${toDefinition(missing)}`);
  }
}

function toDefinition([name, type]: readonly [string, string]): string {
  return `${quote(name)} ${type}`;
}

function createIndexes(driver: Driver, table: TableSchema): void {
  const index = (columns: readonly string[], where = "") =>
    driver.exec(
      `CREATE INDEX IF NOT EXISTS ${quote(`${table.logical}.${columns.join(".")}`)} ON ${quote(table.logical)} (${columns.map(quote).join(", ")}) ${where}`,
    );
  for (const [name, column] of Object.entries(table.columns)) {
    if ((column.kind === "lookup" && !unindexed.has(name)) || numbers.has(name)) {
      index([name], `WHERE ${quote(name)} IS NOT NULL`);
    }
  }
  table.keys.forEach((key) => index(key.columns));
  for (const time of ["createdon", "modifiedon"].filter((name) => name in table.columns)) {
    index([time]);
    if ("statecode" in table.columns) index(["statecode", time]);
  }
  for (const time of queueTimes.filter((name) => name in table.columns)) index([time]);
  for (const time of queueTimesOfStatus.filter((name) => name in table.columns && "statuscode" in table.columns))
    index(["statuscode", time]);
}
