import {
  BrokenCircuitError,
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
} from "cockatiel";
import { createAbortError, DataverseError, isFailure } from "./dataverseError";
import { createGate } from "./gate";
import { choosePause, isOutage, isWorthRepeating, mostAttempts } from "./retry";
import { type AskToSignIn, createSignIn } from "./signIn";

const longestRequest = 10_000;
const mostInFlight = 6;
/** So many losses in a row are no accident: then one request at a time asks whether the service is back. */
const lossesInRow = 10;
const pauseOfOutage = 2_000;

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

/**
 * Lets requests through: at most six at a time, ten seconds each, none while the service asks for patience, repeated (five
 * sends at most) only where that is safe and worth it; in an outage one at a time asks whether it is over.
 */
export interface Guard {
  run<T>(request: Request<T>): Promise<T>;
  /** Nothing is sent for so long: what a part of a batch was refused with. Milliseconds. */
  pause(milliseconds: number): void;
}

/** `now` in milliseconds since the epoch, `chance` in [0, 1). Without `askToSignIn` an ended session is a failure. */
export type GuardParts = {
  readonly now: () => number;
  readonly chance: () => number;
  readonly askToSignIn?: AskToSignIn;
};

/** Rejects the moment `cancel` aborts, also while the work waits in line or between two attempts. */
function untilCancelled<T>(work: Promise<T>, cancel: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(createAbortError());
    const settled = () => cancel.removeEventListener("abort", abort);
    cancel.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).then(settled, settled);
  });
}

const lose = (name: string, status: number, why: string): DataverseError =>
  new DataverseError({ kind: "offline", status, detail: `${name}: ${why}` });

/** Sends once, and gives up after ten seconds or when the caller no longer listens: the signal aborts, the place is free. */
function sendInTime<T>({ name, send, cancel }: Request<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = new AbortController();
    const settled = (): void => {
      clearTimeout(timer);
      cancel?.removeEventListener("abort", cancelled);
    };
    const end = (error: Error): void => {
      settled();
      reject(error);
      abort.abort();
    };
    const cancelled = (): void => end(createAbortError());
    const timer = setTimeout(() => end(lose(name, 408, "no answer in 10 s")), longestRequest);
    cancel?.addEventListener("abort", cancelled);
    if (cancel?.aborted) cancelled();
    send(abort.signal).then(resolve, reject).then(settled, settled);
  });
}

/** One guard a page: its line, its clock, and its memory of what the service asked for. */
export function createGuard({ now, chance, askToSignIn = () => Promise.resolve(false) }: GuardParts): Guard {
  const gate = createGate(now);
  const withSignIn = createSignIn(askToSignIn);
  const line = bulkhead(mostInFlight, Infinity);
  const circuit = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: pauseOfOutage,
    breaker: new ConsecutiveBreaker(lossesInRow),
  });
  const repeat = retry(handleWhen(isWorthRepeating), {
    maxAttempts: mostAttempts - 1,
    backoff: new DelegateBackoff(({ attempt, result }) => {
      const error = "error" in result ? result.error : null;
      return choosePause(attempt, isFailure(error) ? error.retryAfter : null, chance());
    }),
  });

  function checkGate(name: string): void {
    const retryAfter = gate.remaining();
    if (retryAfter > 0)
      throw new DataverseError({ kind: "throttled", status: 429, retryAfter, detail: `${name}: waiting as asked` });
  }

  async function sendOnce<T>(request: Request<T>): Promise<T> {
    const { name, cancel } = request;
    checkGate(name);
    try {
      return await circuit.execute(() => {
        // In an outage this is run when another request has learned that the service is back, perhaps with a limit.
        checkGate(name);
        return sendInTime(request);
      }, cancel);
    } catch (error) {
      if (isFailure(error) && error.retryAfter !== null) gate.close(error.retryAfter);
      throw error instanceof BrokenCircuitError ? lose(name, 0, "no connection for a while") : error;
    }
  }

  const attempt = <T>(request: Request<T>): Promise<T> =>
    line.execute(() => withSignIn(() => sendOnce(request)), request.cancel);

  return {
    pause: (milliseconds) => gate.close(milliseconds),
    run(request) {
      const { cancel } = request;
      if (cancel?.aborted) return Promise.reject(createAbortError());
      const work = request.repeatable ? repeat.execute(() => attempt(request), cancel) : attempt(request);
      return cancel ? untilCancelled(work, cancel) : work;
    },
  };
}
