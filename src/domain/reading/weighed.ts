import {
  clauseFeatures,
  clauseStretch,
  placeConversation,
  type PlacedTurn,
  type Stretch,
  valueCandidates,
  valueContexts,
} from "./conversation";
import type { SpokenTurn } from "./heard";
import { type Barred, clauseKinds, type Readers } from "./readers";
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
export type WeighedValue = Stretch & { readonly value: string; readonly likely: number };

/** The likeliest first. */
export const likeliestFirst = (a: WeighedValue, b: WeighedValue): number => b.likely - a.likely;

const toShare = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Weighs the clauses of a turn. */
export function weighClauses(readers: Readers, turns: readonly PlacedTurn[], at: number): readonly WeighedClause[] {
  const one = turns[at];
  if (!one) return [];
  const heard = turns.map((turn) => turn.heard);
  return one.heard.clauses.map((_, clause) => {
    const { own, withLater } = clauseFeatures(heard, at, clause, one.place);
    const sums = readers.clauses.sum(own);
    const logitOf = (kind: (typeof clauseKinds)[number]): number => sums[clauseKinds.indexOf(kind)] ?? 0;
    return {
      ...clauseStretch(one, clause),
      byCustomer: one.heard.speaker === "customer",
      likely: {
        wants: toShare(logitOf("wants")),
        why: toShare(logitOf("why")),
        done: toShare(logitOf("done")),
        tried: toShare(logitOf("tried")),
        missing: toShare(logitOf("missing")),
        promised: toShare(logitOf("promised")),
      },
      headline: logitOf("headline"),
      outcomes: [...readers.outcomes.sum(withLater)],
      successes: [...readers.successes.sum(withLater)],
      states: [...readers.states.sum(withLater)],
    };
  });
}

/** Stretches less likely than this are never a value. */
const leastLikely = 0.05;

/** Weighs what may be values in a turn; the likely ones, the likeliest first. */
export function weighValues(readers: Readers, turn: PlacedTurn, context: ValueContext): readonly WeighedValue[] {
  return valueCandidates(turn, context)
    .map(({ turn: place, from, to, value, features }) => ({
      turn: place,
      from,
      to,
      value,
      likely: toShare(readers.values.sum(features)[0] ?? 0),
    }))
    .filter(({ likely }) => likely >= leastLikely)
    .sort(likeliestFirst);
}

/** The label with the highest score in any of the clauses. */
export function chooseLabel<Label extends string>(
  labels: readonly Label[],
  scores: readonly (readonly number[])[],
  fallback: Label,
): Label {
  let [best, most] = [fallback, -Infinity];
  labels.forEach((label, at) => {
    const score = Math.max(...scores.map((one) => one[at] ?? -Infinity));
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
  const values = placed.flatMap((turn, at) => {
    const context = contexts[at];
    return context ? weighValues(readers, turn, context) : [];
  });
  return {
    clauses: placed.flatMap((_, at) => weighClauses(readers, placed, at)),
    values: values.sort(likeliestFirst),
  };
}
