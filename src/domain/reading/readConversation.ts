import { countRepeated, farFromEnd, laterTurns } from "./clauseFeatures";
import { countWords, placeConversation, valueContexts } from "./conversation";
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
  readonly turn: number;
  readonly heard: HeardTurn;
  readonly open: readonly OpenClause[];
  readonly clauses: readonly WeighedClause[];
  /** How many repeated words each of them was weighed with. */
  readonly repeated: readonly number[];
  readonly values: readonly WeighedValue[];
};

const lastCustomer = (turns: readonly HeardTurn[]): number =>
  turns.map(({ speaker }) => speaker).lastIndexOf("customer");

/**
 * Opens a reader. What is read depends on the turns alone: a turn looks at those before it, at the four after it and at how
 * far the end is, so only these are weighed again.
 */
export function createConversationReader(readers: Readers): ConversationReader {
  const heardOf = new WeakMap<SpokenTurn, HeardTurn>();
  const hear = (turn: SpokenTurn): HeardTurn => {
    const heard = heardOf.get(turn) ?? hearTurn(turn);
    heardOf.set(turn, heard);
    return heard;
  };
  let known: readonly Known[] = [];
  let asked: { turns: readonly SpokenTurn[]; given: string; reading: ConversationReading } | null = null;

  const weighAll = (turns: readonly SpokenTurn[], given: readonly string[], same: boolean): readonly Known[] => {
    const placed = placeConversation(turns, hear);
    const heard = placed.map((turn) => turn.heard);
    const differs = placed.findIndex((one, at) => known[at]?.heard !== one.heard || known[at]?.turn !== one.turn);
    const unchanged = differs < 0 ? Math.min(heard.length, known.length) : differs;
    const before = known.map((one) => one.heard);
    const settled = Math.min(unchanged - Math.max(farFromEnd, laterTurns), lastCustomer(before), lastCustomer(heard));
    const contexts = valueContexts(placed, given);
    const counts = countWords(placed);
    return placed.flatMap((turn, at): readonly Known[] => {
      const old = known[at];
      const context = contexts[at];
      if (!context) return [];
      const open = old && at < settled ? old.open : weighClauses(readers, placed, at);
      const repeated = turn.heard.clauses.map((clause) => countRepeated(clause, counts));
      return [
        {
          turn: turn.turn,
          heard: turn.heard,
          open,
          repeated,
          clauses: open.map((clause, place) => {
            const before = old?.open === open && old.repeated[place] === repeated[place] ? old.clauses[place] : null;
            return before ?? closeClause(readers, turn, clause, repeated[place] ?? 0);
          }),
          values: old && at < unchanged && same ? old.values : weighValues(readers, turn, context),
        },
      ];
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
