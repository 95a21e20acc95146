import { addTo, dateOn, dayAfter, monthEnd, type Named, nextWeekday, startOf, type Times, weekEnd } from "./calendar";
import { counts, dates, dayParts, dayWords, hourWords, monthWords, spanWords, weekdayWords } from "./otherWords";

const hour = 3_600_000;

const readCount = (word: string): number =>
  /^\d/.test(word)
    ? Number(word)
    : Math.max(
        1,
        counts.findIndex((names) => names.includes(word)),
      );

/** How long from now; `left` is the text without what was read, so that "24h" is not read as a clock again. */
function readSpans(text: string, wall: number): { readonly spans: readonly number[]; readonly left: string } {
  const spans: number[] = [];
  const left = spanWords.reduce(
    (rest, [unit, pattern]) =>
      rest.replace(pattern, (_all, many: unknown) => {
        spans.push(addTo(wall, typeof many === "string" ? readCount(many) : 0.5, unit));
        return " ";
      }),
    text,
  );
  return { spans, left };
}

/** How far behind a day or a clock its part of the day may stand. */
const nearby = 24;

const partBehind = (text: string, end: number) =>
  dayParts.find(({ words }) => words.test(text.slice(end, end + nearby)));

function readDayWords(text: string, wall: number): readonly Named[] {
  return dayWords.flatMap(({ words, ends }) =>
    [...text.matchAll(words)].map((match) => {
      if (ends === "month") return monthEnd(wall);
      if (ends === "week") return weekEnd(wall, 0);
      if (ends === "next week") return weekEnd(wall, 1);
      const { start } = dayAfter(wall, ends);
      return { start, end: start + (partBehind(text, match.index + match[0].length)?.until ?? 24) * hour };
    }),
  );
}

function readMonth(name: string): number {
  const place = Number(name);
  return Number.isNaN(place) ? monthWords.findIndex((names) => names.includes(name)) : place - 1;
}

function readDates(text: string, wall: number): readonly Named[] {
  return dates.flatMap(({ words, order }) =>
    [...text.matchAll(words)].flatMap((match) => {
      const [date = "", month = ""] = order === "day" ? [match[1], match[2]] : [match[2], match[1]];
      return dateOn(wall, Number(date), readMonth(month), match[3] === undefined ? undefined : Number(match[3])) ?? [];
    }),
  );
}

/** Which half of the day is meant: by the word before (Japanese) or behind; null where nobody says. */
function readHalf(text: string, match: RegExpMatchArray & { readonly index: number }): "morning" | "later" | null {
  const until =
    match[1] === "午前" ? 12 : match[1] === "午後" ? 24 : partBehind(text, match.index + match[0].length)?.until;
  if (until === undefined) return null;
  return until === 12 ? "morning" : "later";
}

/** Minutes of the day; a small hour without minutes and without its half of the day is the later one. */
function readClock(text: string, match: RegExpMatchArray & { readonly index: number }): readonly number[] {
  const [, , hours = "", first, second] = match;
  const minutes = first ?? second;
  const [whole, past] = [Number(hours), Number(minutes ?? 0)];
  if (whole > 24 || past > 59) return [];
  const half = readHalf(text, match);
  const isOpen = half === null && minutes === undefined && whole > 0 && whole < 8;
  const isLater = whole < 12 && (half === "later" || isOpen);
  return [(whole + (isLater ? 12 : 0)) * 60 + past];
}

/** The times words of other languages name, in folded text: German, French, Spanish, Portuguese, Italian, Dutch, Japanese. */
export function readOthers(text: string, wall: number): Times {
  const { spans, left } = readSpans(text, wall);
  return {
    spans,
    days: [
      ...readDayWords(left, wall),
      ...weekdayWords.flatMap((words, at) => [...left.matchAll(words)].map(() => nextWeekday(wall, at))),
      ...readDates(left, wall),
    ].filter(({ start }) => start >= startOf(wall)),
    clocks: hourWords.flatMap((words) => [...left.matchAll(words)].flatMap((match) => readClock(left, match))),
  };
}
