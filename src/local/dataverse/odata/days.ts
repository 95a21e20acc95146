/** A stretch of time in milliseconds: `from` included, `before` not; null is open. */
export type Stretch = { readonly from: number | null; readonly before: number | null };

const hour = 3_600_000;
const day = 24 * hour;

/** Starts of a calendar unit, UTC, `by` units away from the one `at` lies in. Weeks start on Sunday, as on the platform. */
const starts = {
  Hour: (at: number, by: number) => Math.floor(at / hour) * hour + by * hour,
  Day: (at: number, by: number) => Math.floor(at / day) * day + by * day,
  Week: (at: number, by: number) => starts.Day(at, by * 7 - new Date(at).getUTCDay()),
  Month: (at: number, by: number) => monthStart(at, by),
  Year: (at: number, by: number) => Date.UTC(new Date(at).getUTCFullYear() + by, 0, 1),
} as const;

type Unit = keyof typeof starts;

const fixed: Readonly<Record<string, (now: number) => Stretch>> = {
  Today: (now) => unit("Day", now, 0),
  Yesterday: (now) => unit("Day", now, -1),
  Tomorrow: (now) => unit("Day", now, 1),
  ThisWeek: (now) => unit("Week", now, 0),
  LastWeek: (now) => unit("Week", now, -1),
  NextWeek: (now) => unit("Week", now, 1),
  ThisMonth: (now) => unit("Month", now, 0),
  LastMonth: (now) => unit("Month", now, -1),
  NextMonth: (now) => unit("Month", now, 1),
  ThisYear: (now) => unit("Year", now, 0),
  LastYear: (now) => unit("Year", now, -1),
  NextYear: (now) => unit("Year", now, 1),
  Last7Days: (now) => ({ from: starts.Day(now, -7), before: now }),
  Next7Days: (now) => ({ from: now, before: starts.Day(now, 8) }),
};

const counted = /^(Last|Next|OlderThan)X(Hour|Day|Week|Month|Year)s$/;

/** The stretch a query function without a value means, e.g. "ThisMonth"; null for other names. */
export function namedStretch(name: string, now: number): Stretch | null {
  return Object.hasOwn(fixed, name) ? (fixed[name]?.(now) ?? null) : null;
}

/**
 * The stretch a counting query function means, e.g. "LastXDays" with 3: from the start of the day three days ago until now;
 * "OlderThanX…" ends where that begins. Null for other names. Source: FetchXML operators reference.
 */
export function countedStretch(name: string, read: () => number, now: number): Stretch | null {
  if (name === "OlderThanXMinutes") return { from: null, before: now - read() * 60_000 };
  const [, direction, called] = counted.exec(name) ?? [];
  if (direction === undefined) return null;
  const [start, count] = [starts[called as Unit], read()];
  switch (direction) {
    case "Last":
      return { from: start(now, -count), before: now };
    case "Next":
      return { from: now, before: start(now, count + 1) };
    default:
      return { from: null, before: start(now, -count) };
  }
}

/** The day a moment lies in. */
export function dayOf(at: number): { readonly from: number; readonly before: number } {
  return { from: starts.Day(at, 0), before: starts.Day(at, 1) };
}

function unit(of: Unit, now: number, by: number): Stretch {
  return { from: starts[of](now, by), before: starts[of](now, by + 1) };
}

function monthStart(at: number, by: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1);
}
