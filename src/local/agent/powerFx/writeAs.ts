import type { Call } from "./call";
import { Moment, toNumber, toText, type Value } from "./value";

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const pad = (number: number, width: number): string => String(number).padStart(width, "0");

const fixed: Readonly<Record<string, string>> = {
  UTC: "yyyy-mm-ddThh:nn:ss.fffZ",
  ShortDate: "m/d/yyyy",
  LongDate: "dddd, mmmm d, yyyy",
  ShortTime: "h:nn AM/PM",
  LongTime: "h:nn:ss AM/PM",
  ShortTime24: "hh:nn",
  LongTime24: "hh:nn:ss",
  ShortDateTime: "m/d/yyyy h:nn AM/PM",
  LongDateTime: "dddd, mmmm d, yyyy h:nn:ss AM/PM",
  ShortDateTime24: "m/d/yyyy hh:nn",
  LongDateTime24: "dddd, mmmm d, yyyy hh:nn:ss",
};

/** How one mark of a date's pattern is written. */
type Mark = { readonly date: Date; readonly width: number; readonly half: boolean; readonly afterHour: boolean };

const named = (names: readonly string[], at: number, width: number): string =>
  (names[at] ?? "").slice(0, width === 3 ? 3 : undefined);

function writeMonth({ date, width, afterHour }: Mark): string {
  // "m" after an hour means minutes.
  if (afterHour) return pad(date.getUTCMinutes(), width);
  return width > 2 ? named(months, date.getUTCMonth(), width) : pad(date.getUTCMonth() + 1, width);
}

const writers: Readonly<Record<string, (mark: Mark) => string>> = {
  y: ({ date, width }) => (width <= 2 ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), 4)),
  d: ({ date, width }) => (width > 2 ? named(days, date.getUTCDay(), width) : pad(date.getUTCDate(), width)),
  h: ({ date, width, half }) => pad(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), width),
  n: ({ date, width }) => pad(date.getUTCMinutes(), width),
  s: ({ date, width }) => pad(date.getUTCSeconds(), width),
  f: ({ date, width }) => pad(date.getUTCMilliseconds(), 3).slice(0, width),
  m: writeMonth,
  a: ({ date }) => (date.getUTCHours() < 12 ? "AM" : "PM"),
};

function writeDate({ at }: Moment, given: string): string {
  const pattern = fixed[given] ?? given;
  const date = new Date(at);
  const half = /am\/pm/i.test(pattern);
  let afterHour = false;
  return pattern.replace(/am\/pm|y{1,4}|d{1,4}|m{1,4}|h{1,2}|n{1,2}|s{1,2}|f{1,3}/gi, (mark) => {
    const written = writers[mark.charAt(0).toLowerCase()]?.({ date, width: mark.length, half, afterHour }) ?? mark;
    afterHour = /^h/i.test(mark);
    return written;
  });
}

function cutZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

/** Thousands set apart by commas. */
const setApart = (digits: string): string =>
  [...digits].map((digit, at) => (at > 0 && (digits.length - at) % 3 === 0 ? `,${digit}` : digit)).join("");

/** "0.00", "#,##0.0": how many digits at least, and whether thousands stand apart. */
function writeNumber(number: number, pattern: string): string {
  const [whole = "", part = ""] = pattern.replace(/[^0#.,%]/g, "").split(".");
  const percent = pattern.includes("%");
  const shown = Math.abs(percent ? number * 100 : number);
  const [digits = "", behind = ""] = shown.toFixed(Math.min(part.length, 20)).split(".");
  const least = [...part].filter((mark) => mark === "0").length;
  const kept = behind.slice(0, least) + cutZeros(behind.slice(least));
  const padded = digits.padStart([...whole].filter((mark) => mark === "0").length, "0");
  const apart = whole.includes(",") ? setApart(padded) : padded;
  return `${number < 0 ? "-" : ""}${apart}${kept === "" ? "" : `.${kept}`}${percent ? "%" : ""}`;
}

/** A value as text in a pattern for dates or numbers. */
export function writeAs(value: Value, pattern: string, call: Call): string {
  if (value instanceof Moment) {
    return Number.isNaN(new Date(value.at).getTime())
      ? call.fail("A date lies outside what a calendar holds.")
      : writeDate(value, pattern);
  }
  if (typeof value === "number") return /[0#]/.test(pattern) ? writeNumber(value, pattern) : String(value);
  return value === null || pattern === "" || !/^[0#.,%]+$/.test(pattern)
    ? toText(value)
    : writeNumber(toNumber(value), pattern);
}
