/** Times, dates and numbers as the person's locale writes them. Times are ms since the epoch; never throws. */
export interface Format {
  /** "10:42". */
  time(at: number): string;
  /** "10:44:10", for a moment that is waited for. */
  exactTime(at: number): string;
  /** "12 October", with the year when `near` (a time on the screen beside it) is in another one or unknown. */
  date(at: number, near: number | null): string;
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

/** A locale or time zone the platform sent and the browser does not know must not blank the panel. */
function createDateFormat(locale: string, options: Intl.DateTimeFormatOptions, timeZone?: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(undefined, options);
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

/** Makes the formats of a locale (BCP 47). `timeZone` (IANA) defaults to the browser's. */
function createFormat(locale: string, timeZone?: string): Format {
  const form = (options: Intl.DateTimeFormatOptions) => lazily(() => createDateFormat(locale, options, timeZone));
  const time = form({ hour: "2-digit", minute: "2-digit" });
  const exact = form({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const day = form({ day: "numeric", month: "long" });
  const dayAndYear = form({ day: "numeric", month: "long", year: "numeric" });
  const year = form({ year: "numeric" });
  const tenthsFormat = lazily(() => createTenths(locale));
  const write = (format: () => Intl.DateTimeFormat, at: number): string =>
    Number.isNaN(new Date(at).getTime()) ? "" : format().format(at);
  return {
    time: (at) => write(time, at),
    exactTime: (at) => write(exact, at),
    date: (at, near) => write(near !== null && write(year, near) === write(year, at) ? day : dayAndYear, at),
    duration: writeDuration,
    tenths: (tenths) =>
      tenthsFormat()
        .format(tenths / 10)
        .replace("-", "\u2212"),
    language: createLanguageNames(locale),
  };
}

/** One for each locale and zone a page asked for: the same however many panels show them. */
const formats = new Map<string, Format>();

/** The formats of a locale (BCP 47) in a time zone (IANA), the browser's where it is not named. */
export function formatOf(locale: string, timeZone?: string): Format {
  const key = `${locale} ${timeZone ?? ""}`;
  const format = formats.get(key) ?? createFormat(locale, timeZone);
  formats.set(key, format);
  return format;
}
