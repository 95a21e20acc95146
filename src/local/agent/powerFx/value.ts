/** A point in time as Power Fx has it: milliseconds since the epoch, in UTC; a date is its midnight. */
export class Moment {
  constructor(
    readonly kind: "date" | "dateTime",
    readonly at: number,
  ) {}
}

export type FxRecord = { readonly [name: string]: Value };
/** A table is a list of records; a table of one column may hold the plain values themselves. */
export type Table = readonly Value[];
/** A value of Power Fx; null is blank. */
export type Value = null | boolean | number | string | Moment | Table | FxRecord;

export const isTable = (value: Value): value is Table => Array.isArray(value);
export const isRecord = (value: Value): value is FxRecord =>
  typeof value === "object" && value !== null && !isTable(value) && !(value instanceof Moment);

/** A fault of a formula: while it is read (`at` is the offset in its text) or while it runs. Never a crash. */
export class FxError extends Error {
  constructor(
    words: string,
    readonly at = 0,
  ) {
    super(words);
    this.name = "FxError";
  }
}

/** How much one formula may do, so that no text can hang the agent. */
export const bounds = {
  /** Characters of a formula. */
  source: 20_000,
  /** Levels of a formula within itself. */
  depth: 60,
  /** Parts evaluated. */
  steps: 100_000,
  /** Characters of a text. */
  text: 200_000,
  /** Rows of a table. */
  rows: 10_000,
} as const;

/** A column of a record, blank where there is none; names are compared as written, then in any case. */
export function readField(record: FxRecord, name: string): Value {
  if (Object.hasOwn(record, name)) return record[name] ?? null;
  const lower = name.toLowerCase();
  const found = Object.keys(record).find((key) => key.toLowerCase() === lower);
  return found === undefined ? null : (record[found] ?? null);
}

const pad = (number: number, width = 2): string => String(number).padStart(width, "0");

export function writeMoment({ kind, at }: Moment): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) throw new FxError("A date lies outside what a calendar holds.");
  const day = `${String(date.getUTCMonth() + 1)}/${String(date.getUTCDate())}/${String(date.getUTCFullYear())}`;
  if (kind === "date") return day;
  const hour = date.getUTCHours();
  return `${day} ${String(hour % 12 || 12)}:${pad(date.getUTCMinutes())} ${hour < 12 ? "AM" : "PM"}`;
}

/** A value as text, as a message shows it: blank is "", a table or record its JSON. */
export function toText(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  return value instanceof Moment ? writeMoment(value) : toJson(value);
}

export function toNumber(value: Value): number {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Moment) return value.at / 86_400_000;
  if (typeof value === "string") {
    const plain = value.trim().replaceAll(",", "");
    const percent = plain.endsWith("%");
    const number = Number(percent ? plain.slice(0, -1) : plain);
    if (plain !== "" && Number.isFinite(number)) return percent ? number / 100 : number;
  }
  throw new FxError(`"${toText(value).slice(0, 40)}" is no number.`);
}

export function toBoolean(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string" && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  throw new FxError(`"${toText(value).slice(0, 40)}" is neither true nor false.`);
}

export const isBlank = (value: Value): boolean => value === null || value === "";

/** The rows of a table; a record is a table of one, blank a table without rows. */
export function toTable(value: Value): Table {
  if (value === null) return [];
  return isTable(value) ? value : [value];
}

/** Texts as one. Throws FxError before it would become longer than a text may be. */
export function joinTexts(texts: readonly string[], between = ""): string {
  const length = texts.reduce((sum, text) => sum + text.length + between.length, 0);
  if (length > bounds.text * 2) throw new FxError(`A text grew longer than ${String(bounds.text)} characters.`);
  return texts.join(between);
}

/** Throws where a value would be too long a JSON: the same part may stand in it many times. */
function measure(root: Value): void {
  let room: number = bounds.text * 2;
  const open: Value[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    room -= typeof next === "string" ? next.length + 4 : 8;
    if (room < 0 || open.length > bounds.text)
      throw new FxError("A table or record is too large to be written as text.");
    if (isTable(next)) for (const row of next) open.push(row);
    else if (isRecord(next)) for (const [name, one] of Object.entries(next)) open.push(name, one);
  }
}

const plainOf = (value: Value): unknown => {
  if (value instanceof Moment) {
    const date = new Date(value.at);
    if (Number.isNaN(date.getTime())) throw new FxError("A date lies outside what a calendar holds.");
    return date.toISOString().slice(0, value.kind === "date" ? 10 : undefined);
  }
  if (isTable(value)) return value.map(plainOf);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainOf(one)])) : value;
};

export function toJson(value: Value, indent = 0): string {
  measure(value);
  return JSON.stringify(plainOf(value), null, indent);
}

/** JSON as a value; dates stay texts. `levels`: how deep it may go. */
export function fromPlain(plain: unknown, levels = 40): Value {
  if (levels === 0) throw new FxError("JSON is nested too deeply.");
  if (typeof plain === "string" || typeof plain === "boolean") return plain;
  if (typeof plain === "number") return Number.isFinite(plain) ? plain : null;
  if (Array.isArray(plain)) return plain.slice(0, bounds.rows).map((one) => fromPlain(one, levels - 1));
  if (typeof plain !== "object" || plain === null) return null;
  return Object.fromEntries(Object.entries(plain).map(([name, one]) => [name, fromPlain(one, levels - 1)]));
}

/** Whether two values are the same, as "=" has it: texts in the same case; tables and records by what they hold. */
export function isSame(left: Value, right: Value): boolean {
  if (left instanceof Moment || right instanceof Moment)
    return left instanceof Moment && right instanceof Moment && left.at === right.at;
  if (typeof left === "object" && typeof right === "object" && left !== null && right !== null)
    return toJson(left) === toJson(right);
  return left === right;
}
