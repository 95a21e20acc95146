/** A message as numbers: places of its features and what stands there. `side` is 0, 1 or 2. */
export type Row = { readonly at: readonly number[]; readonly values: readonly number[]; readonly side: number };

export type Learning = {
  /** How often all rows are gone through. */
  readonly rounds: number;
  /** Pulls weights to zero. */
  readonly shrink: number;
  readonly rate: number;
  /** 0: rows count alike; 1: sides count alike, however few rows they have. */
  readonly balance: number;
};

/** Chosen on folds of public support messages; the results are flat around these values. */
export const usualLearning: Learning = { rounds: 4, shrink: 1e-4, rate: 0.07, balance: 0.5 };

const sideCount = 3;

/** Park and Miller's generator: the same rows give the same weights on every machine. */
function createShuffle(): (length: number) => number {
  let state = 20261122;
  return (length) => {
    state = (state * 48271) % 2147483647;
    return state % length;
  };
}

function countSides(rows: readonly Row[]): readonly number[] {
  const counts = [0, 0, 0];
  for (const { side } of rows) counts[side] = (counts[side] ?? 0) + 1;
  return counts;
}

/** Probabilities of the three sides of a row. */
function guess(weights: readonly Float64Array[], { at, values }: Row): number[] {
  const sums = weights.map((weight) =>
    at.reduce((sum, place, step) => sum + (weight[place] ?? 0) * (values[step] ?? 0), 0),
  );
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer 2011), averaged over the rounds after the first
 * (after Polyak): few rounds suffice and the order of the rows hardly matters. Returns one array of `size` weights a side.
 */
export function learnSoftmax(
  rows: readonly Row[],
  size: number,
  learning: Learning = usualLearning,
): readonly Float64Array[] {
  const make = (start: number): Float64Array[] =>
    Array.from({ length: sideCount }, () => new Float64Array(size).fill(start));
  const [weights, squares, sums] = [make(0), make(1e-6), make(0)];
  const share = countSides(rows).map((count) => (rows.length / sideCount / Math.max(1, count)) ** learning.balance);
  const order = rows.map((_, place) => place);
  const draw = createShuffle();
  for (let round = 0; round < learning.rounds; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = draw(last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const place of order) {
      const row = rows[place];
      if (row) takeStep(row, { weights, squares, learning, share: share[row.side] ?? 1 });
    }
    if (round > 0)
      sums.forEach((sum, side) => weights[side]?.forEach((weight, place) => (sum[place] = (sum[place] ?? 0) + weight)));
  }
  const taken = Math.max(1, learning.rounds - 1);
  return learning.rounds > 1 ? sums.map((sum) => sum.map((value) => value / taken)) : weights;
}

type State = {
  readonly weights: readonly Float64Array[];
  readonly squares: readonly Float64Array[];
  readonly learning: Learning;
  readonly share: number;
};

function takeStep(row: Row, { weights, squares, learning, share }: State): void {
  const shares = guess(weights, row);
  weights.forEach((weight, side) => {
    const error = ((shares[side] ?? 0) - (side === row.side ? 1 : 0)) * share;
    const square = squares[side];
    row.at.forEach((place, step) => {
      const slope = error * (row.values[step] ?? 0) + learning.shrink * (weight[place] ?? 0);
      const grown = (square?.[place] ?? 0) + slope * slope;
      if (square) square[place] = grown;
      weight[place] = (weight[place] ?? 0) - (learning.rate * slope) / Math.sqrt(grown);
    });
  });
}
