/** What something outside the agent answered in a turn. */
export type Answer = { readonly value?: unknown } | { readonly error: string };

/** Remembers what was answered from outside while the agent took a turn, so that the same turn can be taken again, word for word. */
export interface Tape {
  /** Asks something outside; in a turn that is taken again, gives what it answered then. */
  ask<T>(outside: () => T): T;
  /** The time of the turn. */
  readonly now: () => number;
  /** Takes a turn; `at` and `answers` are what it needs to be taken again. */
  record<T>(turn: () => T): { readonly result: T; readonly at: number; readonly answers: readonly Answer[] };
  /** Takes a turn again: nothing outside is asked. */
  replay(at: number, answers: readonly Answer[], turn: () => void): void;
}

type Turn = { readonly at: number; readonly answers: Answer[]; readonly again: boolean };

export function openTape(now: () => number): Tape {
  let current: Turn | null = null;
  const within = <T>(turn: Turn, run: () => T): T => {
    current = turn;
    try {
      return run();
    } finally {
      current = null;
    }
  };
  const answerAgain = (answers: Answer[]): unknown => {
    const answer = answers.shift() ?? {};
    if ("error" in answer) throw new Error(answer.error);
    return answer.value;
  };
  const note = <T>(answers: Answer[], outside: () => T): T => {
    try {
      const value = outside();
      answers.push({ value });
      return value;
    } catch (error) {
      answers.push({ error: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  };
  return {
    ask<T>(outside: () => T): T {
      if (!current) return outside();
      return current.again ? (answerAgain(current.answers) as T) : note(current.answers, outside);
    },
    now: () => current?.at ?? now(),
    record(run) {
      const turn: Turn = { at: now(), answers: [], again: false };
      return { result: within(turn, run), at: turn.at, answers: turn.answers };
    },
    replay(at, answers, run) {
      within({ at, answers: [...answers], again: true }, run);
    },
  };
}
