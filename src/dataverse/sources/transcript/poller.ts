import type { Clock } from "#desk/kit";

/** Whether a person can see the page, and when that changes. `watch` returns its stop. */
export interface PageVisibility {
  visible(): boolean;
  watch(changed: () => void): () => void;
}

export type PollerParts = {
  readonly clock: Clock;
  readonly visibility: PageVisibility;
  /** Polls once and says how long to wait before the next, in milliseconds; null ends it. Must not reject. */
  readonly poll: (cancel: AbortSignal) => Promise<number | null>;
  /** Tells when it is worth polling at once. Returns the stop. */
  readonly watchRecovery: (run: () => void) => () => void;
};

/**
 * Polls at once and then after each pause, one poll at a time, never while the page is hidden; what became due meanwhile
 * is done when the page is seen again. Returns the close, which cancels a poll under way.
 */
export function startPoller({ clock, visibility, poll, watchRecovery }: PollerParts): () => void {
  const abort = new AbortController();
  let due = clock.now();
  let isBusy = false;
  /** The service came back during a poll, which may have failed before that. */
  let isBack = false;
  let stopTimer: () => void = () => undefined;

  async function run(): Promise<void> {
    isBusy = true;
    isBack = false;
    const pause = await poll(abort.signal);
    isBusy = false;
    if (pause === null) return close();
    due = clock.now() + (isBack ? 0 : pause);
    schedule();
  }

  function schedule(): void {
    stopTimer();
    if (isBusy || abort.signal.aborted || !visibility.visible()) return;
    stopTimer = clock.after(Math.max(0, due - clock.now()), () => void run());
  }

  function close(): void {
    abort.abort();
    stopTimer();
    stopWatching();
    stopWaking();
  }

  const stopWatching = visibility.watch(schedule);
  const stopWaking = watchRecovery(() => {
    isBack = true;
    due = clock.now();
    schedule();
  });
  schedule();
  return close;
}
