import { type Course, ends } from "./simulate";

/** What a course comes to. Seconds; null of nobody. */
export type Figures = {
  readonly customers: number;
  readonly taken: number;
  readonly left: number;
  readonly stillWaiting: number;
  /** Over all who were taken or left. */
  readonly meanWait: number | null;
  /** Of those who were taken: half, and nine of ten, waited no longer. */
  readonly medianWait: number | null;
  readonly p90Wait: number | null;
  /** Share of all that were taken within the service level. */
  readonly inTime: number | null;
};

function quantile(sorted: Float64Array, share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** `serviceLevel`: seconds. */
export function sumUp({ waits, ends: how }: Course, serviceLevel: number): Figures {
  let [taken, left, inTime, sum] = [0, 0, 0, 0];
  for (let at = 0; at < how.length; at += 1) {
    const wait = waits[at] ?? 0;
    if (how[at] === ends.taken) {
      taken += 1;
      if (wait <= serviceLevel) inTime += 1;
    } else if (how[at] === ends.left) left += 1;
    else continue;
    sum += wait;
  }
  const sorted = waits.filter((_, at) => how[at] === ends.taken).sort();
  return {
    customers: how.length,
    taken,
    left,
    stillWaiting: how.length - taken - left,
    meanWait: taken + left > 0 ? sum / (taken + left) : null,
    medianWait: quantile(sorted, 0.5),
    p90Wait: quantile(sorted, 0.9),
    inTime: how.length > 0 ? inTime / how.length : null,
  };
}
