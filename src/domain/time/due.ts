import { day, fromWall, toWall, type Zone } from "./zone";

const minute = 60_000;
const hour = 60 * minute;

const numbers: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, at) => [word, at + 1]),
);
const count =
  "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an|twenty[- ]four|forty[- ]eight)";
const span = new RegExp(
  `\\b(?:within|in|inside|up to|at most|takes|latest in) (?:the next |less than |about |max(?:imum)? |at most |up to )?(?:\\d{1,3} ?(?:-|–|to|or) ?)?${count}[- ]?(minutes?|mins?|hours?|hrs?|h|(?:working |business |week ?)?days?|weeks?)\\b`,
  "gi",
);
const clock =
  /\b(?:by|before|until|till|at|around|no later than|latest) (?:(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|o'clock|h|uhr)?|(noon|midday|midnight))(?![\d:-])/gi;
const dayWord =
  /\b(today|tonight|this (?:morning|afternoon|evening)|tomorrow(?: morning| afternoon| evening| night)?|(?:end of|close of) (?:the )?(?:day|business)|end of (?:the|this) week|next week)\b/gi;
const weekday =
  /\b(?:by|on|until|before|this|for)(?: the end of| this| coming)? (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gi;
const months = "january february march april may june july august september october november december".split(" ");
const month = `(${months.map((name) => `${name}|${name.slice(0, 3)}`).join("|")})`;
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?${month}\\b`, "gi");
const monthDay = new RegExp(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b`, "gi");
const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

function readCount(text: string): number {
  const word = text.toLowerCase();
  if (word === "a" || word === "an") return 1;
  if (word === "half an") return 0.5;
  if (word.startsWith("twenty")) return 24;
  if (word.startsWith("forty")) return 48;
  return numbers.get(word) ?? Number(word);
}

/** Counts on from a wall-clock day, weekends left out; the end of the last of them. */
function addWorkingDays(from: number, days: number): number {
  let at = Math.floor(from / day) * day;
  for (let left = days; left > 0;) {
    at += day;
    const name = new Date(at).getUTCDay();
    if (name !== 0 && name !== 6) left -= 1;
  }
  return at + day;
}

function readSpans(text: string, wall: number): readonly number[] {
  return [...text.matchAll(span)].map(([, many = "", unit = ""]) => {
    const n = readCount(many);
    if (/^m/i.test(unit)) return wall + n * minute;
    if (/^h/i.test(unit)) return wall + n * hour;
    if (/^(?:working|business|week ?d)/i.test(unit)) return addWorkingDays(wall, n);
    return wall + n * (/^w/i.test(unit) ? 7 : 1) * day;
  });
}

const startOf = (wall: number): number => Math.floor(wall / day) * day;

/** Where a part of a day ends, in hours. */
const parts: readonly (readonly [RegExp, number])[] = [
  [/morning/, 12],
  [/afternoon|business/, 18],
  [/evening/, 22],
];

/** The day a word names, and the latest moment it may mean. */
type Named = { readonly start: number; readonly end: number };

function readDayWord(word: string, wall: number): Named {
  const today = startOf(wall);
  if (word.includes("week")) {
    const sunday = today + ((7 - new Date(wall).getUTCDay()) % 7) * day;
    const start = word.startsWith("next") ? sunday + 7 * day : sunday;
    return { start, end: start + day };
  }
  const start = word.startsWith("tomorrow") ? today + day : today;
  const part = parts.find(([pattern]) => pattern.test(word))?.[1] ?? 24;
  return { start, end: start + part * hour };
}

/** "By Friday" said on a Friday may mean either: then it is the later one. */
function readWeekday(name: string, wall: number): Named {
  const ahead = (weekdays.indexOf(name) - new Date(wall).getUTCDay() + 7) % 7 || 7;
  const start = startOf(wall) + ahead * day;
  return { start, end: start + day };
}

function readDate(date: number, name: string, wall: number): Named | null {
  const at = months.findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase()));
  const year = new Date(wall).getUTCFullYear();
  const start = [year, year + 1].map((one) => Date.UTC(one, at, date)).find((one) => one >= startOf(wall)) ?? 0;
  return date >= 1 && new Date(start).getUTCDate() === date ? { start, end: start + day } : null;
}

function readDays(text: string, wall: number): readonly Named[] {
  return [
    ...[...text.matchAll(dayWord)].map(([, word = ""]) => readDayWord(word.toLowerCase(), wall)),
    ...[...text.matchAll(weekday)].map(([, name = ""]) => readWeekday(name.toLowerCase(), wall)),
    ...[...text.matchAll(dayMonth)].map(([, date, name = ""]) => readDate(Number(date), name, wall)),
    ...[...text.matchAll(monthDay)].map(([, name = "", date]) => readDate(Number(date), name, wall)),
  ].filter((one): one is Named => one !== null);
}

/** The hour of the day "3 pm" names; null for one that is none. */
function readHour(hours: number, half: string): number | null {
  if (!/^[ap]/i.test(half)) return hours <= 24 ? hours : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** Minutes of the day a clock names; null for "by 5", which may be either half of the day or no time at all. */
function readClock([, hours, rest, half, word]: RegExpMatchArray): number | null {
  if (word) return word.toLowerCase() === "midnight" ? 24 * 60 : 12 * 60;
  if (rest === undefined && half === undefined) return null;
  const hour = readHour(Number(hours), half ?? "");
  const past = Number(rest ?? 0);
  return hour === null || past > 59 ? null : hour * 60 + past;
}

function readClocks(text: string, days: readonly Named[], wall: number): readonly number[] {
  const clocks = [...text.matchAll(clock)].flatMap((match) => readClock(match) ?? []);
  const starts = days.map(({ start }) => start);
  return clocks.flatMap((minutes) => {
    if (starts.length > 0) return starts.map((start) => start + minutes * minute);
    const today = startOf(wall) + minutes * minute;
    return [today > wall ? today : today + day];
  });
}

/** More of a sentence than this is not read for its time. */
const longest = 400;

/**
 * When something promised in these words is due, ms since the epoch: "within 24 hours", "today before 6 pm", "by Friday",
 * "in 15 minutes". `saidAt` is when it was said, days are the person's. Of several times the latest, so that nothing is
 * called overdue that may not be; null where the words name none surely ("soon", "by 5"). English.
 */
export function readDue(words: string, saidAt: number, zone: Zone): number | null {
  const text = words.slice(0, longest).replace(/’/g, "'").replace(/\s+/g, " ");
  const wall = toWall(saidAt, zone);
  const days = readDays(text, wall);
  const clocks = readClocks(text, days, wall);
  const ends = clocks.length > 0 ? clocks : days.map(({ end }) => end);
  const all = [...readSpans(text, wall), ...ends].filter((one) => one > wall);
  return all.length === 0 ? null : fromWall(Math.max(...all), zone);
}
