/** Never faster, whoever asks (the platform's limits are shared by everything the user has open). */
const shortestPause = 5_000;
/** As slow as it gets while nothing changes. */
const longestPause = 30_000;
const slower = 1.5;

/** How long to wait before the next poll, in milliseconds. */
export interface PollPace {
  /** After a poll that found something new. */
  changed(): number;
  /** After a poll that found nothing new, or failed; `asked` is what the service named, if anything. */
  unchanged(asked?: number | null): number;
}

/** Five seconds while things change, then slower by half each time, up to thirty seconds or what the service asks. */
export function createPollPace(): PollPace {
  let pause = shortestPause;
  return {
    changed: () => (pause = shortestPause),
    unchanged(asked = null) {
      pause = Math.min(pause * slower, longestPause);
      return Math.max(pause, asked ?? 0);
    },
  };
}
