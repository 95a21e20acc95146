const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);
const iso =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$/i;
const aspNet = /^\/Date\((-?[0-9]{1,15})(?:[+-][0-9]{4})?\)\/$/;

/**
 * A clock as feeds give it, in milliseconds since the epoch: ISO 8601 (UTC where it names no zone), seconds, milliseconds
 * or microseconds since the epoch as a number or as text, "/Date(…)/". Null for anything else and for times outside
 * 2000–2099, which are clocks that were never set.
 */
export function readClock(value: unknown): number | null {
  if (typeof value === "number") return fromEpoch(value);
  if (typeof value !== "string" || value.length > 40) return null;
  const text = value.trim();
  if (/^[0-9]{9,16}(?:\.[0-9]{1,9})?$/.test(text)) return fromEpoch(Number(text));
  const dated = aspNet.exec(text)?.[1];
  return dated === undefined ? fromIso(text) : inRange(Number(dated));
}

function fromEpoch(value: number): number | null {
  const milliseconds = value < 1e11 ? value * 1000 : value < 1e14 ? value : value / 1000;
  return inRange(Math.round(milliseconds));
}

function fromIso(text: string): number | null {
  const match = iso.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, ...rest] = match.slice(1, 7).map((part: string | undefined) => Number(part ?? 0));
  if (month < 1 || month > 12 || !isDayTime(rest)) return null;
  const millisecond = Number((match[7] ?? "0").padEnd(3, "0").slice(0, 3));
  const [day, hour, minute, second] = rest;
  return inRange(Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - zone(match[8] ?? "Z"));
}

function isDayTime([day = 0, hour = 0, minute = 0, second = 0]: readonly number[]): boolean {
  return day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 60;
}

/** Milliseconds that "+02:00" is ahead of UTC. */
function zone(text: string): number {
  const [, sign, hours, minutes] = /^([+-])([0-9]{2}):?([0-9]{2})$/.exec(text) ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function inRange(milliseconds: number): number | null {
  return milliseconds >= earliest && milliseconds < latest ? milliseconds : null;
}
