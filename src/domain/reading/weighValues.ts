import { type PlacedTurn, type Stretch, tokenStretch } from "./conversation";
import { type Emit, listFeatures, type Tell, toFeature } from "./feature";
import type { HeardTurn } from "./heard";
import { chooseLabel, sumTold, type Table, toShare } from "./model";
import { type Readers, valueKinds } from "./readers";
import type { FactKind } from "#domain/facts";
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

/** A stretch that is likely a value that matters. */
export type WeighedValue = Stretch & { readonly value: string; readonly likely: number; readonly kind: FactKind };

/** The likeliest first. */
export const likeliestFirst = (a: WeighedValue, b: WeighedValue): number => b.likely - a.likely;

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
