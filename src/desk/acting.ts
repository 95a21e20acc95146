import type { Clock } from "./ports";
import type { ActState, Verb } from "./state";
import { toProblem } from "./toProblem";

/** Runs an act and tells how it goes under `verb:target`; a second click while it is under way does nothing. */
export type Act = (verb: Verb, target: string, run: () => Promise<void>, done?: () => void) => void;

/** The desk's hands: `get` and `set` read and write one act's state; the caller drops writes once its desk is closed. */
export function createAct(
  clock: Clock,
  get: (key: string) => ActState | undefined,
  set: (key: string, state: ActState) => void,
): Act {
  return (verb, target, run, done) => {
    const key = `${verb}:${target}`;
    if (get(key)?.kind === "doing") return;
    set(key, { kind: "doing" });
    run().then(
      () => {
        set(key, { kind: "done", at: clock.now() });
        done?.();
      },
      (error: unknown) =>
        set(key, { kind: "failed", problem: { ...toProblem(error, "acts", clock.now(), 0), retryAt: null } }),
    );
  };
}
