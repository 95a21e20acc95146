import { addTo, dateOn, dayAfter, monthEnd, type Named, nextWeekday, type Times, type Unit, weekEnd } from "./calendar";

const hour = 3_600_000;

const numbers: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, at) => [word, at + 1]),
);
const count =
  "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an|twenty[- ]four|forty[- ]eight)";
const span = new RegExp(
  `\\b(?:within|in|inside|up to|at most|takes|latest in) (?:the next |less than |about |max(?:imum)? |at most |up to )?(?:\\d{1,3} ?(?:-|to|or) ?)?${count}[- ]?(minutes?|mins?|hours?|hrs?|h|(?:working |business |week ?)?days?|weeks?)\\b`,
  "g",
);
const clock =
  /\b(?:by|before|until|till|at|around|no later than|latest) (?:(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|o'clock|h|uhr)?|(noon|midday|midnight))(?![\d:-])/g;
const dayWord =
  /\b(today|tonight|this (?:morning|afternoon|evening)|tomorrow(?: morning| afternoon| evening| night)?|(?:end of|close of) (?:the )?(?:day|business)|end of (?:the|this) (?:week|month)|next week)\b/g;
const weekday =
  /\b(?:by|on|until|before|this|for)(?: the end of| this| coming)? (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g;
const months = "january february march april may june july august september october november december".split(" ");
const month = `(${months.map((name) => `${name}|${name.slice(0, 3)}`).join("|")})`;
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?${month}\\b`, "g");
const monthDay = new RegExp(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b`, "g");
const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

function readCount(word: string): number {
  if (word === "a" || word === "an") return 1;
  if (word === "half an") return 0.5;
  if (word.startsWith("twenty")) return 24;
  if (word.startsWith("forty")) return 48;
  return numbers.get(word) ?? Number(word);
}

const units: readonly (readonly [RegExp, Unit])[] = [
  [/^m/, "minute"],
  [/^h/, "hour"],
  [/^(?:working|business|week ?d)/, "workingDay"],
  [/^w/, "week"],
];

const readUnit = (word: string): Unit => units.find(([pattern]) => pattern.test(word))?.[1] ?? "day";

/** Where a part of a day ends, in hours. */
const parts: readonly (readonly [RegExp, number])[] = [
  [/morning/, 12],
  [/afternoon|business/, 18],
  [/evening/, 22],
];

function readDayWord(word: string, wall: number): Named {
  if (word.includes("month")) return monthEnd(wall);
  if (word.includes("week")) return weekEnd(wall, word.startsWith("next") ? 1 : 0);
  const { start } = dayAfter(wall, word.startsWith("tomorrow") ? 1 : 0);
  const part = parts.find(([pattern]) => pattern.test(word))?.[1] ?? 24;
  return { start, end: start + part * hour };
}

const readDate = (date: string, name: string, wall: number): Named | null =>
  dateOn(
    wall,
    Number(date),
    months.findIndex((one) => one.startsWith(name.slice(0, 3))),
  );

function readDays(text: string, wall: number): readonly Named[] {
  return [
    ...[...text.matchAll(dayWord)].map(([, word = ""]) => readDayWord(word, wall)),
    ...[...text.matchAll(weekday)].map(([, name = ""]) => nextWeekday(wall, weekdays.indexOf(name))),
    ...[...text.matchAll(dayMonth)].map(([, date = "", name = ""]) => readDate(date, name, wall)),
    ...[...text.matchAll(monthDay)].map(([, name = "", date = ""]) => readDate(date, name, wall)),
  ].filter((one): one is Named => one !== null);
}

/** The hour of the day "3 pm" names; null for one that is none. */
function readHour(hours: number, half: string): number | null {
  if (!/^[ap]/.test(half)) return hours <= 24 ? hours : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half.startsWith("p") ? 12 : 0);
}

/** Minutes of the day a clock names; null for "by 5", which may be either half of the day or no time at all. */
function readClock([, hours, rest, half, word]: RegExpMatchArray): number | null {
  if (word) return word === "midnight" ? 24 * 60 : 12 * 60;
  if (rest === undefined && half === undefined) return null;
  const whole = readHour(Number(hours), half ?? "");
  const past = Number(rest ?? 0);
  return whole === null || past > 59 ? null : whole * 60 + past;
}

/** The times English words name, in folded text. */
export function readEnglish(text: string, wall: number): Times {
  return {
    spans: [...text.matchAll(span)].map(([, many = "", unit = ""]) => addTo(wall, readCount(many), readUnit(unit))),
    days: readDays(text, wall),
    clocks: [...text.matchAll(clock)].flatMap((match) => readClock(match) ?? []),
  };
}
