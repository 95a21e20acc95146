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

/**
 * The turn of an id that any feed knew it under; undefined when it is not there. Costs the turns without a number before it,
 * not the transcript; a turn without a number is looked for.
 */
export function findTurn({ turns, numbers }: Transcript, id: string): Turn | undefined {
  const number = numbers.get(id);
  if (number === undefined) return turns.find((turn) => turn.id === id);
  for (let at = number - 1; at < turns.length; at += 1) {
    const turn = turns[at];
    if (turn && numbers.get(turn.id) === number) return turn;
  }
  return undefined;
}
