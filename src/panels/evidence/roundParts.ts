import type { Score } from "#domain/evidence";

/** A score in tenths, as it is shown: `parts` in the score's order, adding up to `sum` exactly. */
export type ShownScore = { readonly sum: number; readonly parts: readonly number[] };

/**
 * Rounds hundredths to tenths so that the parts shown add up to the sum shown: each part is rounded down and the tenths
 * still missing go to the largest remainders (Hamilton's method), earlier parts first among equals. A part is never
 * more than a tenth away from its exact value.
 */
export function roundParts(score: Score): ShownScore {
  const sum = Math.round(score.points / 10) || 0;
  const floors = score.parts.map((part) => Math.floor(part.points / 10));
  const missing = sum - floors.reduce((total, part) => total + part, 0);
  const byRemainder = score.parts
    .map((part, index) => ({ index, remainder: part.points - (floors[index] ?? 0) * 10 }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return { sum, parts: floors.map((part, index) => (raised.has(index) ? part + 1 : part) || 0) };
}
