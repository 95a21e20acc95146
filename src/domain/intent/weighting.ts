import { type Features, mostCounted } from "#text";

/** A text as a sparse vector: feature numbers of a model with their values. `places` point back into its features. */
export type SparseText = {
  readonly numbers: Uint32Array;
  readonly values: Float32Array;
  readonly places: Uint32Array;
};

/** Numbers and weights of the features a model knows. */
export interface Weighting {
  readonly size: number;
  weigh(features: Features): SparseText;
}

/** A feature seen in one example only can teach nothing about another; from so many examples on it is left out. */
const enoughToPrune = 300;

/**
 * Learns how telling each feature is: the geometric mean of its rarity and of how few categories it is spread over
 * (log of the categories, less the entropy of its categories). Rarity alone praises names and typing errors. On public
 * intents the second factor was worth half a point of accuracy. `labels` are category numbers of the examples.
 */
export function learnWeighting(examples: readonly Features[], labels: Uint16Array, categories: number): Weighting {
  const numbers = numberFeatures(examples);
  const spread = new Float32Array(numbers.size * categories);
  examples.forEach(({ keys }, at) => {
    const label = labels[at] ?? 0;
    for (const key of keys) {
      const cell = (numbers.get(key) ?? -1) * categories + label;
      if (cell >= 0) spread[cell] = (spread[cell] ?? 0) + 1;
    }
  });
  const weights = new Float32Array(numbers.size);
  for (let number = 0; number < weights.length; number += 1) {
    const row = spread.subarray(number * categories, (number + 1) * categories);
    weights[number] = weightOf(row, examples.length);
  }
  return { size: numbers.size, weigh: (features) => weigh(features, numbers, weights) };
}

function numberFeatures(examples: readonly Features[]): ReadonlyMap<number, number> {
  const having = new Map<number, number>();
  for (const { keys } of examples) for (const key of keys) having.set(key, (having.get(key) ?? 0) + 1);
  const least = examples.length < enoughToPrune ? 1 : 2;
  const numbers = new Map<number, number>();
  for (const [key, count] of having) if (count >= least) numbers.set(key, numbers.size);
  return numbers;
}

function weightOf(row: Float32Array, examples: number): number {
  let having = 0;
  for (const count of row) having += count;
  let entropy = 0;
  for (const count of row) if (count > 0) entropy -= (count / having) * Math.log(count / having);
  const rare = Math.log(1 + examples / (having + 0.5));
  const pointed = 1 + Math.log(row.length) - entropy;
  return Math.sqrt(rare * Math.max(pointed, 0));
}

/** Words and stretches of letters are brought to the same length, so that the many stretches do not drown the words. */
function weigh(features: Features, known: ReadonlyMap<number, number>, weights: Float32Array): SparseText {
  const { keys, counts } = features;
  const numbers = new Uint32Array(keys.length);
  const places = new Uint32Array(keys.length);
  const values = new Float64Array(keys.length);
  let found = 0;
  for (let place = 0; place < keys.length; place += 1) {
    const number = known.get(keys[place] ?? 0);
    if (number === undefined) continue;
    numbers[found] = number;
    values[found] = (logs[counts[place] ?? 1] ?? 1) * (weights[number] ?? 0);
    places[found] = place;
    found += 1;
  }
  let words = 0;
  while (words < found && (places[words] ?? 0) < features.words) words += 1;
  const scaled = new Float32Array(found);
  scale(values.subarray(0, words), scaled);
  scale(values.subarray(words, found), scaled.subarray(words));
  return { numbers: numbers.slice(0, found), values: scaled, places: places.slice(0, found) };
}

/** Brings values to a length of the square root of a half: words and stretches together are then 1 long. */
function scale(values: Float64Array, into: Float32Array): void {
  let squares = 0;
  for (const value of values) squares += value * value;
  const norm = Math.sqrt(2 * squares) || 1;
  for (let at = 0; at < values.length; at += 1) into[at] = (values[at] ?? 0) / norm;
}

/** 1 + log of a count, by the count. */
const logs = Float64Array.from({ length: mostCounted + 1 }, (_, count) => 1 + Math.log(count));
