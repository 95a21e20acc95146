import type { Score } from "#domain/evidence";
import { countRepeated, type TurnPlace, type WordCounts } from "./clauseFeatures";
import { type ClauseKind, explainClause } from "./explain";
import { type PlacedTurn, type Stretch, placeConversation, valueContexts } from "./conversation";
import { type ConversationReading, decode, listCandidates } from "./decode";
import { hearTurn, type HeardTurn, type SpokenTurn } from "./heard";
import type { Readers } from "./readers";
import { closeClause, createLabelsOf, type KnownLabels, type WeighedClause, weighOpen, weighOwn } from "./weighClauses";
import { listChanges } from "./wishChanges";
import { type WeighedValue, weighValues } from "./weighValues";

/** Keeps what it has read, so that one more turn costs the turns it may change. One per conversation. */
export interface ConversationReader {
  /** What is read of these turns; the same object while nothing changed. `given` are values that were handed over. */
  read(turns: readonly SpokenTurn[], given?: readonly string[]): ConversationReading;
  /** What weighed for and against words of the turns read last being what they were read as; null where nothing was read. */
  explain(words: Stretch, kind: ClauseKind): Score | null;
}

type Known = {
  readonly placed: PlacedTurn;
  readonly own: readonly Float64Array[];
  readonly open: readonly Float64Array[];
  readonly clauses: readonly WeighedClause[];
  /** Those of them that may be said. */
  readonly candidates: readonly WeighedClause[];
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

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one === b[at]));

/** What is known of a turn, where it is the same words in the same place. */
const findSame = (known: Known | undefined, turn: PlacedTurn): Known | null =>
  known && known.placed.heard.tokens === turn.heard.tokens && known.placed.turn === turn.turn ? known : null;

/** Counts in how many turns each long word stands, and keeps counting. */
function createWordCounter(): {
  readonly counts: WordCounts;
  /** Takes what these turns say for what those said; gives the words of which it changed whether several turns say them. */
  recount(before: readonly Known[], after: readonly PlacedTurn[]): ReadonlySet<number>;
} {
  const counts = new Map<number, number>();
  return {
    counts,
    recount(before, after) {
      const was = new Map<number, number>();
      const add = (words: readonly number[], more: number): void => {
        for (const word of words) {
          const count = counts.get(word) ?? 0;
          if (!was.has(word)) was.set(word, count);
          counts.set(word, count + more);
        }
      };
      for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
        const [old, now] = [before[at]?.placed.heard.long, after[at]?.heard.long];
        if (old === now) continue;
        add(old ?? [], -1);
        add(now ?? [], 1);
      }
      return new Set([...was].flatMap(([word, count]) => (count > 1 !== (counts.get(word) ?? 0) > 1 ? [word] : [])));
    },
  };
}

/**
 * Opens a reader. What is read depends on the turns alone: a turn looks at the one before it, the one after it and its
 * place, so only turns of which these changed are weighed again.
 */
export function createConversationReader(readers: Readers): ConversationReader {
  const heardOf = new WeakMap<SpokenTurn, HeardTurn>();
  const labels: KnownLabels = new WeakMap();
  const words = createWordCounter();
  let known: readonly Known[] = [];
  let asked: { turns: readonly SpokenTurn[]; given: string; reading: ConversationReading } | null = null;

  /** Where the words are those of before and only the rules' votes are new, they are not cut up again. */
  const hear = (turn: SpokenTurn, before: HeardTurn | undefined): HeardTurn => {
    const same = before && before.text === turn.text && before.speaker === turn.speaker ? before : null;
    const heard = heardOf.get(turn) ?? (same ? { ...same, votes: turn.votes ?? [] } : hearTurn(turn));
    heardOf.set(turn, heard);
    return heard;
  };

  const weighAll = (placed: readonly PlacedTurn[], given: readonly string[], same: boolean): readonly Known[] => {
    const contexts = valueContexts(placed, given);
    const flipped = words.recount(known, placed);
    const isHeard = (at: number): boolean => known[at]?.placed.heard === placed[at]?.heard;
    const isSettled = (turn: PlacedTurn, at: number, old: Known): boolean =>
      old.placed.turn === turn.turn &&
      isSamePlace(old.placed.place, turn.place) &&
      isHeard(at - 1) &&
      isHeard(at) &&
      isHeard(at + 1);
    const close = (turn: PlacedTurn, at: number, open: readonly Float64Array[], old: Known | null) => {
      const repeated = turn.heard.clauses.map((clause) => countRepeated(clause, words.counts));
      const clauses = open.map((scores, clause) => {
        const closed = old?.open === open && old.repeated[clause] === repeated[clause] ? old.clauses[clause] : null;
        return closed ?? closeClause(readers, turn, at, clause, scores, repeated[clause] ?? 0);
      });
      return { repeated, clauses, candidates: listCandidates(clauses, readers.bars) };
    };
    let sameWords = same;
    return placed.map((turn, at): Known => {
      const old = findSame(known[at], turn);
      sameWords &&= old !== null;
      const own = old?.own ?? weighOwn(readers, turn.heard);
      const open = old && isSettled(turn, at, old) ? old.open : weighOpen(readers, placed, at, own);
      const values = old && sameWords ? old.values : weighValues(readers, turn, contexts(at), readers.bars.values);
      if (old?.open === open && old.values === values && !turn.heard.long.some((word) => flipped.has(word))) return old;
      return { placed: turn, own, open, values, ...close(turn, at, open, old) };
    });
  };

  return {
    read(turns, given = []) {
      const handed = given.join("\n");
      if (asked?.given === handed && isSameList(asked.turns, turns)) return asked.reading;
      const before = new Map(known.map(({ placed }) => [placed.turn, placed.heard]));
      const placed = placeConversation(turns, (turn, place) => hear(turn, before.get(place)));
      known = weighAll(placed, given, asked?.given === handed);
      const clauses = known.flatMap((one) => one.candidates);
      const values = known.flatMap((one) => one.values);
      const reading = decode(
        { clauses, values, labelsOf: createLabelsOf(placed, labels), changes: listChanges(placed) },
        readers,
      );
      asked = { turns, given: handed, reading };
      return reading;
    },
    explain: (stretch, kind) =>
      explainClause(
        readers,
        known.map(({ placed }) => placed),
        known.flatMap(({ candidates }) => candidates),
        { stretch, kind },
      ),
  };
}
