// A day, then optionally a time with minutes, seconds, a fraction and a zone.
const moment = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,12})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads an ISO 8601 moment as the platform does: milliseconds since the epoch in whole seconds, UTC where no zone is given.
 * Null for anything else, days that do not exist included.
 */
export function readMoment(text: string): number | null {
  const match = moment.exec(text);
  if (match === null) return null;
  const [, day = "", minutes = "00:00", seconds = "00", zone = "Z"] = match;
  const read = Date.parse(`${day}T${minutes}:${seconds}${zone}`);
  const exists = new Date(Date.parse(`${day}T00:00:00Z`));
  return Number.isNaN(read) || Number.isNaN(exists.getTime()) || exists.toISOString().slice(0, 10) !== day
    ? null
    : read;
}

/** Writes a moment as the Web API does, "2026-11-20T09:30:00Z"; only the day for columns without a time. */
export function writeMoment(at: number, dateOnly: boolean): string {
  const text = new Date(at).toISOString();
  return dateOnly ? text.slice(0, 10) : `${text.slice(0, 19)}Z`;
}

/** Cuts a clock's reading to the whole second the platform keeps. */
export function toSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}
