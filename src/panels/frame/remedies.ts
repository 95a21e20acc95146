import type { Problem } from "#desk/kit";

/** What else is known about a problem just now. */
export type Standing = {
  /** Its details were copied for the administrator. */
  readonly isCopied: (problem: Problem) => boolean;
  /** What its words promise to go on really does: in an outage most of it does not. */
  readonly othersGoOn: (problem: Problem) => boolean;
};

/** What a person can do about a problem, offered by whoever reads the sources: a conversation's desk, a page of a queue. */
export interface Remedies {
  /** Asks a source again now. */
  retry(source: string): void;
  /** Copies what an administrator needs to know. */
  copyDetails(problem: Problem): void;
  getState(): Standing;
  /** Calls whenever the standing may have changed; returns the stop. */
  subscribe(listener: () => void): () => void;
}
