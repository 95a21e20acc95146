/** The figures of the evaluation, each as it is defined where it is published. All are 0..1; of nothing asked they are 0. */

/** Sum over count, 0 for nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of pairs that are equal. */
export function accuracyOf(pairs: readonly { readonly said: string; readonly truth: string }[]): number {
  return mean(pairs.map(({ said, truth }) => (said === truth ? 1 : 0)));
}

/** Unweighted mean over the true classes of 2·right / (said + true): a rare class counts as much as a frequent one. */
export function macroF1Of(pairs: readonly { readonly said: string; readonly truth: string }[]): number {
  const classes = [...new Set(pairs.map(({ truth }) => truth))];
  return mean(
    classes.map((one) => {
      const right = pairs.filter(({ said, truth }) => said === one && truth === one).length;
      const named = pairs.filter(({ said }) => said === one).length;
      const real = pairs.filter(({ truth }) => truth === one).length;
      return (2 * right) / (named + real);
    }),
  );
}

/** Place of the first relevant item, from 1; Infinity when there is none. */
export function firstRelevant<Item>(ranked: readonly Item[], isRelevant: (item: Item) => boolean): number {
  const at = ranked.findIndex(isRelevant);
  return at < 0 ? Infinity : at + 1;
}

/** Whether a relevant item is among the first `k`. */
export function hitAt(k: number, place: number): number {
  return place <= k ? 1 : 0;
}

/** One over the place of the first relevant item, 0 beyond the first `k` (Voorhees, TREC-8). */
export function reciprocalAt(k: number, place: number): number {
  return place <= k ? 1 / place : 0;
}

/**
 * Normalised discounted cumulative gain of the first `k` (Järvelin and Kekäläinen, 2002): every relevant item gives
 * 1 / log2(1 + place); divided by what the best order of all `relevant` items would give.
 */
export function ndcgAt<Item>(
  k: number,
  ranked: readonly Item[],
  isRelevant: (item: Item) => boolean,
  relevant: number,
): number {
  const gain = (place: number): number => 1 / Math.log2(1 + place);
  const got = ranked.slice(0, k).reduce((sum, item, at) => sum + (isRelevant(item) ? gain(at + 1) : 0), 0);
  const best = Array.from({ length: Math.min(k, relevant) }, (_, at) => gain(at + 1)).reduce((a, b) => a + b, 0);
  return best > 0 ? got / best : 0;
}
