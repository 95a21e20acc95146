import type { Column, Schema } from "#dataverse/tables";
import { rowNumber, type SqlRow, type SqlValue } from "#local/dataverse/store";

/** A column of an answer: its name there, where it is from, and how SQL says it. */
export type Packable = {
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly sql: string;
};

/** SQLite writes 15 digits of a fraction into JSON, and JSON.parse reads no whole number beyond 2^53: these kinds stay out. */
const inexact: ReadonlySet<Column["kind"]> = new Set(["decimal", "bigint"]);

/** How many arguments a function of SQLite takes, unless it was built for more. */
const mostCells = 127;

/** Whether every column of an answer survives the way through JSON as it is. */
export function canPack(schema: Schema, columns: readonly Packable[]): boolean {
  if (columns.length > mostCells) return false;
  return columns.every(({ table, column }) => {
    // Both are numbers that this program counts up by itself.
    if (column === rowNumber || column === "versionnumber") return true;
    const kind = schema.findTable(table)?.columns[column]?.kind;
    return kind === undefined || !inexact.has(kind);
  });
}

/**
 * Writes a query whose one answer is the text of all rows, each as a list in JSON; null when there are none. `rest` is what
 * follows the columns and ends in a limit, which keeps the rows in their order. Each cell that SQLite hands over costs a call
 * into WebAssembly or two, and text is decoded piece by piece: a page in one piece takes half the time.
 */
export function packed(columns: readonly Packable[], rest: string): string {
  const cells = columns.map(({ sql }) => sql).join(", ");
  return `SELECT group_concat("row") AS "rows" FROM (SELECT json_array(${cells}) AS "row" ${rest})`;
}

/** The rows in the answer of a packed query. */
export function unpackRows([answer]: readonly SqlRow[], names: readonly string[]): readonly SqlRow[] {
  const text = answer?.["rows"];
  if (typeof text !== "string") return [];
  return (JSON.parse(`[${text}]`) as readonly (readonly SqlValue[])[]).map((cells) => {
    const row: Record<string, SqlValue> = {};
    for (let place = 0; place < names.length; place += 1) row[names[place] ?? ""] = cells[place] ?? null;
    return row;
  });
}
