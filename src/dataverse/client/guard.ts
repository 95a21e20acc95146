import { bulkhead, DelegateBackoff, handleWhen, retry, TaskCancelledError, timeout, TimeoutStrategy } from "cockatiel";
import { createAbortError, DataverseError, isFailure } from "./dataverseError";
import { createGate } from "./gate";
import { choosePause, isWorthRepeating, mostAttempts } from "./retry";

const longestRequest = 10_000;
const mostInFlight = 6;

/** One piece of work for the service. */
export type Request<T> = {
  /** For an administrator: "GET incidents". */
  readonly name: string;
  /** Sends once. The signal aborts when the request is cancelled or has taken too long. */
  readonly send: (signal: AbortSignal) => Promise<T>;
  /** Whether sending it twice leaves the same state as sending it once. */
  readonly repeatable: boolean;
  readonly cancel?: AbortSignal;
};

/** Lets requests through: at most six at a time, ten seconds each, repeated only where that is safe and worth it. */
export interface Guard {
  run<T>(request: Request<T>): Promise<T>;
}

/** `now` in milliseconds since the epoch, `chance` in [0, 1). */
export type GuardParts = { readonly now: () => number; readonly chance: () => number };

/** Rejects the moment `cancel` aborts, also while the work waits in line or between two attempts. */
function untilCancelled<T>(work: Promise<T>, cancel: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(createAbortError());
    const settled = () => cancel.removeEventListener("abort", abort);
    cancel.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).then(settled, settled);
  });
}

/**
 * What is thrown when the time limit (or the caller, who no longer listens) aborted the signal. By class, because
 * cockatiel 3.2.1's `isTaskCancelledError` looks for the mark of another error.
 */
function isInterrupted(error: unknown): boolean {
  return error instanceof TaskCancelledError || (error instanceof Error && error.name === "AbortError");
}

/** One guard a client: its line, its clock, and its memory of what the service asked for. */
export function createGuard({ now, chance }: GuardParts): Guard {
  const gate = createGate(now);
  const line = bulkhead(mostInFlight, Infinity);
  const limit = timeout(longestRequest, TimeoutStrategy.Aggressive);
  const repeat = retry(handleWhen(isWorthRepeating), {
    maxAttempts: mostAttempts - 1,
    backoff: new DelegateBackoff(({ attempt, result }) => {
      const error = "error" in result ? result.error : null;
      return choosePause(attempt, isFailure(error) ? error.retryAfter : null, chance());
    }),
  });

  function sendOnce<T>({ name, send, cancel }: Request<T>): Promise<T> {
    const retryAfter = gate.remaining(name);
    if (retryAfter === 0) return limit.execute(({ signal }) => send(signal), cancel);
    return Promise.reject(
      new DataverseError({ kind: "throttled", status: 429, retryAfter, detail: `${name}: waiting as asked` }),
    );
  }

  async function attempt<T>(request: Request<T>): Promise<T> {
    try {
      return await line.execute(() => sendOnce(request), request.cancel);
    } catch (error) {
      if (isFailure(error) && error.retryAfter !== null) gate.close(request.name, error.retryAfter);
      if (!isInterrupted(error)) throw error;
      throw new DataverseError({
        kind: "offline",
        status: 408,
        retryAfter: null,
        detail: `${request.name}: no answer in 10 s`,
      });
    }
  }

  return {
    run(request) {
      const { cancel } = request;
      if (cancel?.aborted) return Promise.reject(createAbortError());
      const work = request.repeatable ? repeat.execute(() => attempt(request), cancel) : attempt(request);
      return cancel ? untilCancelled(work, cancel) : work;
    },
  };
}
