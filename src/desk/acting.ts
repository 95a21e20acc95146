import type { Clock } from "./ports";
import type { ActState, Verb } from "./state";
import { toProblem } from "./toProblem";

/** After this long without an answer a person is told that it is not saved yet. Milliseconds. */
const soon = 1_000;

type Act = (verb: Verb, target: string, run: () => Promise<void>, done?: () => void) => void;
/** `leave` hands the act over to what outlives the desk; false where nobody takes it. */
type Keep = (verb: Verb, target: string, run: () => Promise<void>, done: () => void, leave: () => boolean) => void;
/** `flight` is the latest attempt, under way or failed. */
type Pending = { readonly run: () => Promise<void>; readonly leave: () => boolean; flight: Promise<void> | null };

/** The desk's hands. How an act goes is told under `verb:target`; a second click while it is under way does nothing. */
export interface Acting {
  /** Something for the page alone, such as copying: when it failed, a person does it again. */
  readonly once: Act;
  /**
   * Something that the platform keeps: it stays here until the platform said so. After a second it is told to be late;
   * when it failed and may mend itself it is run again, at once on another click. `run` must be safe to repeat.
   */
  readonly keep: Keep;
  /** What waits to be tried again is tried now: its service is back. */
  wake(): void;
  /** Nobody wants this any more: it is not tried again, and nothing is said of it. */
  drop(verb: Verb, target: string): void;
  /** What is not confirmed is handed over, or run again from here until it is, as long as this page is there. */
  close(): void;
}

const isUnderWay = (state: ActState | undefined): boolean => state?.kind === "doing" || state?.kind === "late";

/** `get` and `set` read and write one act's state; the caller drops writes once its desk is closed. */
export function createActing(
  clock: Clock,
  get: (key: string) => ActState | undefined,
  set: (key: string, state: ActState | undefined) => void,
): Acting {
  const waiting = new Map<string, () => void>();
  const again = new Map<string, () => void>();
  /** What is kept and not confirmed. */
  const pending = new Map<string, Pending>();

  const stop = (key: string): void => {
    waiting.get(key)?.();
    waiting.delete(key);
    again.delete(key);
  };
  const later = (key: string, milliseconds: number, run: () => void): void => {
    stop(key);
    waiting.set(key, clock.after(milliseconds, run));
  };

  /** Without a desk: nobody is told, and nothing is given up that may mend itself. */
  async function goOn(attempt: Promise<void>, run: () => Promise<void>): Promise<void> {
    try {
      await attempt;
    } catch (error) {
      const { retryAt } = toProblem(error, "acts", clock.now(), 0);
      if (retryAt !== null) clock.after(retryAt - clock.now(), () => void goOn(run(), run));
    }
  }

  const act =
    (kept: boolean): Act =>
    (verb, target, run, done) => {
      const key = `${verb}:${target}`;
      if (isUnderWay(get(key))) return;
      stop(key);
      set(key, { kind: "doing" });
      if (kept) later(key, soon, () => set(key, { kind: "late" }));
      const flight = run();
      const held = pending.get(key);
      if (held) held.flight = flight;
      flight.then(
        () => {
          if (!get(key)) return;
          stop(key);
          pending.delete(key);
          set(key, { kind: "done", at: clock.now() });
          done?.();
        },
        (error: unknown) => {
          if (!get(key)) return;
          stop(key);
          const problem = toProblem(error, "acts", clock.now(), 0);
          const retryAt = kept ? problem.retryAt : null;
          set(key, { kind: "failed", problem: { ...problem, retryAt } });
          if (retryAt === null) return void pending.delete(key);
          const retry = (): void => act(true)(verb, target, run, done);
          later(key, retryAt - clock.now(), retry);
          again.set(key, retry);
        },
      );
    };

  return {
    once: act(false),
    keep(verb, target, run, done, leave) {
      const key = `${verb}:${target}`;
      if (!isUnderWay(get(key))) pending.set(key, { run, leave, flight: null });
      act(true)(verb, target, run, done);
    },
    wake: () => [...again.values()].forEach((retry) => retry()),
    drop(verb, target) {
      const key = `${verb}:${target}`;
      stop(key);
      pending.delete(key);
      if (get(key)) set(key, undefined);
    },
    close() {
      for (const key of [...waiting.keys()]) stop(key);
      for (const { run, leave, flight } of pending.values()) if (!leave() && flight) void goOn(flight, run);
      pending.clear();
    },
  };
}
