import type { RowOf, TableName } from "#dataverse/tables";

/** One row to create or change, by table and id. Columns left out keep their value. */
export type Write = {
  readonly [N in TableName]: { readonly table: N; readonly id: string; readonly row: RowOf<N> };
}[TableName];

/** Where the platform's own rows go: all of a list or none of it. */
export interface RowWriter {
  apply(writes: readonly Write[]): void;
}

/** A write whose columns are checked against the table's schema. */
export function write<N extends TableName>(table: N, id: string, row: RowOf<N>): Write {
  return { table, id, row } as Write;
}

/** Milliseconds since the epoch as the text a Dataverse moment is written with (UTC, whole seconds). */
export function toMoment(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().replace(".000Z", "Z");
}

/**
 * `text` as a column of `maxLength` takes it: without U+0000, which Dataverse refuses, and cut, never in the middle of a
 * surrogate pair.
 */
export function fitText(text: string, maxLength: number): string {
  const clean = text.split("\u0000").join("");
  if (clean.length <= maxLength) return clean;
  const last = clean.charCodeAt(maxLength - 1);
  return clean.slice(0, last >= 0xd800 && last <= 0xdbff ? maxLength - 1 : maxLength);
}
