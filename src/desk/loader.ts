import type { Clock } from "./ports";
import type { Problem, SourceName } from "./problem";
import { toProblem } from "./toProblem";

/** After this long without an answer a panel says so; the request is cancelled. */
const patience = 10_000;

/** Reads one source for one desk, again and again: only the newest answer counts. */
export interface Loader {
  /** Starts (over): an earlier unanswered request is cancelled and its answer, should it come, is dropped. */
  run(): void;
  /** What waits is tried now: its service is back. A question that was asked before may never be answered, and is asked again. */
  wake(): void;
  close(): void;
  readonly isAsking: boolean;
}

type LoaderParts<T> = {
  readonly source: SourceName;
  readonly clock: Clock;
  readonly read: (cancel: AbortSignal) => Promise<T>;
  readonly apply: (value: T) => void;
  readonly fail?: (problem: Problem) => void;
  /** Nobody waits for it: it has all the time it wants, and is not tried again. */
  readonly optional?: boolean;
  /** How it is tried again, for those that wait their turn; at once where it is absent. */
  readonly again?: () => void;
};

/**
 * The one place where the desk catches: a failure becomes a problem, and what can mend itself is tried again at
 * `problem.retryAt`. Nothing is called after `close`.
 */
export function createLoader<T>({ source, clock, read, apply, fail, again, optional }: LoaderParts<T>): Loader {
  let epoch = 0;
  let attempt = 0;
  let waiting = false;
  let asking = false;
  let stop: () => void = () => undefined;

  function settle(mine: number, act: () => void): void {
    if (mine !== epoch) return;
    asking = false;
    stop();
    act();
  }

  function giveUp(error: unknown): void {
    const problem = toProblem(error, source, clock.now(), attempt);
    attempt += 1;
    waiting = !optional && problem.retryAt !== null;
    if (waiting && problem.retryAt !== null) stop = clock.after(problem.retryAt - clock.now(), again ?? run);
    fail?.(problem);
  }

  function run(): void {
    stop();
    waiting = false;
    asking = true;
    epoch += 1;
    const mine = epoch;
    const abort = new AbortController();
    const cancelPatience = optional
      ? null
      : clock.after(patience, () => {
          abort.abort();
          settle(mine, () => {
            epoch += 1;
            giveUp({ kind: "slow" });
          });
        });
    stop = () => {
      cancelPatience?.();
      abort.abort();
    };
    read(abort.signal)
      .then((value) =>
        settle(mine, () => {
          attempt = 0;
          stop = () => undefined;
          apply(value);
        }),
      )
      .catch((error: unknown) => settle(mine, () => giveUp(error)));
  }

  return {
    run,
    get isAsking() {
      return asking;
    },
    wake() {
      if (optional || (!waiting && !asking)) return;
      attempt = 0;
      waiting = false;
      (again ?? run)();
    },
    close() {
      waiting = false;
      asking = false;
      epoch += 1;
      stop();
    },
  };
}
