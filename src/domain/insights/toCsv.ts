type Value = string | number | null;

/** What a spreadsheet would take for a formula: such a cell begins with an apostrophe (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

function writeCell(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as CSV (RFC 4180) with a heading; nothing in it can run in a spreadsheet. "" for a value that is not recorded. */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Value>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => writeCell(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}
