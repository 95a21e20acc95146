import type { TurnSentiment } from "#domain/sentiment";
import { readMood, type Mood } from "./mood";

/** A customer message on the chart, in px. */
export type CoursePoint = { readonly x: number; readonly y: number; readonly mood: Mood; readonly turning: boolean };

/** More messages than this would be dots without a line between them; the latest are drawn. */
export const longestCourse = 30;

const margin = 4;
const neutral = 10;
const middleOfChart = 28;
const stepOfLevel = 8;

/** The latest turns of a course, at most `longestCourse`. */
export function pickCourse(course: readonly TurnSentiment[]): readonly TurnSentiment[] {
  return course.slice(-longestCourse);
}

/** Places a course on a chart `width` px wide and 56 px high: evenly from left to right, 8 px a level, neutral in the middle. */
export function placeCourse(
  course: readonly TurnSentiment[],
  width: number,
  moved: TurnSentiment | null,
): readonly CoursePoint[] {
  const step = course.length > 1 ? (width - 2 * margin) / (course.length - 1) : 0;
  return course.map(({ turn, level }, index) => ({
    x: margin + index * step,
    y: middleOfChart - (level - neutral) * stepOfLevel,
    mood: readMood(level),
    turning: moved !== null && turn === moved.turn,
  }));
}
