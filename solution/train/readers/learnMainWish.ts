import type { ClauseExample, MainWish } from "./examples";
import { type Choice, learnChoice } from "./learn";
import { type Rows, sumRow } from "./rows";

/** How far apart weights put clauses: the standard deviation of their sums. */
function spreadOf(rows: Rows, weights: Float64Array): number {
  const sums = Array.from({ length: rows.start.length - 1 }, (_, row) => sumRow(rows, row, weights));
  const mean = sums.reduce((all, sum) => all + sum, 0) / Math.max(1, sums.length);
  return Math.sqrt(sums.reduce((all, sum) => all + (sum - mean) ** 2, 0) / Math.max(1, sums.length)) || 1;
}

/**
 * One set of weights out of several, in each of which the same counts as much: what all of them say stays, what only one
 * has learned by heart is drawn to zero. As far apart as the first puts them.
 */
function blend(rows: Rows, lessons: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(rows.size);
  for (const weights of lessons) {
    const share = 1 / spreadOf(rows, weights);
    weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight * share));
  }
  const [first] = lessons;
  const scale = first ? spreadOf(rows, first) / spreadOf(rows, sum) : 1;
  return sum.map((weight) => weight * scale);
}

/** Each asks another thing of the clause that is to be chosen: none of them alone is what a reader of the line would ask. */
const lessons = ["said", "saidInLine", "touched"] as const satisfies readonly (keyof MainWish)[];

/**
 * Learns to choose the main wish among the customer's clauses of a conversation: by what says it, strictly and as lines are
 * measured, by what belongs to it, and by what is any wish (`wish`: weights that were learned of each clause by itself).
 */
export function learnMainWish(
  rows: Rows,
  customers: readonly ClauseExample[],
  choices: readonly Choice[],
  wish: Float64Array,
  pull: number,
): Float64Array {
  const learned = lessons.map((lesson) =>
    learnChoice(
      rows,
      customers.map(({ main }) => main[lesson]),
      choices,
      pull,
    ),
  );
  return blend(rows, [...learned, wish]);
}
