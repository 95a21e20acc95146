import type { Clock } from "./ports";

/** Searching more often than this would spend the service's patience (Dataverse search: one request a second and user). */
const pause = 1_000;

/** Runs a search at once when the last is a second old, else once when it is: a burst of messages costs two searches. */
export function createSearchPace(clock: Clock, search: () => void): { ask: () => void; close: () => void } {
  let last = Number.NEGATIVE_INFINITY;
  let stop: (() => void) | null = null;

  function run(): void {
    stop = null;
    last = clock.now();
    search();
  }

  return {
    ask() {
      const due = last + pause - clock.now();
      if (due <= 0) run();
      else stop ??= clock.after(due, run);
    },
    close() {
      stop?.();
      stop = null;
    },
  };
}
