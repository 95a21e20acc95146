import { shownText } from "#domain/conversation";

/** A row as the Web API gives it: untrusted, read only through the functions here. */
export type Row = Readonly<Record<string, unknown>>;

const formatted = "@OData.Community.Display.V1.FormattedValue";

/** Narrows to a plain object, so that its columns can be read. */
export function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A text column as it may be shown, compared and inserted: clean, and masked as turns are, since rows of other customers hold
 * what they wrote; "" when absent or of another type.
 */
export function readText(row: Row, column: string): string {
  return shownText(readVerbatim(row, column));
}

/** A text column letter by letter: for files, versions, addresses and a person's own draft, never for what others wrote. */
export function readVerbatim(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

/** A column as the platform shows it to this user: the label of a choice, the name behind a lookup; "" when absent. */
export function readLabel(row: Row, column: string): string {
  return readText(row, column + formatted);
}

/** Which table a lookup column points into ("contact"); "" when absent. */
export function readLookupTable(row: Row, column: string): string {
  return readVerbatim(row, `${column}@Microsoft.Dynamics.CRM.lookuplogicalname`);
}

/** A number column; null when absent or not finite. */
export function readNumber(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** A date column in milliseconds since the epoch; null when absent or unreadable. */
export function readTime(row: Row, column: string): number | null {
  const at = Date.parse(readVerbatim(row, column));
  return Number.isNaN(at) ? null : at;
}

/** An expanded single related row; null when there is none. */
export function readRelated(row: Row, property: string): Row | null {
  const value = row[property];
  return isRow(value) ? value : null;
}

/** Rows of an answer or of an expanded collection; whatever is not a row is left out. */
export function readRows(row: Row, property: string): readonly Row[] {
  const value = row[property];
  return Array.isArray(value) ? value.filter(isRow) : [];
}
