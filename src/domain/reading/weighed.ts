import {
  clauseFeatures,
  clauseStretch,
  countWords,
  placeConversation,
  type PlacedTurn,
  repeatedFeatures,
  type Stretch,
  valueCandidates,
  valueContexts,
} from "./conversation";
import { countRepeated } from "./clauseFeatures";
import type { HeardTurn, SpokenTurn } from "./heard";
import { type Barred, clauseKinds, type Readers, type ValueKind, valueKinds } from "./readers";
import type { ValueContext } from "./valueFeatures";

/** A clause and how likely it is each kind (0 to 1); `headline` in logits, to be compared within its conversation. */
export type WeighedClause = Stretch & {
  readonly byCustomer: boolean;
  readonly likely: Readonly<Record<Exclude<Barred, "values" | "headline">, number>>;
  readonly headline: number;
  /** Scores of what else is known of it, in the order of `outcomes`, `successes` and `states`. */
  readonly outcomes: readonly number[];
  readonly successes: readonly number[];
  readonly states: readonly number[];
};

/** A stretch that is likely a value that matters. */
export type WeighedValue = Stretch & { readonly value: string; readonly likely: number; readonly kind: ValueKind };

/** The likeliest first. */
export const likeliestFirst = (a: WeighedValue, b: WeighedValue): number => b.likely - a.likely;

const toShare = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** A clause as it was weighed by itself; its repeated words are weighed with the conversation. */
export type OpenClause = {
  readonly clause: number;
  readonly sums: Float64Array;
  readonly rest: Omit<WeighedClause, "likely" | "headline">;
};

/** Weighs the clauses of a turn, but for how often their words are repeated. */
export function weighClauses(
  readers: Readers,
  turns: readonly PlacedTurn[],
  heard: readonly HeardTurn[],
  at: number,
): readonly OpenClause[] {
  const one = turns[at];
  if (!one) return [];
  return one.heard.clauses.map((_, clause) => {
    const { own, withLater } = clauseFeatures(heard, at, clause, one.place);
    return {
      clause,
      sums: readers.clauses.sum(own),
      rest: {
        ...clauseStretch(one, clause),
        byCustomer: one.heard.speaker === "customer",
        outcomes: [...readers.outcomes.sum(withLater)],
        successes: [...readers.successes.sum(withLater)],
        states: [...readers.states.sum(withLater)],
      },
    };
  });
}

/** The clause with so many repeated words. */
export function closeClause(
  readers: Readers,
  turn: PlacedTurn,
  { clause, sums, rest }: OpenClause,
  repeated: number,
): WeighedClause {
  const more = readers.clauses.sum(repeatedFeatures(turn, clause, repeated));
  const logitOf = (kind: (typeof clauseKinds)[number]): number => {
    const place = clauseKinds.indexOf(kind);
    return (sums[place] ?? 0) + (more[place] ?? 0);
  };
  return {
    ...rest,
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

/** Stretches less likely than this are never a value. */
const leastLikely = 0.05;

/** Weighs what may be values in a turn; the likely ones, the likeliest first. */
export function weighValues(readers: Readers, turn: PlacedTurn, context: ValueContext): readonly WeighedValue[] {
  return valueCandidates(turn, context)
    .map((candidate) => ({ candidate, likely: toShare(readers.values.sum(candidate.features)[0] ?? 0) }))
    .filter(({ likely }) => likely >= leastLikely)
    .map(({ candidate: { turn: place, from, to, value, features }, likely }) => ({
      turn: place,
      from,
      to,
      value,
      likely,
      kind: chooseLabel(valueKinds, [[...readers.kinds.sum(features)]], "other"),
    }))
    .sort(likeliestFirst);
}

/** The label with the highest score in any of the clauses; `fallback` where none is higher than its own. */
export function chooseLabel<Label extends string>(
  labels: readonly Label[],
  scores: readonly (readonly number[])[],
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

/** Weighs a whole conversation at once; values the likeliest first. */
export function weighConversation(
  readers: Readers,
  turns: readonly SpokenTurn[],
  given: readonly string[],
): { readonly clauses: readonly WeighedClause[]; readonly values: readonly WeighedValue[] } {
  const placed = placeConversation(turns);
  const contexts = valueContexts(placed, given);
  const values = placed.flatMap((turn, at) => weighValues(readers, turn, contexts(at)));
  const counts = countWords(placed);
  const heard = placed.map((turn) => turn.heard);
  return {
    clauses: placed.flatMap((turn, at) =>
      weighClauses(readers, placed, heard, at).map((open) =>
        closeClause(readers, turn, open, countRepeated(turn.heard.clauses[open.clause] ?? noWords, counts)),
      ),
    ),
    values: values.sort(likeliestFirst),
  };
}

const noWords = { long: [] };
