import type { Call, Functions } from "./call";
import { isBlank, Moment, toText, type Value } from "./value";

const day = 86_400_000;
const units: ReadonlyMap<string, number> = new Map([
  ["milliseconds", 1],
  ["seconds", 1000],
  ["minutes", 60_000],
  ["hours", 3_600_000],
  ["days", day],
]);
const monthUnits: ReadonlyMap<string, number> = new Map([
  ["months", 1],
  ["quarters", 3],
  ["years", 12],
]);
const starts = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const names = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const utc = (year: number, month: number, date: number): number | null => {
  const at = Date.UTC(year, month - 1, date);
  const made = new Date(at);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? at : null;
};

/** "2026-11-30", "11/30/2026", "30 Nov 2026": the date in a text; null where there is none. Months come before days. */
export function readDate(text: string): number | null {
  const iso = /^\s{0,9}(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return utc(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^\s{0,9}(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(text);
  if (slashed) {
    const dotted = text.includes(".");
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    return dotted ? utc(Number(slashed[3]), second, first) : utc(Number(slashed[3]), first, second);
  }
  const words = /^\s{0,9}(\d{1,2})\.?\s{1,3}([a-z]{3,9})\.?,?\s{1,3}(\d{4})/i.exec(text);
  const english = /^\s{0,9}([a-z]{3,9})\.?\s{1,3}(\d{1,2}),?\s{1,3}(\d{4})/i.exec(text);
  const found = words ? [words[2], words[1], words[3]] : english ? [english[1], english[2], english[3]] : null;
  if (!found) return null;
  const month = names.indexOf((found[0] ?? "").slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : utc(Number(found[2]), month, Number(found[1]));
}

/** The time of day in a text, in milliseconds; 0 where there is none. */
function readTime(text: string): number {
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(am|pm)?/i.exec(text);
  if (!found) return 0;
  const half = found[4]?.toLowerCase();
  const hour = half === undefined ? Number(found[1]) : (Number(found[1]) % 12) + (half === "pm" ? 12 : 0);
  return ((hour * 60 + Number(found[2])) * 60 + Number(found[3] ?? 0)) * 1000;
}

function momentOf(call: Call, index: number): Moment {
  const value = call.value(index);
  if (value instanceof Moment) return value;
  if (typeof value === "number") return new Moment("dateTime", value * day);
  const text = toText(value);
  const at = readDate(text);
  if (at === null) return call.fail(`"${text.slice(0, 40)}" is no date.`);
  return new Moment(text.includes(":") ? "dateTime" : "date", at + readTime(text));
}

function readMoment(call: Call, kind: Moment["kind"]): Value {
  if (isBlank(call.value(0))) return null;
  const { at } = momentOf(call, 0);
  return new Moment(kind, kind === "date" ? Math.floor(at / day) * day : at);
}

function addMonths(at: number, months: number): number {
  const date = new Date(at);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return first + (Math.min(date.getUTCDate(), last) - 1) * day + (at % day);
}

const unitOf = (call: Call, index: number): string => (call.count > index ? call.text(index).toLowerCase() : "days");

function dateAdd(call: Call): Value {
  const [{ kind, at }, number, unit] = [momentOf(call, 0), Math.trunc(call.number(1)), unitOf(call, 2)];
  const months = monthUnits.get(unit);
  const factor = units.get(unit);
  if (months === undefined && factor === undefined) return call.fail(`"${unit}" is no unit of time.`);
  const moved = months === undefined ? at + number * (factor ?? 0) : addMonths(at, number * months);
  if (!(Math.abs(moved) < 8e15)) return call.fail("A date lies outside what a calendar holds.");
  return new Moment(factor !== undefined && factor < day ? "dateTime" : kind, moved);
}

function dateDiff(call: Call): Value {
  const [from, to, unit] = [momentOf(call, 0).at, momentOf(call, 1).at, unitOf(call, 2)];
  const months = monthUnits.get(unit);
  const factor = units.get(unit);
  if (factor !== undefined) return Math.floor(to / factor) - Math.floor(from / factor);
  if (months === undefined) return call.fail(`"${unit}" is no unit of time.`);
  const [first, last] = [new Date(from), new Date(to)];
  const count = (date: Date): number => Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
  return count(last) - count(first);
}

const field = (read: (date: Date) => number) => ({
  least: 1,
  most: 1,
  run: (call: Call) => read(new Date(momentOf(call, 0).at)),
});

/** Dates and times, all in UTC. "Now" is the time the caller gives, so that a run can be repeated. */
export const dateFunctions: Functions = {
  Now: { least: 0, most: 0, run: (call) => new Moment("dateTime", call.now) },
  Today: { least: 0, most: 0, run: (call) => new Moment("date", Math.floor(call.now / day) * day) },
  Date: {
    least: 3,
    most: 3,
    run: (call) => {
      const at = Date.UTC(call.number(0), call.number(1) - 1, call.number(2));
      return Number.isNaN(at) ? call.fail("These numbers make no date.") : new Moment("date", at);
    },
  },
  DateValue: { least: 1, most: 2, run: (call) => readMoment(call, "date") },
  DateTimeValue: { least: 1, most: 2, run: (call) => readMoment(call, "dateTime") },
  DateAdd: { least: 2, most: 3, run: dateAdd },
  DateDiff: { least: 2, most: 3, run: dateDiff },
  Year: field((date) => date.getUTCFullYear()),
  Month: field((date) => date.getUTCMonth() + 1),
  Day: field((date) => date.getUTCDate()),
  Hour: field((date) => date.getUTCHours()),
  Minute: field((date) => date.getUTCMinutes()),
  Second: field((date) => date.getUTCSeconds()),
  Weekday: {
    least: 1,
    most: 2,
    run: (call) => {
      const day = new Date(momentOf(call, 0).at).getUTCDay();
      // The week begins on Sunday where the formula does not say.
      const first = call.count > 1 ? Math.max(0, starts.indexOf(call.text(1).toLowerCase())) : 0;
      return ((day - first + 7) % 7) + 1;
    },
  },
  Time: {
    least: 3,
    most: 4,
    run: (call) => new Moment("dateTime", ((call.number(0) * 60 + call.number(1)) * 60 + call.number(2)) * 1000),
  },
  TimeValue: { least: 1, most: 2, run: (call) => new Moment("dateTime", readTime(call.text(0))) },
  IsToday: {
    least: 1,
    most: 1,
    run: (call) => Math.floor(momentOf(call, 0).at / day) === Math.floor(call.now / day),
  },
  EDate: { least: 2, most: 2, run: (call) => new Moment("date", addMonths(momentOf(call, 0).at, call.number(1))) },
};
