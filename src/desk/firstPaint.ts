import type { PageClock } from "./ports";

/**
 * The brief of an opening conversation is what a representative waits for: everything else that is read from the first
 * words waits until it stands on the screen. From then on nothing waits.
 */
export interface FirstPaint {
  readonly isOver: boolean;
  /** Runs now; before the first painting, right after it and in the order given. The first call begins the waiting. */
  after(run: () => void): void;
  close(): void;
}

export function createFirstPaint(clock: PageClock): FirstPaint {
  let waiting: (() => void)[] | null = [];
  let stop: (() => void) | null = null;

  function end(): void {
    const runs = waiting ?? [];
    waiting = null;
    for (const run of runs) run();
  }

  return {
    get isOver() {
      return waiting === null;
    },
    after(run) {
      if (waiting === null) return run();
      waiting.push(run);
      stop ??= clock.afterPaint(end);
    },
    close() {
      stop?.();
      waiting = [];
    },
  };
}
