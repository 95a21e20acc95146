/** Turns the first `count` log-scores into shares that sum to 1, in place; safe for large values. */
export function toShares(scores: Float32Array | Float64Array, count: number): void {
  let most = -Infinity;
  for (let at = 0; at < count; at += 1) most = Math.max(most, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    const share = Math.exp((scores[at] ?? 0) - most);
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < count; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}
