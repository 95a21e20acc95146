import { day } from "./zone";

/** A day that words name, and the latest moment they may mean; both as the person's wall shows it, ms. */
export type Named = { readonly start: number; readonly end: number };

/** Which times words name, as the wall shows them: moments ("in 2 hours"), days, and minutes of a day. */
export type Times = {
  readonly spans: readonly number[];
  readonly days: readonly Named[];
  readonly clocks: readonly number[];
};

/** Units a length of time is told in. */
export type Unit = "minute" | "hour" | "workingDay" | "day" | "week";

const lengths: Readonly<Record<Exclude<Unit, "workingDay">, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day,
  week: 7 * day,
};

/** The start of the day a moment falls on. */
export const startOf = (wall: number): number => Math.floor(wall / day) * day;

/** Counts on from a moment; working days leave weekends out and end with their last day. */
export function addTo(wall: number, count: number, unit: Unit): number {
  if (unit !== "workingDay") return wall + count * lengths[unit];
  let at = startOf(wall);
  for (let left = count; left > 0;) {
    at += day;
    const name = new Date(at).getUTCDay();
    if (name !== 0 && name !== 6) left -= 1;
  }
  return at + day;
}

/** A whole day, so many after a moment's. */
export function dayAfter(wall: number, days: number): Named {
  const start = startOf(wall) + days * day;
  return { start, end: start + day };
}

/** The Sunday that ends the week of a moment, or a later week. */
export function weekEnd(wall: number, weeks: number): Named {
  return dayAfter(wall, ((7 - new Date(wall).getUTCDay()) % 7) + 7 * weeks);
}

/** The last day of a moment's month. */
export function monthEnd(wall: number): Named {
  const now = new Date(wall);
  return dayAfter(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0), 0);
}

/** The next day of that name, 0 for Sunday; said on such a day it may mean either: then it is the later one. */
export function nextWeekday(wall: number, weekday: number): Named {
  return dayAfter(wall, (weekday - new Date(wall).getUTCDay() + 7) % 7 || 7);
}

/** A date, months from 0; without a year the next one that is not over. Null where there is no such day. */
export function dateOn(wall: number, date: number, month: number, year?: number): Named | null {
  const now = new Date(wall).getUTCFullYear();
  const years = year === undefined ? [now, now + 1] : [year];
  const start = years.map((one) => Date.UTC(one, month, date)).find((one) => one >= startOf(wall));
  if (start === undefined || date < 1 || new Date(start).getUTCDate() !== date) return null;
  return dayAfter(start, 0);
}
