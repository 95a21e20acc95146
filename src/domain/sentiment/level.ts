import type { SentimentLevel } from "./sentiment";

/**
 * Lower borders of the levels in hundredths from neutral, best first. Praise needs more than complaint to leave
 * neutral: courtesy ("ok", "good to know") is not joy.
 */
const borders: readonly (readonly [level: SentimentLevel, from: number])[] = [
  [13, 260],
  [12, 150],
  [11, 60],
  [10, -39],
  [9, -129],
  [8, -239],
];

/** How far past a border a conversation must be before its label changes, so that it does not flap. */
const slack = 12;

/** Microsoft's level for a score in hundredths from neutral. Any number is safe. */
export function levelOf(points: number): SentimentLevel {
  return borders.find(([, from]) => points >= from)?.[0] ?? 7;
}

/** The level of a conversation that stood at `before` (null at its first message): it moves only well past a border. */
export function nextLevel(before: SentimentLevel | null, points: number): SentimentLevel {
  if (before === null) return levelOf(points);
  const up = levelOf(points - slack);
  if (up > before) return up;
  const down = levelOf(points + slack);
  return down < before ? down : before;
}
