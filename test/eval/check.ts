/** How far a figure may fall before the check fails: what a fold of a few hundred rows moves by itself. */
const tolerance = 0.01;

/** The figures that fell more than a hundredth below the baseline, a line each. What was not measured is not judged. */
export function findFalls(
  figures: Readonly<Record<string, number>>,
  baseline: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.entries(baseline).flatMap(([name, before]) => {
    const now = figures[name];
    if (now === undefined || now >= before - tolerance) return [];
    return [`${name} fell from ${before.toFixed(3)} to ${now.toFixed(3)}`];
  });
}
