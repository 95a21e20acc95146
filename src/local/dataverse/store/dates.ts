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

/**
 * Writes a moment as the Web API does, "2026-11-20T09:30:00Z"; only the day for columns without a time. Worked out by hand, days
 * after Howard Hinnant's `civil_from_days`: a Date for each cell was a tenth of the time of a page. Years beyond four digits are
 * left to Date.
 */
export function writeMoment(at: number, dateOnly: boolean): string {
  const days = Math.floor(at / dayLength);
  if (!(days >= firstDay && days < endOfDays)) return writeFar(at, dateOnly);
  const [year, month, day] = civilOf(days);
  const date = `${year < 1000 ? String(year).padStart(4, "0") : year}-${two(month)}-${two(day)}`;
  if (dateOnly) return date;
  const seconds = Math.floor((at - days * dayLength) / 1000);
  return `${date}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
}

const dayLength = 86_400_000;
/** 0000-03-01 and 10000-01-01 in days since the epoch. */
const firstDay = -719_468;
const endOfDays = 2_932_897;

function civilOf(days: number): readonly [year: number, month: number, day: number] {
  const shifted = days - firstDay;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function writeFar(at: number, dateOnly: boolean): string {
  const text = new Date(at).toISOString();
  return dateOnly ? text.slice(0, 10) : `${text.slice(0, 19)}Z`;
}

/** Cuts a clock's reading to the whole second the platform keeps. */
export function toSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}
