import type { Column, LookupValue, TableSchema } from "#dataverse/tables";
import { writeMoment } from "./dates";
import type { SqlRow, SqlValue } from "./driver";
import { tableColumn } from "./layout";

/** Turns what SQLite keeps back into program values (`RowOf`); null stays null, unknown columns are left out. */
export function decodeRow(table: TableSchema, row: SqlRow): Readonly<Record<string, unknown>> {
  const decoded: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(table.columns)) {
    const value = row[name];
    if (value === undefined) continue;
    decoded[name] = column.kind === "lookup" ? pointerOf(row, name, column.targets) : decodeValue(column, value);
  }
  return decoded;
}

/** One kept value as the Web API shows it, several choices excepted: those are a list here. */
export function decodeValue(column: Column, value: SqlValue): unknown {
  if (value === null) return null;
  switch (column.kind) {
    case "boolean":
      return value === 1;
    case "datetime":
      return writeMoment(Number(value), column.dateOnly);
    case "choices":
      return String(value).split(",").filter(Boolean).map(Number);
    default:
      return value;
  }
}

/** What a lookup of a kept row points at; null when it points nowhere. */
export function pointerOf(
  row: SqlRow,
  name: string,
  targets: Readonly<Record<string, unknown>>,
): LookupValue<string> | null {
  const id = row[name];
  const [only = ""] = Object.keys(targets);
  const table = row[tableColumn(name)] ?? only;
  return typeof id === "string" && typeof table === "string" && Object.hasOwn(targets, table) ? { table, id } : null;
}
