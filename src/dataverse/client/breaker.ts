/** So many losses in a row are no accident. */
const lossesInRow = 10;
/** How long nothing is tried after the last loss, in ms: a little while, and longer where the service is known to be away. */
const shortPause = 2_000;
const longPause = 30_000;
/** One that found nothing out, because it was cancelled, holds up the next one no longer than this. Milliseconds. */
const longestTrial = 10_000;

/** Keeps requests back that would only be lost. */
export interface Breaker {
  /** Whether a request may be sent now. */
  admits(): boolean;
  lost(): void;
  answered(): void;
}

/**
 * After ten losses in a row, or the first while the service is known to be away, one request at a time finds out whether
 * it is worth sending again.
 */
export function createBreaker(now: () => number, away: () => boolean): Breaker {
  let losses = 0;
  let lostAt = 0;
  let triedAt = -Infinity;
  const closed = (): boolean => losses >= lossesInRow || (losses > 0 && away());
  return {
    admits() {
      if (!closed()) return true;
      const waited = now() - lostAt >= (away() ? longPause : shortPause);
      if (!waited || now() - triedAt < longestTrial) return false;
      triedAt = now();
      return true;
    },
    lost() {
      losses += 1;
      lostAt = now();
      triedAt = -Infinity;
    },
    answered() {
      losses = 0;
      triedAt = -Infinity;
    },
  };
}
