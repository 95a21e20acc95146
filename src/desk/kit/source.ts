import type { Problem } from "./problem";
import type { SearchKind } from "./searchPace";

/** One source of a desk, whose sources work with `Work`: when it is asked, what, and what its answer changes. */
export type Source<Work, Ask, Answer> = {
  readonly name: string;
  /** Asked as soon as the desk opens; all others once the first brief stands on the screen. */
  readonly atOnce?: boolean;
  /** Nobody waits for it: no time limit, no second try, one question at a time. */
  readonly optional?: boolean;
  /** A search waits its turn in the line of the tab. */
  readonly pace?: SearchKind;
  /** A failed question is asked again with the next words, not only after its pause. */
  readonly eager?: boolean;
  /** Whether what its question depends on is settled; where absent, it depends on nothing. */
  readonly ready?: (work: Work) => boolean;
  /** What to ask about what is known now; null where there is nothing to ask about. */
  readonly ask: (work: Work) => Ask | null;
  /** Questions of one key are one question; where absent, those that are written alike. */
  readonly key?: (ask: Ask) => string;
  /** Whether a question of another key than the last is worth asking after all these; where absent, it is. */
  readonly worth?: (ask: Ask, before: readonly Ask[]) => boolean;
  /** `inTurn`: it has the line's second. */
  readonly read: (work: Work, ask: Ask, cancel: AbortSignal, inTurn: boolean) => Promise<Answer>;
  /** The next page of an answer that comes in pages, read while the page is idle; null after the last. */
  readonly more?: (answer: Answer, earlier: readonly Answer[]) => NextPage<Work, Answer> | null;
  readonly asked?: (work: Work) => void;
  readonly apply: (work: Work, answer: Answer, earlier: readonly Answer[]) => void;
  readonly fail?: (work: Work, problem: Problem, earlier: readonly Answer[]) => void;
  /** There was nothing to ask about. */
  readonly unasked?: (work: Work) => void;
};

export type NextPage<Work, Answer> = (work: Work, cancel: AbortSignal) => Promise<Answer>;
