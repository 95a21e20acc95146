/** A time taken again and again, beside the floor of the same run. Milliseconds. */
export type Timing = {
  readonly kind: "timing";
  /** Where it stands in the JSON. */
  readonly key: string;
  readonly words: string;
  readonly samples: readonly number[];
  /** What p95 should stay under; null where the goal is another. */
  readonly goal: number | null;
  readonly floor: Floor | null;
};

/** The least that anything doing the same could take; `aim` is how many times as long is still good. */
export type Floor = { readonly words: string; readonly samples: readonly number[]; readonly aim: number | null };

/** A number that is the same every time. */
export type Amount = {
  readonly kind: "amount";
  readonly key: string;
  readonly words: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
};

export type Figure = Timing | Amount;

/**
 * The value below which a share of the samples lies (nearest rank, so always one of them): 0.5 is the median. NaN without
 * samples.
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** How many times its floor a timing takes, median over median; NaN without a floor. */
export function ratioOf({ samples, floor }: Timing): number {
  return floor ? quantile(samples, 0.5) / quantile(floor.samples, 0.5) : NaN;
}
