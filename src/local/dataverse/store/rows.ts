import { randomUUID } from "node:crypto";
import type { Schema, TableSchema } from "#dataverse/tables";
import { type Writing, completeChanged, completeNew } from "./complete";
import { toSecond } from "./dates";
import { noteDeletion } from "./deletions";
import type { Driver, SqlRow, SqlValue } from "./driver";
import { encodeRow, readGuid } from "./encode";
import { searchedColumns, type TextIndex } from "./fullText";
import { isPolymorphic, quote, rowNumber, tableColumn } from "./layout";
import { RowError } from "./rowError";
import { alignStatus } from "./statuses";

/** The database, what its tables are, and the index that goes with it. */
export type Base = { readonly schema: Schema; readonly driver: Driver; readonly texts: TextIndex };

/** A kept row, null when it is not there. */
export function readRow({ driver }: Base, table: TableSchema, id: string): SqlRow | null {
  return driver.get(`SELECT * FROM ${quote(table.logical)} WHERE ${quote(table.id)} = ?`, [id.toLowerCase()]);
}

/** Adds a row and answers its id. */
export function addRow(
  base: Base,
  table: TableSchema,
  values: Readonly<Record<string, unknown>>,
  writing: Writing,
): string {
  const { driver, texts } = base;
  const row = encodeRow(base.schema, table, values);
  const given = row.get(table.id);
  const id = typeof given === "string" ? given : randomUUID();
  if (given === id && readRow(base, table, id) !== null) {
    throw new RowError("duplicate", "A record with matching key values already exists.");
  }
  row.set(table.id, id);
  completeNew(table, row, writing);
  checkKeys(driver, table, row, id);
  const names = [...row.keys()];
  const { inserted } = driver.run(
    `INSERT INTO ${quote(table.logical)} (${names.map(quote).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    [...row.values()],
  );
  texts.keep(table.logical, inserted, row);
  return id;
}

/** Changes columns of a row. */
export function changeRow(
  base: Base,
  table: TableSchema,
  id: string,
  values: Readonly<Record<string, unknown>>,
  writing: Writing,
): void {
  const { driver, texts } = base;
  const before = readRow(base, table, id);
  if (before === null) throw new RowError("absent", `${table.logical} With Id = ${id} Does Not Exist`);
  const changed = encodeRow(base.schema, table, values);
  if (readGuid(String(changed.get(table.id) ?? id)) !== id.toLowerCase()) {
    throw new RowError("wrongType", `The id of a row cannot be changed.`);
  }
  changed.delete(table.id);
  alignStatus(table, changed);
  if (!changed.has("modifiedon") && "modifiedon" in table.columns) changed.set("modifiedon", toSecond(writing.at));
  const whole = new Map([...Object.entries(before), ...changed]);
  completeChanged(table, changed, whole, writing);
  checkKeys(driver, table, whole, id.toLowerCase());
  const names = [...changed.keys()];
  driver.run(
    `UPDATE ${quote(table.logical)} SET ${names.map((name) => `${quote(name)} = ?`).join(", ")} WHERE ${quote(table.id)} = ?`,
    [...changed.values(), id.toLowerCase()],
  );
  if (searchedColumns(table.logical).some((name) => changed.has(name))) {
    texts.keep(table.logical, Number(before[rowNumber]), whole);
  }
}

/** Removes a row: parental lookups take their rows along, the others let go. False when it was not there. */
export function removeRow(base: Base, table: TableSchema, id: string, writing: Writing): boolean {
  const { driver, texts } = base;
  const row = readRow(base, table, id);
  if (row === null) return false;
  for (const { table: other, name, column } of base.schema.lookupsTo(table.logical)) {
    const here = isPolymorphic(column) ? ` AND ${quote(tableColumn(name))} = ?` : "";
    const values = isPolymorphic(column) ? [id.toLowerCase(), table.logical] : [id.toLowerCase()];
    const pointing = `FROM ${quote(other.logical)} WHERE ${quote(name)} = ?${here}`;
    for (const each of driver.all(`SELECT ${quote(other.id)} AS "id" ${pointing}`, values)) {
      if (column.parental) removeRow(base, other, String(each["id"]), writing);
      else changeRow(base, other, String(each["id"]), { [name]: null }, writing);
    }
  }
  driver.run(`DELETE FROM ${quote(table.logical)} WHERE ${quote(table.id)} = ?`, [id.toLowerCase()]);
  texts.keep(table.logical, Number(row[rowNumber]), null);
  noteDeletion(driver, table.logical, id, writing);
  return true;
}

function checkKeys(driver: Driver, table: TableSchema, row: ReadonlyMap<string, SqlValue>, id: string): void {
  for (const key of table.keys) {
    const values = key.columns.map((column) => row.get(column) ?? null);
    if (values.includes(null)) continue;
    const where = key.columns.map((column) => `${quote(column)} = ?`).join(" AND ");
    const taken = driver.get(
      `SELECT 1 AS "taken" FROM ${quote(table.logical)} WHERE ${where} AND ${quote(table.id)} <> ?`,
      [...values, id],
    );
    if (taken !== null) throw new RowError("duplicate", `A record with the key ${key.name} already exists.`);
  }
}
