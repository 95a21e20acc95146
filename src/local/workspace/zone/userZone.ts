/** `getTimeZoneOffsetMinutes` of the platform: minutes ahead of UTC at a date, now without one. */
export type UserZone = (date?: Date) => number;

const minute = 60_000;

const parts: Intl.DateTimeFormatOptions = {
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
};

/**
 * The zone a person chose in the platform's personal options: `?zone=Asia/Tokyo` in the page's address; without one, or
 * with a name the browser does not know, the browser's.
 */
export function readUserZone(search: string): UserZone {
  const timeZone = new URLSearchParams(search).get("zone");
  try {
    if (timeZone === null) throw new RangeError("no zone");
    const format = new Intl.DateTimeFormat("en-US", { ...parts, timeZone });
    return (date = new Date()) => {
      const at = Math.floor(date.getTime() / 1000) * 1000;
      const read = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
      const part = (type: Intl.DateTimeFormatPartTypes): number => read.get(type) ?? 0;
      const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
      return Math.round((wall - at) / minute);
    };
  } catch {
    return (date = new Date()) => -date.getTimezoneOffset();
  }
}
