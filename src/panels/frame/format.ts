import { dayOf, toWall, type TimePatterns, type UserTime, type Zone } from "#domain/time";
import { type DateNames, withoutWeekday, writePattern } from "./datePattern";

/** Times, dates and numbers as the person writes them, in their time zone. Times are ms since the epoch; never throws. */
export interface Format {
  /** The person's clock, for what is reckoned by days. */
  readonly zone: Zone;
  /** "10:42". */
  time(at: number): string;
  /** "10:44:10", for a moment that is waited for. */
  exactTime(at: number): string;
  /** "12 October", with the year when `near` (a time on the screen beside it) is in another one or unknown. */
  date(at: number, near: number | null): string;
  /** "Thursday, 12 October 2026". */
  day(at: number): string;
  /** "10:42" for a time of today, "12 October, 10:42" for another day; `now` says which day is today. */
  moment(at: number, now: number): string;
  /** "1:12" or "1:02:03", from seconds. */
  duration(seconds: number): string;
  /** One decimal, from tenths: 92 → "9.2". */
  tenths(tenths: number): string;
  /** "English" for "en-us"; the tag itself where it has no name. */
  language(tag: string): string;
}

const pad = (part: number): string => String(part).padStart(2, "0");

function writeDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = pad(whole % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Written forms of one language, under the name people know it by. */
const written: ReadonlyMap<string, string> = new Map([
  ["nb", "no"],
  ["nn", "no"],
]);

function nameLanguage(tag: string, locale: string): string {
  try {
    const [own = tag] = tag.toLowerCase().split(/[-_]/);
    const language = written.get(own) ?? own;
    return new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? tag;
  } catch {
    return tag;
  }
}

/** A locale the platform sent and the browser does not know must not blank the panel. Formats are of a wall clock: UTC. */
function createDateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  } catch {
    return new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" });
  }
}

function createTenths(locale: string): Intl.NumberFormat {
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  try {
    return new Intl.NumberFormat(locale, oneDecimal);
  } catch {
    return new Intl.NumberFormat(undefined, oneDecimal);
  }
}

/** Makes on first use: most panels need one or two of the forms, and each costs some milliseconds to make. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Remembers what was written for each tag. */
function createLanguageNames(locale: string): (tag: string) => string {
  const names = new Map<string, string>();
  return (tag) => {
    const name = names.get(tag) ?? nameLanguage(tag, locale);
    names.set(tag, name);
    return name;
  };
}

type Write = (wall: Date) => string;

/** Writes by the person's own pattern where they have one, else as the language does. */
type Forms = Readonly<Record<"time" | "exact" | "monthDay" | "date" | "day", Write>>;

function createForms(locale: string, patterns: TimePatterns | null): Forms {
  const form = (options: Intl.DateTimeFormatOptions): Write => {
    const made = lazily(() => createDateFormat(locale, options));
    return (wall) => made().format(wall);
  };
  if (!patterns)
    return {
      time: form({ hour: "2-digit", minute: "2-digit" }),
      exact: form({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
      monthDay: form({ day: "numeric", month: "long" }),
      date: form({ day: "numeric", month: "long", year: "numeric" }),
      day: form({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    };
  const weekday = { short: form({ weekday: "short" }), long: form({ weekday: "long" }) };
  const month = { short: form({ month: "short" }), long: form({ month: "long" }) };
  const names: DateNames = {
    weekday: (wall, style) => weekday[style](wall),
    month: (wall, style) => month[style](wall),
    am: patterns.am,
    pm: patterns.pm,
  };
  const by =
    (pattern: string): Write =>
    (wall) =>
      writePattern(pattern, wall, names);
  return {
    time: by(patterns.shortTime),
    exact: by(patterns.longTime),
    monthDay: by(patterns.monthDay),
    date: by(withoutWeekday(patterns.longDate)),
    day: by(patterns.longDate),
  };
}

/** Makes the formats of a language (BCP 47) for a person's clock. */
export function createFormat(locale: string, { zone, patterns }: UserTime): Format {
  const forms = createForms(locale, patterns);
  const tenthsFormat = lazily(() => createTenths(locale));
  const isTime = (at: number): boolean => !Number.isNaN(new Date(at).getTime());
  const write = (form: Write, at: number): string => (isTime(at) ? form(new Date(toWall(at, zone))) : "");
  const yearOf = (at: number): number => new Date(toWall(at, zone)).getUTCFullYear();
  const date = (at: number, near: number | null): string =>
    write(near !== null && yearOf(near) === yearOf(at) ? forms.monthDay : forms.date, at);
  const time = (at: number): string => write(forms.time, at);
  return {
    zone,
    time,
    exactTime: (at) => write(forms.exact, at),
    date,
    day: (at) => write(forms.day, at),
    moment: (at, now) => (dayOf(at, zone) === dayOf(now, zone) ? time(at) : `${date(at, now)}, ${time(at)}`),
    duration: writeDuration,
    tenths: (tenths) =>
      tenthsFormat()
        .format(tenths / 10)
        .replace("-", "\u2212"),
    language: createLanguageNames(locale),
  };
}
