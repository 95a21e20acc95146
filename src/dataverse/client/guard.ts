import { bulkhead, DelegateBackoff, handleWhen, retry } from "cockatiel";
import { createBreaker } from "./breaker";
import { createAbortError, DataverseError, isFailure } from "./dataverseError";
import { createGate, type Gate } from "./gate";
import { createOutage, createOutageBoard, type OutageBoard } from "./outage";
import { choosePause, isOutage, isWorthRepeating, mayPass, mostAttempts } from "./retry";
import { type AskToSignIn, createSignIn } from "./signIn";

const longestRequest = 10_000;
const mostInFlight = 6;
/** An answer that takes longer may be none: then the service is asked whether it is there. Milliseconds. */
const late = 3_000;

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
 * sends at most) only where that is safe and worth it. In an outage nothing is sent but one light request every two seconds
 * for the whole tab, which asks whether it is over, and now and then one that finds out by itself.
 */
export interface Guard {
  run<T>(request: Request<T>): Promise<T>;
  /** Nothing is sent for so long: what a part of a batch was refused with. Milliseconds. */
  pause(milliseconds: number): void;
  /** Runs whenever the service is back after it was away as a whole: what waits may go at once. Returns the stop. */
  watchRecovery(run: () => void): () => void;
  /** The browser says that the connection is back. */
  check(): void;
}

/**
 * `now` in milliseconds since the epoch, `chance` in [0, 1). Without `askToSignIn` an ended session is a failure, without
 * `ask` (one light request, sent as it is) nobody asks in an outage. `board` is shared by the frames of a tab.
 */
export type GuardParts = {
  readonly now: () => number;
  readonly chance: () => number;
  readonly askToSignIn?: AskToSignIn;
  readonly ask?: Ask;
  readonly board?: OutageBoard;
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

/** A request on its way: since when, and what ends it as lost. */
type Sent = { readonly at: number; readonly lose: () => void };

type Watched = { readonly sent: Set<Sent>; readonly now: () => number; readonly late: () => void };

/** Sends once, and gives up after ten seconds or when the caller no longer listens: the signal aborts, the place is free. */
function sendInTime<T>({ name, send, repeatable, cancel }: Request<T>, watched: Watched): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = new AbortController();
    const settled = (): void => {
      clearTimeout(timer);
      clearTimeout(lateTimer);
      watched.sent.delete(mine);
      cancel?.removeEventListener("abort", cancelled);
    };
    const end = (error: Error): void => {
      settled();
      reject(error);
      abort.abort();
    };
    const cancelled = (): void => end(createAbortError());
    const timer = setTimeout(() => end(lose(name, 408, "no answer in 10 s")), longestRequest);
    const lateTimer = setTimeout(() => watched.late(), late);
    const mine: Sent = { at: watched.now(), lose: () => end(lose(name, 0, "sent before the service was back")) };
    if (repeatable) watched.sent.add(mine);
    cancel?.addEventListener("abort", cancelled);
    if (cancel?.aborted) cancelled();
    send(abort.signal).then(resolve, reject).then(settled, settled);
  });
}

type Ask = (signal: AbortSignal) => Promise<unknown>;

/** A question that is answered with a wait is no reason to ask on. */
const askPatiently =
  (ask: Ask, gate: Gate): Ask =>
  (signal) =>
    ask(signal).catch((error: unknown) => {
      if (isFailure(error) && error.retryAfter !== null) gate.close(error.retryAfter);
      throw error;
    });

/** One guard a page: its line, its clock, and its memory of what the service asked for. */
export function createGuard(parts: GuardParts): Guard {
  const { now, chance, askToSignIn = () => Promise.resolve(false) } = parts;
  const gate = createGate(now);
  const sent = new Set<Sent>();
  const outage = createOutage({
    now,
    ask: parts.ask ? askPatiently(parts.ask, gate) : null,
    board: parts.board ?? createOutageBoard(),
    wait: () => gate.remaining(),
    over() {
      breaker.answered();
      // They went out while nobody was there, and may never be answered.
      for (const { at, lose: end } of [...sent]) if (now() - at >= late) end();
    },
  });
  const breaker = createBreaker(now, () => outage.away());
  const withSignIn = createSignIn(askToSignIn);
  const line = bulkhead(mostInFlight, Infinity);
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

  function learn(error: unknown): void {
    if (!isFailure(error)) return;
    if (error.retryAfter !== null) gate.close(error.retryAfter);
    if (isOutage(error)) breaker.lost();
    else breaker.answered();
    if (mayPass(error)) outage.suspect();
  }

  async function sendOnce<T>(request: Request<T>): Promise<T> {
    const { name } = request;
    checkGate(name);
    if (!breaker.admits()) throw lose(name, 0, "no connection for a while");
    try {
      const value = await sendInTime(request, { sent, now, late: () => outage.suspect() });
      breaker.answered();
      outage.answered();
      return value;
    } catch (error) {
      learn(error);
      throw error;
    }
  }

  const attempt = <T>(request: Request<T>): Promise<T> =>
    line.execute(() => withSignIn(() => sendOnce(request)), request.cancel);

  return {
    pause: (milliseconds) => gate.close(milliseconds),
    watchRecovery: (run) => outage.watch(run),
    check: () => outage.check(),
    run(request) {
      const { cancel } = request;
      if (cancel?.aborted) return Promise.reject(createAbortError());
      const work = request.repeatable ? repeat.execute(() => attempt(request), cancel) : attempt(request);
      return cancel ? untilCancelled(work, cancel) : work;
    },
  };
}
