import { laterTurns, tellAround, tellClause, tellLater, tellPlace, tellRepeated, tellVotes } from "./clauseFeatures";
import { clauseStretch, type PlacedTurn, type Stretch } from "./conversation";
import { listFeatures, listOnce, type Tell } from "./feature";
import type { HeardTurn } from "./heard";
import { clauseKinds } from "./clauseKinds";
import { ownFigures } from "./mainWish";
import { addScores, sumOnce, sumTold, type Table, toShare } from "./model";
import type { Barred, Readers } from "./readers";

/**
 * A clause and how likely it is each kind (0 to 1); `headline` in logits, to be compared among the customer's of its
 * conversation: what its words and what stands around them say.
 */
export type WeighedClause = Stretch & {
  /** Its turn among those with words in them, and its place in that turn. */
  readonly at: number;
  readonly clause: number;
  readonly byCustomer: boolean;
  readonly likely: Readonly<Record<Exclude<Barred, "values" | "headline">, number>>;
  readonly headline: number;
  /** Whether it could be the main wish: more than a courtesy, and the customer's. */
  readonly wishable: boolean;
  /** Of such a one: what it is by itself, when it is compared with others (`ownFigures`). */
  readonly figures: readonly number[];
};

/** What else is told of a clause, and what tells it: scores in the order of the table's labels. */
export type LabelsOf = (clause: WeighedClause, table: Table) => Float64Array;

const nothing: Tell = () => undefined;

/** What tells something about a clause, but for how often its words are repeated: by itself, then by what stands around it. */
export const tellOpen = (
  turns: readonly PlacedTurn[],
  at: number,
  clause: number,
): Readonly<Record<"own" | "around" | "place" | "votes", Tell>> => {
  const turn = turns[at];
  const heard = turn?.heard;
  const said = heard?.clauses[clause];
  if (!turn || !heard || !said) return { own: nothing, around: nothing, place: nothing, votes: nothing };
  return {
    own: (emit) => tellClause(heard, clause, emit),
    around: (emit) => tellAround(turns[at - 1]?.heard, turns[at + 1]?.heard, emit),
    place: (emit) => tellPlace(heard.speaker, turn.place, emit),
    votes: (emit) => tellVotes(heard, said, emit),
  };
};

/** Features of a clause for learning, and what is said after it. */
export function clauseFeatures(
  turns: readonly PlacedTurn[],
  at: number,
  clause: number,
): { readonly own: readonly number[]; readonly later: readonly number[] } {
  const heard = turns.map((turn) => turn.heard);
  const { own, around, place, votes } = tellOpen(turns, at, clause);
  return {
    own: [own, around, place, votes].flatMap(listOnce),
    later: listOnce((emit) => tellLater(heard, at, clause, emit)),
  };
}

/** What a clause's repeated words tell, by how many of them there are. */
export function repeatedFeatures({ heard }: PlacedTurn, clause: number, count: number): readonly number[] {
  const at = heard.clauses[clause];
  return at ? listFeatures((emit) => tellRepeated(heard.speaker, at, count, emit)) : [];
}

/** Scores of the clauses of a turn by themselves: they stay while its words do. */
export const weighOwn = (readers: Readers, heard: HeardTurn): readonly Float64Array[] =>
  heard.clauses.map((_, clause) => sumOnce(readers.clauses, (emit) => tellClause(heard, clause, emit)));

/** Scores of the clauses of a turn with what stands around them, but for how often their words are repeated. */
export const weighOpen = (
  readers: Readers,
  turns: readonly PlacedTurn[],
  at: number,
  own: readonly Float64Array[],
): readonly Float64Array[] =>
  own.map((scores, clause) => {
    const { around, place, votes } = tellOpen(turns, at, clause);
    return addScores([scores, ...[around, place, votes].map((tell) => sumOnce(readers.clauses, tell))]);
  });

/** The clause with so many repeated words. */
export function closeClause(
  readers: Readers,
  turn: PlacedTurn,
  at: number,
  clause: number,
  open: Float64Array,
  repeated: number,
): WeighedClause {
  const { heard } = turn;
  const said = heard.clauses[clause];
  const byCustomer = heard.speaker === "customer";
  const more = sumTold(readers.clauses, (emit) => said && tellRepeated(heard.speaker, said, repeated, emit));
  const scores = clauseKinds.map((_, place) => (open[place] ?? 0) + (more[place] ?? 0));
  const scoreOf = (kind: (typeof clauseKinds)[number]): number => scores[clauseKinds.indexOf(kind)] ?? 0;
  const wishable = byCustomer && said?.matter === true;
  return {
    ...clauseStretch(turn, clause),
    at,
    clause,
    byCustomer,
    wishable,
    likely: {
      wants: toShare(scoreOf("wants")),
      why: toShare(scoreOf("why")),
      done: toShare(scoreOf("done")),
      tried: toShare(scoreOf("tried")),
      missing: toShare(scoreOf("missing")),
      promised: toShare(scoreOf("promised")),
    },
    headline: scoreOf("headline"),
    figures: wishable ? ownFigures(turn, clause, repeated, scores) : [],
  };
}

/** Labels of clauses that were asked for, kept while the clause and what is said after it are the same. */
export type KnownLabels = WeakMap<
  WeighedClause,
  { readonly after: readonly HeardTurn[]; readonly scores: Map<Table, Float64Array> }
>;

/** Tells labels of the clauses of a conversation: few are asked for, so they are worked out when they are. */
export function createLabelsOf(turns: readonly PlacedTurn[], known: KnownLabels = new WeakMap()): LabelsOf {
  const heard = turns.map((turn) => turn.heard);
  return (clause, table) => {
    const after = heard.slice(clause.at, clause.at + laterTurns + 1);
    let kept = known.get(clause);
    if (!kept || kept.after.length !== after.length || kept.after.some((turn, at) => turn !== after[at]))
      known.set(clause, (kept = { after, scores: new Map() }));
    const { own, around, place, votes } = tellOpen(turns, clause.at, clause.clause);
    const later: Tell = (emit) => tellLater(heard, clause.at, clause.clause, emit);
    const scores =
      kept.scores.get(table) ?? addScores([own, around, place, votes, later].map((tell) => sumOnce(table, tell)));
    kept.scores.set(table, scores);
    return scores;
  };
}
