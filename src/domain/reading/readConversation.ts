import { countRepeated, laterTurns, type TurnPlace } from "./clauseFeatures";
import { countWords, type PlacedTurn, placeConversation, valueContexts } from "./conversation";
import { type ConversationReading, decode } from "./decode";
import { hearTurn, type HeardTurn, type SpokenTurn } from "./heard";
import type { Readers } from "./readers";
import {
  closeClause,
  likeliestFirst,
  type OpenClause,
  type WeighedClause,
  type WeighedValue,
  weighClauses,
  weighValues,
} from "./weighed";

/** Keeps what it has read, so that one more turn costs the turns it may change. One per conversation. */
export interface ConversationReader {
  /** What is read of these turns; the same object while nothing changed. `given` are values that were handed over. */
  read(turns: readonly SpokenTurn[], given?: readonly string[]): ConversationReading;
}

type Known = {
  readonly placed: PlacedTurn;
  readonly open: readonly OpenClause[];
  readonly clauses: readonly WeighedClause[];
  /** How many repeated words each of them was weighed with. */
  readonly repeated: readonly number[];
  readonly values: readonly WeighedValue[];
};

const isSamePlace = (a: TurnPlace, b: TurnPlace): boolean =>
  a.toEnd === b.toEnd &&
  a.fromStart === b.fromStart &&
  a.customersSoFar === b.customersSoFar &&
  a.first === b.first &&
  a.last === b.last;

/**
 * Opens a reader. What is read depends on the turns alone: a turn looks at the one before it, at the four after it and at its
 * place, so only turns of which these changed are weighed again.
 */
export function createConversationReader(readers: Readers): ConversationReader {
  const heardOf = new WeakMap<SpokenTurn, HeardTurn>();
  let known: readonly Known[] = [];
  let asked: { turns: readonly SpokenTurn[]; given: string; reading: ConversationReading } | null = null;

  /** Where the words are those of before and only the rules' votes are new, they are not cut up again. */
  const hear = (turn: SpokenTurn, before: HeardTurn | undefined): HeardTurn => {
    const same = before && before.text === turn.text && before.speaker === turn.speaker ? before : null;
    const heard = heardOf.get(turn) ?? (same ? { ...same, votes: turn.votes ?? [] } : hearTurn(turn));
    heardOf.set(turn, heard);
    return heard;
  };

  const weighAll = (turns: readonly SpokenTurn[], given: readonly string[], same: boolean): readonly Known[] => {
    const before = new Map(known.map((one) => [one.placed.turn, one.placed.heard]));
    const placed = placeConversation(turns, (turn, place) => hear(turn, before.get(place)));
    const heard = placed.map((turn) => turn.heard);
    const contexts = valueContexts(placed, given);
    const counts = countWords(placed);
    const isHeardBefore = placed.map((turn, at) => known[at]?.placed.heard === turn.heard);
    const isSettled = (turn: PlacedTurn, at: number, old: Known): boolean =>
      isSamePlace(old.placed.place, turn.place) &&
      old.placed.turn === turn.turn &&
      isHeardBefore.slice(Math.max(0, at - 1), at + laterTurns + 1).every((is) => is) &&
      Math.min(laterTurns, known.length - 1 - at) === Math.min(laterTurns, placed.length - 1 - at);
    let sameWords = same;
    return placed.map((turn, at): Known => {
      const old = known[at];
      sameWords &&= old?.placed.heard.tokens === turn.heard.tokens && old.placed.turn === turn.turn;
      const open = old && isSettled(turn, at, old) ? old.open : weighClauses(readers, placed, heard, at);
      const repeated = turn.heard.clauses.map((clause) => countRepeated(clause, counts));
      return {
        placed: turn,
        open,
        repeated,
        clauses: open.map((clause, place) => {
          const closed = old?.open === open && old.repeated[place] === repeated[place] ? old.clauses[place] : null;
          return closed ?? closeClause(readers, turn, clause, repeated[place] ?? 0);
        }),
        values: old && sameWords ? old.values : weighValues(readers, turn, contexts(at)),
      };
    });
  };

  return {
    read(turns, given = []) {
      const handed = given.join("\n");
      if (asked && asked.turns === turns && asked.given === handed) return asked.reading;
      known = weighAll(turns, given, asked?.given === handed);
      const reading = decode(
        known.flatMap((one) => one.clauses),
        known.flatMap((one) => one.values).sort(likeliestFirst),
        readers.bars,
      );
      asked = { turns, given: handed, reading };
      return reading;
    },
  };
}
