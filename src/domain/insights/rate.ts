/** `count` of `of`, with the 95 % interval of Wilson (JASA 22, 1927): honest also for few and for shares near 0 and 1. */
export type Rate = {
  readonly count: number;
  readonly of: number;
  /** 0…1; null of nothing. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
};

/** Two-sided 95 %. */
const z = 1.959963984540054;

/** A rate of whole numbers, 0 ≤ `count` ≤ `of`. Of nothing, anything is possible: 0 to 1. */
export function toRate(count: number, of: number): Rate {
  if (of <= 0) return { count, of, share: null, low: 0, high: 1 };
  const share = count / of;
  const square = z * z;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return { count, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
