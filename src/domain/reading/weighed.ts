import {
  countRepeated,
  laterTurns,
  tellAround,
  tellClause,
  tellLater,
  tellPlace,
  tellRepeated,
  tellVotes,
} from "./clauseFeatures";
import {
  clauseStretch,
  countWords,
  placeConversation,
  type PlacedTurn,
  type Stretch,
  tokenStretch,
  valueContexts,
} from "./conversation";
import { type Emit, listFeatures, listOnce, toFeature } from "./feature";
import type { HeardTurn, SpokenTurn } from "./heard";
import { addScores, sumOnce, sumTold, type Table } from "./model";
import { type Barred, clauseKinds, type Readers, type ValueKind, valueKinds } from "./readers";
import {
  listStretches,
  tellAsked,
  tellEnd,
  tellStart,
  tellWhole,
  tellWord,
  type ValueContext,
  type ValueStretch,
} from "./valueFeatures";

/** A clause and how likely it is each kind (0 to 1); `headline` in logits, to be compared within its conversation. */
export type WeighedClause = Stretch & {
  /** Its turn among those with words in them, and its place in that turn. */
  readonly at: number;
  readonly clause: number;
  readonly byCustomer: boolean;
  readonly likely: Readonly<Record<Exclude<Barred, "values" | "headline">, number>>;
  readonly headline: number;
};

/** A stretch that is likely a value that matters. */
export type WeighedValue = Stretch & { readonly value: string; readonly likely: number; readonly kind: ValueKind };

/** What else is told of a clause, and what tells it: scores in the order of the table's labels. */
export type LabelsOf = (clause: WeighedClause, table: Table) => Float64Array;

/** A conversation whose clauses and values are weighed. */
export type WeighedConversation = {
  readonly clauses: readonly WeighedClause[];
  readonly values: readonly WeighedValue[];
  readonly labelsOf: LabelsOf;
};

/** The likeliest first. */
export const likeliestFirst = (a: WeighedValue, b: WeighedValue): number => b.likely - a.likely;

const toShare = (logit: number): number => 1 / (1 + Math.exp(-logit));

type Tell = (emit: Emit) => void;

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
  const more = sumTold(readers.clauses, (emit) => said && tellRepeated(heard.speaker, said, repeated, emit));
  const logitOf = (kind: (typeof clauseKinds)[number]): number => {
    const place = clauseKinds.indexOf(kind);
    return (open[place] ?? 0) + (more[place] ?? 0);
  };
  return {
    ...clauseStretch(turn, clause),
    at,
    clause,
    byCustomer: heard.speaker === "customer",
    likely: {
      wants: toShare(logitOf("wants")),
      why: toShare(logitOf("why")),
      done: toShare(logitOf("done")),
      tried: toShare(logitOf("tried")),
      missing: toShare(logitOf("missing")),
      promised: toShare(logitOf("promised")),
    },
    headline: logitOf("headline"),
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

/** Features of a stretch that may be a value, for learning and for its kind. */
export const valueFeatures = (heard: HeardTurn, stretch: ValueStretch, context: ValueContext): readonly number[] =>
  listFeatures((emit) => tellValue(heard, stretch, context, emit));

function tellValue(heard: HeardTurn, stretch: ValueStretch, context: ValueContext, emit: Emit): void {
  const { from, to, digits } = stretch;
  const inside = heard.tokens.slice(from, to);
  tellStart(heard, from, context, emit);
  inside.forEach((token) => tellWord(token, false, emit));
  inside.slice(1, -1).forEach((token) => tellWord(token, true, emit));
  tellEnd(heard, to, emit);
  tellAsked(context, digits > 0, emit);
  tellWhole(heard, stretch, context, emit);
}

/** Stretches less likely than this are never a value. */
const leastLikely = 0.05;

/**
 * Scores of stretches of a turn: the sum of what `tellValue` tells. What only depends on where a stretch begins or ends, or
 * on one of its words, is summed once for all of them.
 */
function createValueScore(table: Table, heard: HeardTurn, context: ValueContext): (stretch: ValueStretch) => number {
  const { tokens } = heard;
  const score = (tell: Tell): number => sumTold(table, tell)[0] ?? 0;
  const word = tokens.map((token) => score((emit) => tellWord(token, false, emit)));
  const inside = tokens.map((token) => score((emit) => tellWord(token, true, emit)));
  const start = tokens.map((_, from) => score((emit) => tellStart(heard, from, context, emit)));
  const end = tokens.map((_, last) => score((emit) => tellEnd(heard, last + 1, emit)));
  const asked = [false, true].map((numbered) => score((emit) => tellAsked(context, numbered, emit)));
  const whole = new Float64Array(table.labels.length);
  const emit: Emit = (template, told) => table.add(toFeature(template, told), whole);
  return (stretch) => {
    const { from, to, digits } = stretch;
    whole[0] = (start[from] ?? 0) + (end[to - 1] ?? 0) + (asked[digits > 0 ? 1 : 0] ?? 0);
    for (let at = from; at < to; at += 1) whole[0] += word[at] ?? 0;
    for (let at = from + 1; at < to - 1; at += 1) whole[0] += inside[at] ?? 0;
    tellWhole(heard, stretch, context, emit);
    return whole[0];
  };
}

/** Weighs what may be values in a turn: those that are at least so likely. */
export function weighValues(
  readers: Readers,
  turn: PlacedTurn,
  context: ValueContext,
  least = leastLikely,
): readonly WeighedValue[] {
  const { heard } = turn;
  if (heard.speaker === "system") return [];
  const scoreOf = createValueScore(readers.values, heard, context);
  return listStretches(heard)
    .map((stretch) => ({ stretch, likely: toShare(scoreOf(stretch)) }))
    .filter(({ likely }) => likely >= least)
    .map(({ stretch, likely }) => ({
      ...tokenStretch(turn, stretch.from, stretch.to),
      value: stretch.value,
      likely,
      kind: chooseLabel(
        valueKinds,
        [sumTold(readers.kinds, (emit) => tellValue(heard, stretch, context, emit))],
        "other",
      ),
    }));
}

/** The label with the highest score in any of the clauses; `fallback` where none is higher than its own. */
export function chooseLabel<Label extends string>(
  labels: readonly Label[],
  scores: readonly Float64Array[],
  fallback: Label,
): Label {
  const scoreOf = (at: number): number => Math.max(...scores.map((one) => one[at] ?? -Infinity));
  let [best, most] = [fallback, scoreOf(labels.indexOf(fallback))];
  labels.forEach((label, at) => {
    const score = scoreOf(at);
    if (score > most) [best, most] = [label, score];
  });
  return best;
}

/** Weighs a whole conversation at once. */
export function weighConversation(
  readers: Readers,
  turns: readonly SpokenTurn[],
  given: readonly string[],
): WeighedConversation {
  const placed = placeConversation(turns);
  const contexts = valueContexts(placed, given);
  const counts = countWords(placed);
  return {
    clauses: placed.flatMap((turn, at) =>
      weighOpen(readers, placed, at, weighOwn(readers, turn.heard)).map((open, clause) =>
        closeClause(readers, turn, at, clause, open, countRepeated(turn.heard.clauses[clause] ?? noWords, counts)),
      ),
    ),
    values: placed.flatMap((turn, at) => weighValues(readers, turn, contexts(at))),
    labelsOf: createLabelsOf(placed),
  };
}

const noWords = { long: [] };
