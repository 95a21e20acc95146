/** Things by the features they have, one after the other: those of row `i` are `at[start[i]]` to `at[start[i + 1] − 1]`. */
export type Rows = { readonly at: Int32Array; readonly start: Int32Array; readonly size: number };

/** Places of features that at least `fewest` things have. */
export function listKnown(things: readonly (readonly number[])[], fewest: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const features of things) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature);
  return new Map(known.sort((a, b) => a - b).map((feature, place) => [feature, place]));
}

export function toRows(things: readonly (readonly number[])[], known: ReadonlyMap<number, number>): Rows {
  const start = new Int32Array(things.length + 1);
  const at: number[] = [];
  things.forEach((features, row) => {
    for (const feature of features) {
      const place = known.get(feature);
      if (place !== undefined) at.push(place);
    }
    start[row + 1] = at.length;
  });
  return { at: Int32Array.from(at), start, size: known.size };
}

/** The sum of the weights of a row. */
export function sumRow({ at, start }: Rows, row: number, weights: Float64Array): number {
  let sum = 0;
  for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place += 1) sum += weights[at[place] ?? 0] ?? 0;
  return sum;
}

/** Adds a number to all weights of a row. */
export function addToRow({ at, start }: Rows, row: number, weights: Float64Array, more: number): void {
  for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place += 1) {
    const feature = at[place] ?? 0;
    weights[feature] = (weights[feature] ?? 0) + more;
  }
}

/** Half the squares of all weights, times `pull`; the slope begins with it. */
export function pullBack(weights: Float64Array, slope: Float64Array, pull: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    slope[at] = pull * weight;
    sum += weight * weight;
  }
  return (pull * sum) / 2;
}
