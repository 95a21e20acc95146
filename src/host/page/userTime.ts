import type { TimePatterns, UserTime, Zone } from "#domain/time";
import { readMember, readObject, tryRead } from "./frames";

const furthest = 14 * 60;
const longestPattern = 80;

/** The browser's own clock. */
const browserZone: Zone = (at) => -new Date(at).getTimezoneOffset();

function askZone(settings: object): ((at: number) => number | null) | null {
  const ask = readMember(settings, "getTimeZoneOffsetMinutes");
  if (typeof ask !== "function") return null;
  return (at) => {
    const minutes: unknown = tryRead(() => Reflect.apply(ask, settings, [new Date(at)]) as unknown, null);
    return typeof minutes === "number" && Math.abs(minutes) <= furthest ? minutes : null;
  };
}

/** Far enough apart for summer time to show. */
const halfYear = 182 * 86_400_000;

/**
 * The zone of `userSettings`. The Client API's function is documented without a date: an answer that is the browser's own
 * today, and the same all the year, is taken for the browser's zone, which knows its summer time.
 */
function readZone(settings: object, now: number): Zone {
  const ask = askZone(settings);
  if (!ask || ask(now) === null) return browserZone;
  const isFlat = ask(now) === ask(now + halfYear);
  if (isFlat && ask(now) === browserZone(now)) return browserZone;
  return (at) => ask(at) ?? browserZone(at);
}

/** The patterns of `dateFormattingInfo`: the PCF writes its names small, the Client API with a capital. */
function readPatterns(settings: object): TimePatterns | null {
  const info = readObject(settings, "dateFormattingInfo");
  if (!info) return null;
  const read = (name: string): string => {
    const text = readMember(info, name) ?? readMember(info, name.charAt(0).toUpperCase() + name.slice(1));
    return typeof text === "string" && text.length <= longestPattern ? text : "";
  };
  const patterns = {
    shortTime: read("shortTimePattern"),
    longTime: read("longTimePattern"),
    monthDay: read("monthDayPattern"),
    longDate: read("longDatePattern"),
    am: read("amDesignator"),
    pm: read("pmDesignator"),
  };
  const isWhole = [patterns.shortTime, patterns.longTime, patterns.monthDay, patterns.longDate].every(
    (one) => one !== "",
  );
  return isWhole ? patterns : null;
}

/**
 * The clock a person chose in Dynamics, from a `userSettings` of the PCF or the Client API; the browser's zone where it is
 * not told, the language's own way of writing where no patterns are. Never throws.
 */
export function readUserTime(settings: object | null, now: number): UserTime {
  return settings
    ? { zone: readZone(settings, now), patterns: readPatterns(settings) }
    : { zone: browserZone, patterns: null };
}
