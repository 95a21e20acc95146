import type { Clock } from "./clock";
import type { Problem } from "./problem";
import { toProblem } from "./toProblem";

/** Something that is tried until it is done: one try at a time, and only the newest counts. */
export interface Attempt {
  /** Tries now (over): an earlier try without an answer is cancelled and its answer, should it come, is dropped. */
  run(): void;
  /**
   * The service is back: what waits is tried now, from the shortest pause on. A question with a limit that was asked before may
   * never be answered, and is asked again; another that fails yet is tried again at once.
   */
  wake(): void;
  close(): void;
  readonly state: "idle" | "underWay" | "waiting";
}

export type AttemptParts<T> = {
  /** Whose problem a failure is. */
  readonly source: string;
  readonly clock: Clock;
  readonly run: (cancel: AbortSignal) => Promise<T>;
  readonly done: (value: T) => void;
  /** `retryAt` of the problem is when it is tried again; null when it is not. */
  readonly failed?: (problem: Problem) => void;
  /** How it is tried again, for those that wait their turn; at once where it is absent. */
  readonly again?: () => void;
  /** A failure is the end of it. */
  readonly once?: boolean;
  /** A try that takes longer is cancelled and has failed: "slow". Milliseconds; absent where it has all the time it wants. */
  readonly limit?: number | null;
  /** Called when a try takes longer than so many milliseconds. */
  readonly late?: { readonly after: number; readonly tell: () => void };
};

const nothing = (): void => undefined;

/**
 * The one place where the desk catches: a failure becomes a problem, and what can mend itself is tried again at
 * `problem.retryAt`: after the time the service asked for, or 5 s doubling to 5 min. Nothing is called after `close`.
 */
export function createAttempt<T>(parts: AttemptParts<T>): Attempt {
  const { source, clock, limit = null, late, once = false } = parts;
  let epoch = 0;
  let failures = 0;
  let state: Attempt["state"] = "idle";
  let stop = nothing;
  /** The service came back during a try, which may have failed before that. */
  let isBack = false;

  function end(mine: number, act: () => void): void {
    if (mine !== epoch) return;
    state = "idle";
    stop();
    stop = nothing;
    act();
  }

  function giveUp(error: unknown): void {
    const problem = toProblem(error, source, clock.now(), failures);
    const retryAt = once ? null : problem.retryAt;
    if (isBack && retryAt !== null) {
      isBack = false;
      failures = 0;
      return again();
    }
    failures += 1;
    if (retryAt !== null) {
      state = "waiting";
      stop = clock.after(retryAt - clock.now(), again);
    }
    parts.failed?.({ ...problem, retryAt });
  }

  function run(): void {
    stop();
    isBack = false;
    state = "underWay";
    epoch += 1;
    const mine = epoch;
    const abort = new AbortController();
    const stopLate = late ? clock.after(late.after, late.tell) : nothing;
    const expire = (): void =>
      end(mine, () => {
        epoch += 1;
        giveUp({ kind: "slow" });
      });
    const stopLimit = limit === null ? nothing : clock.after(limit, expire);
    stop = () => {
      stopLate();
      stopLimit();
      abort.abort();
    };
    parts
      .run(abort.signal)
      .then((value) =>
        end(mine, () => {
          failures = 0;
          parts.done(value);
        }),
      )
      .catch((error: unknown) => end(mine, () => giveUp(error)));
  }

  const again = parts.again ?? run;

  return {
    run,
    get state() {
      return state;
    },
    wake() {
      isBack = state === "underWay";
      if (state === "idle" || (isBack && limit === null)) return;
      failures = 0;
      again();
    },
    close() {
      state = "idle";
      epoch += 1;
      stop();
      stop = nothing;
    },
  };
}
