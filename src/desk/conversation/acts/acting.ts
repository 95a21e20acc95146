import { type Attempt, createAttempt } from "#desk/kit";
import type { Clock } from "#desk/kit";
import type { ActState, Verb } from "#desk/conversation/shape";

/** After this long without an answer a person is told that it is not saved yet. Milliseconds. */
const soon = 1_000;

/** `leave` hands an act over to what outlives the desk; false where nobody takes it. */
type Keep = (verb: Verb, target: string, run: () => Promise<void>, done: () => void, leave: () => boolean) => void;
type Pending = { readonly attempt: Attempt; readonly leave: () => boolean };

/** The desk's hands. How an act goes is told under `verb:target`; a second click while it is under way does nothing. */
export interface Acting {
  /** Something for the page alone, such as copying: when it failed, a person does it again. */
  readonly once: (verb: Verb, target: string, run: () => Promise<void>) => void;
  /**
   * Something that the platform keeps: it stays here until the platform said so. After a second it is told to be late;
   * when it failed and may mend itself it is run again, at once on another click. `run` must be safe to repeat.
   */
  readonly keep: Keep;
  /** What waits to be tried again is tried now: its service is back. */
  wake(): void;
  /** Nobody wants this any more: it is not tried again, and nothing is said of it. */
  drop(verb: Verb, target: string): void;
  /** What is not confirmed is handed over, or tried from here until it is, as long as this page is there. */
  close(): void;
}

const isUnderWay = (state: ActState | undefined): boolean => state?.kind === "doing" || state?.kind === "late";

/** `get` and `set` read and write one act's state. */
export function createActing(
  clock: Clock,
  get: (key: string) => ActState | undefined,
  set: (key: string, state: ActState | undefined) => void,
): Acting {
  /** What is kept and not confirmed. */
  const pending = new Map<string, Pending>();
  let closed = false;

  const tell = (key: string, state: ActState): void => {
    if (!closed) set(key, state);
  };

  function open(key: string, run: () => Promise<void>, kept: boolean, done?: () => void): Attempt {
    return createAttempt({
      source: "acts",
      clock,
      once: !kept,
      ...(kept ? { late: { after: soon, tell: () => tell(key, { kind: "late" }) } } : {}),
      run() {
        tell(key, { kind: "doing" });
        return run();
      },
      done() {
        pending.delete(key);
        tell(key, { kind: "done", at: clock.now() });
        if (!closed) done?.();
      },
      failed(problem) {
        if (problem.retryAt === null) pending.delete(key);
        tell(key, { kind: "failed", problem });
      },
    });
  }

  return {
    once(verb, target, run) {
      const key = `${verb}:${target}`;
      if (!isUnderWay(get(key))) open(key, run, false).run();
    },
    keep(verb, target, run, done, leave) {
      const key = `${verb}:${target}`;
      if (isUnderWay(get(key))) return;
      pending.get(key)?.attempt.close();
      const attempt = open(key, run, true, done);
      pending.set(key, { attempt, leave });
      attempt.run();
    },
    wake: () => pending.forEach(({ attempt }) => attempt.wake()),
    drop(verb, target) {
      const key = `${verb}:${target}`;
      pending.get(key)?.attempt.close();
      pending.delete(key);
      if (get(key)) set(key, undefined);
    },
    close() {
      closed = true;
      for (const { attempt, leave } of pending.values()) if (leave()) attempt.close();
      pending.clear();
    },
  };
}
