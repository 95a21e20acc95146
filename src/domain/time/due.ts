import { foldText } from "#text";
import { startOf } from "./calendar";
import { readEnglish } from "./english";
import { readOthers } from "./others";
import { day, fromWall, toWall, type Zone } from "./zone";

const minute = 60_000;

/** More of a sentence than this is not read for its time. */
const longest = 400;

/**
 * When something promised in these words is due, ms since the epoch: "within 24 hours", "today before 6 pm", "bis Freitag",
 * "avant demain 10h", "明日まで". `saidAt` is when it was said, days are the person's. Of several times the latest, so that
 * nothing is called overdue that may not be; null where the words name none surely ("soon", "by 5"). English, German, French,
 * Spanish, Portuguese, Italian, Dutch and Japanese, whichever it is.
 */
export function readDue(words: string, saidAt: number, zone: Zone): number | null {
  const { text } = foldText(words.slice(0, longest));
  const wall = toWall(saidAt, zone);
  const read = [readEnglish(text, wall), readOthers(text, wall)];
  const days = read.flatMap((times) => times.days);
  const clocks = read.flatMap((times) => times.clocks).flatMap((minutes) => placeClock(minutes, days, wall));
  const ends = clocks.length > 0 ? clocks : days.map(({ end }) => end);
  const all = [...read.flatMap(({ spans }) => spans), ...ends].filter((one) => one > wall);
  return all.length === 0 ? null : fromWall(Math.max(...all), zone);
}

/** A clock is of the days named beside it, or the next time it comes round. */
function placeClock(minutes: number, days: readonly { readonly start: number }[], wall: number): readonly number[] {
  if (days.length > 0) return days.map(({ start }) => start + minutes * minute);
  const today = startOf(wall) + minutes * minute;
  return [today > wall ? today : today + day];
}
