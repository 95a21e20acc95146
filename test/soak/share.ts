/**
 * How much of a soak's full count a quick test runs: a hundredth, or what `WARMLINE_SHARE` says (0.1 in `.ci/run`). At least
 * `least`.
 */
export function shareOf(full: number, least = 1): number {
  const share = Number(process.env.WARMLINE_SHARE ?? 0.01);
  return Math.max(least, Math.round(full * (share > 0 && share <= 1 ? share : 0.01)));
}

/** The seed a quick test starts from: always the same, or what `WARMLINE_SEED` says (a fresh one in `.ci/run`). */
export function chosenSeed(): number {
  const seed = Number(process.env.WARMLINE_SEED ?? 1);
  return Number.isInteger(seed) ? seed : 1;
}
