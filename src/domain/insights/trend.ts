import type { Session } from "#domain/sessions";
import { isEscalated } from "./outcomes";
import { type Rate, toRate } from "./rate";

/** The escalation rate of the earlier and the later half of the time, and whether they differ beyond chance. */
export type Trend = {
  readonly direction: "rising" | "steady" | "falling" | "notRecorded";
  readonly before: Rate;
  readonly after: Rate;
};

function rateOf(sessions: readonly Session[]): Rate {
  return toRate(sessions.filter(isEscalated).length, sessions.length);
}

/**
 * Splits `sessions` at the middle of the time that `all` cover; rising or falling only where the 95 % intervals of the two
 * halves do not touch. Sessions without a time are in neither half.
 */
export function readTrend(sessions: readonly Session[], all: readonly Session[]): Trend {
  let [first, last] = [Infinity, -Infinity];
  for (const { startedAt } of all) {
    if (startedAt === null) continue;
    first = Math.min(first, startedAt);
    last = Math.max(last, startedAt);
  }
  const middle = (first + last) / 2;
  const before = rateOf(sessions.filter(({ startedAt }) => startedAt !== null && startedAt < middle));
  const after = rateOf(sessions.filter(({ startedAt }) => startedAt !== null && startedAt >= middle));
  if (before.of === 0 || after.of === 0) return { direction: "notRecorded", before, after };
  if (after.low > before.high) return { direction: "rising", before, after };
  return { direction: after.high < before.low ? "falling" : "steady", before, after };
}
