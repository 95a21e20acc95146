/** How far a figure may fall before the check fails: what a fold of a few hundred rows moves by itself. */
const tolerance = 0.01;

/** Shares of something wrong: the less the better. */
const isWrong = (name: string): boolean => name.startsWith("fairness.");

/** The figures that are more than a hundredth worse than the baseline, a line each. What was not measured is not judged. */
export function findFalls(
  figures: Readonly<Record<string, number>>,
  baseline: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.entries(baseline).flatMap(([name, before]) => {
    const now = figures[name];
    if (now === undefined) return [];
    const worse = isWrong(name) ? now - before : before - now;
    if (worse <= tolerance) return [];
    return [`${name} went from ${before.toFixed(3)} to ${now.toFixed(3)}`];
  });
}
