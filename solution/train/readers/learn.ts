import { minimise } from "./lbfgs";
import { addToRow, pullBack, type Rows, sumRow } from "./rows";

const rounds = 50;

/**
 * Logistic regression: weights by which rows with `yes` have high sums. `pull` draws weights to zero; `counts` says how many
 * rows each stands for.
 */
export function learnLogistic(
  rows: Rows,
  yes: readonly boolean[],
  pull: number,
  counts?: readonly number[],
): Float64Array {
  return minimise(
    rows.size,
    (weights, slope) => {
      let loss = pullBack(weights, slope, pull);
      yes.forEach((is, row) => {
        const sum = sumRow(rows, row, weights);
        const count = counts?.[row] ?? 1;
        const wrong = is ? -sum : sum;
        loss += count * (wrong > 0 ? wrong + Math.log1p(Math.exp(-wrong)) : Math.log1p(Math.exp(wrong)));
        addToRow(rows, row, slope, count * (1 / (1 + Math.exp(-sum)) - (is ? 1 : 0)));
      });
      return loss;
    },
    rounds,
  );
}

/** Rows that stand for choice: `from` inclusive, `to` exclusive. */
export type Choice = { readonly from: number; readonly to: number };

/** Learns to choose: weights by which, of each choice's rows, one with `yes` has the highest sum. */
export function learnChoice(
  rows: Rows,
  yes: readonly boolean[],
  choices: readonly Choice[],
  pull: number,
): Float64Array {
  const open = choices.filter(({ from, to }) => yes.slice(from, to).includes(true));
  return minimise(
    rows.size,
    (weights, slope) => {
      let loss = pullBack(weights, slope, pull);
      for (const { from, to } of open) {
        const sums = Array.from({ length: to - from }, (_, step) => sumRow(rows, from + step, weights));
        const most = Math.max(...sums);
        const parts = sums.map((sum) => Math.exp(sum - most));
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const right = parts.reduce((sum, part, step) => sum + (yes[from + step] ? part : 0), 0);
        loss -= Math.log(right / whole);
        parts.forEach((part, step) =>
          addToRow(rows, from + step, slope, part / whole - (yes[from + step] ? part / right : 0)),
        );
      }
      return loss;
    },
    rounds,
  );
}
