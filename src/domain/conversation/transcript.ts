import type { Turn } from "./turn";

/**
 * A conversation's turns in order. `number` of a turn is its 1-based place among the customer-visible turns (internal
 * notes and system lines have none), found by its id or by an id another feed knew it under; `firstChanged` is the
 * index from which this version differs from the one before, so that readers can work on what changed.
 */
export type Transcript = {
  readonly turns: readonly Turn[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly firstChanged: number;
};

/** Before the first turn. */
export const emptyTranscript: Transcript = { turns: [], numbers: new Map(), firstChanged: 0 };

/** Whether a turn is counted in `Transcript.numbers`: said by someone, and the customer could read it. */
export function isNumbered(turn: Turn): boolean {
  return turn.visibility === "customer" && turn.speaker !== "system";
}
