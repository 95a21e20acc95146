import type { Group } from "./endings";

/**
 * How one way of ending stands among all: `weight` is the sum over its cases of the square of their likeness beside the
 * nearest one's, `likely` the probability that this conversation ends so too (0 … 1).
 */
export type EndingRate = { readonly weight: number; readonly likely: number };

export const nothingKnown: EndingRate = { weight: 0, likely: 0 };

/**
 * Logistic in logarithms: the share of the weight, how many ended so, and how like the nearest of them is in itself. The share
 * tells right from wrong where likeness does not; likeness alone tells whether anything is about it at all. Fitted on public
 * customer care and, as conversations that none of its endings closes, on messages of other sets.
 */
const fitted = { start: 1.13, share: 1, count: 0.46, like: 1.07 } as const;
/** Keeps the logarithms of nothing finite. */
const least = { share: 0.005, like: 0.02 } as const;

/** In the order of the groups. */
export function rateEndings(groups: readonly Group[]): readonly EndingRate[] {
  const nearest = groups.map((group) => group.reduce((most, { likeness }) => Math.max(most, likeness), 0));
  const first = nearest.reduce((most, likeness) => Math.max(most, likeness), 0);
  const weights = groups.map((group) =>
    group.reduce((sum, one) => sum + (first > 0 ? (one.likeness / first) ** 2 : 0), 0),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return groups.map((group, at) => {
    const weight = weights[at] ?? 0;
    const logit =
      fitted.start +
      fitted.share * Math.log(least.share + (whole > 0 ? weight / whole : 0)) +
      fitted.count * Math.log(group.length) +
      fitted.like * Math.log(least.like + (nearest[at] ?? 0));
    return { weight, likely: 1 / (1 + Math.exp(-logit)) };
  });
}
