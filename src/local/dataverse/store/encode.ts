import type {
  ChoiceColumn,
  Column,
  DecimalColumn,
  IntegerColumn,
  LookupColumn,
  MultiChoiceColumn,
  Schema,
  TableSchema,
} from "#dataverse/tables";
import { readMoment } from "./dates";
import type { SqlValue } from "./driver";
import { isPolymorphic, tableColumn } from "./layout";
import { RowError } from "./rowError";

const guidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A GUID in lower case; null when the text is none. */
export function readGuid(text: string): string | null {
  const lower = text.toLowerCase();
  return guidShape.test(lower) ? lower : null;
}

/**
 * Turns a row of program values into the columns SQLite keeps. Checks every value against its column: throws RowError with
 * the column's name, never keeps part of a row. Columns the table does not have throw too ("wrongType").
 */
export function encodeRow(
  schema: Schema,
  table: TableSchema,
  row: Readonly<Record<string, unknown>>,
): Map<string, SqlValue> {
  const encoded = new Map<string, SqlValue>();
  for (const [name, value] of Object.entries(row)) {
    const column = Object.keys(table.columns).includes(name) ? table.columns[name] : undefined;
    if (column === undefined) {
      throw new RowError("wrongType", `The table ${table.logical} has no column '${name}'.`);
    }
    if (value === undefined) continue;
    if (column.kind === "lookup") {
      encodeLookup(schema, name, column, value).forEach(([key, kept]) => encoded.set(key, kept));
    } else {
      encoded.set(name, value === null ? null : encodeValue(`${table.logical}.${name}`, column, value));
    }
  }
  return encoded;
}

type Plain = Exclude<Column, LookupColumn>;
type Encoders = {
  readonly [K in Plain["kind"]]: (place: string, value: unknown, column: Plain & { kind: K }) => SqlValue;
};

const encoders: Encoders = {
  string: (place, value, column) => encodeText(place, value, column.maxLength),
  memo: (place, value, column) => encodeText(place, value, column.maxLength),
  entityname: (place, value) => encodeText(place, value, 128),
  uniqueidentifier: (place, value) => readGuid(expectText(place, value)) ?? refuse("wrongType", place, "is not a GUID"),
  integer: encodeInteger,
  bigint: (place, value) => (typeof value === "number" ? value : refuse("wrongType", place, "is not a number")),
  decimal: encodeDecimal,
  boolean: (place, value) =>
    typeof value === "boolean" ? Number(value) : refuse("wrongType", place, "is not true or false"),
  datetime: (place, value) => readMoment(expectText(place, value)) ?? refuse("wrongType", place, "is not a date"),
  choice: encodeChoice,
  choices: encodeChoices,
};

/** One value that is neither null nor a lookup. `place` is "table.column", for the message. */
function encodeValue(place: string, column: Plain, value: unknown): SqlValue {
  const encode = encoders[column.kind] as (place: string, value: unknown, column: Plain) => SqlValue;
  return encode(place, value, column);
}

function encodeText(place: string, given: unknown, maxLength: number): string {
  const value = expectText(place, given);
  if (value.length > maxLength) refuse("tooLong", place, `exceeds its length of ${maxLength}`);
  // SQLite would end the text there, and the platform refuses it as well.
  return value.includes("\0") ? refuse("badText", place, "holds the character U+0000") : value;
}

function encodeInteger(place: string, value: unknown, column: IntegerColumn): number {
  if (typeof value !== "number" || !Number.isInteger(value)) return refuse("wrongType", place, "is not a whole number");
  return value < column.min || value > column.max
    ? refuse("outOfRange", place, `is outside ${column.min} to ${column.max}`)
    : value;
}

function encodeDecimal(place: string, value: unknown, column: DecimalColumn): number {
  if (typeof value !== "number" || !Number.isFinite(value)) return refuse("wrongType", place, "is not a number");
  return Math.abs(value) > 1e11 ? refuse("outOfRange", place, "is too large") : Number(value.toFixed(column.precision));
}

function encodeChoice(place: string, value: unknown, column: ChoiceColumn): number {
  return column.choices.some((choice) => choice.value === value)
    ? Number(value)
    : refuse("notAChoice", place, `has no value ${JSON.stringify(value)}`);
}

/** Kept as ",1,2,": one value is then found as text without touching its neighbours. */
function encodeChoices(place: string, value: unknown, column: MultiChoiceColumn): string | null {
  const list = typeof value === "string" ? value.split(",").map(Number) : value;
  if (!Array.isArray(list)) return refuse("wrongType", place, "is not a list of choices");
  const known = column.choices.map((choice) => choice.value).filter((choice) => list.includes(choice));
  if (known.length !== new Set(list).size) refuse("notAChoice", place, `has no value ${JSON.stringify(value)}`);
  return known.length === 0 ? null : `,${known.join(",")},`;
}

function encodeLookup(
  schema: Schema,
  name: string,
  column: LookupColumn,
  value: unknown,
): readonly (readonly [string, SqlValue])[] {
  const pointer = value === null ? null : readPointer(schema, name, column, value);
  const id: readonly [string, SqlValue] = [name, pointer?.id ?? null];
  return isPolymorphic(column) ? [id, [tableColumn(name), pointer?.table ?? null]] : [id];
}

function readPointer(
  schema: Schema,
  name: string,
  column: LookupColumn,
  value: unknown,
): { table: string; id: string } {
  if (typeof value !== "object" || value === null || !("table" in value) || !("id" in value)) {
    return refuse("wrongType", name, "is not a reference to a row");
  }
  const table = String(value.table);
  const id = readGuid(String(value.id));
  if (id === null || !schema.has(table) || !Object.keys(column.targets).includes(table)) {
    return refuse("wrongType", name, `cannot point at ${table}`);
  }
  return { table, id };
}

function expectText(place: string, value: unknown): string {
  return typeof value === "string" ? value : refuse("wrongType", place, "is not text");
}

function refuse(problem: RowError["problem"], place: string, what: string): never {
  throw new RowError(problem, `The value of '${place}' ${what}.`);
}
