/** What `WARMLINE_SHARE` says (0.1 in `.ci/run`, 1 in `npm run soak`), else a hundredth. */
function chosenShare(): number {
  const share = Number(process.env.WARMLINE_SHARE ?? 0.01);
  return share > 0 && share <= 1 ? share : 0.01;
}

/**
 * How much of a soak's full count a quick test runs: a hundredth, or what `WARMLINE_SHARE` says (0.1 in `.ci/run`). At least
 * `least`.
 */
export const shareOf = (full: number, least = 1): number => Math.max(least, Math.round(full * chosenShare()));

/**
 * How often a law is tried: `full` times in `.ci/run`, ten times as often in `npm run soak -- laws`, and a fifth of it, but no less
 * than `least`, while somebody works. Every run draws other examples, so that what seldom fails is found by some run.
 */
export const triesOf = (full: number, least = Math.min(full, 25)): number =>
  Math.max(least, Math.round(full * Math.max(0.2, 10 * chosenShare())));

/** The seed a quick test starts from: always the same, or what `WARMLINE_SEED` says (a fresh one in `.ci/run`). */
export function chosenSeed(): number {
  const seed = Number(process.env.WARMLINE_SEED ?? 1);
  return Number.isInteger(seed) ? seed : 1;
}
