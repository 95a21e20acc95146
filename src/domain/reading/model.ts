import { type Emit, toFeature } from "./feature";
import { packSteps, packWeights, unpackSteps, unpackWeights } from "./pack";

/** A linear model of several labels over the same features, as it is written down. */
export type PackedTable = {
  readonly labels: readonly string[];
  /** What a weight of 1 stands for, by label. */
  readonly scales: readonly number[];
  readonly features: string;
  /** By label, in the order of the features. */
  readonly weights: readonly string[];
};

/** A linear model of several labels: the sum of the weights of what was told is the score of a label, in logits. */
export interface Table {
  readonly labels: readonly string[];
  /** Adds the weights of a feature to scores by label, in the order of `labels`. */
  add(feature: number, scores: Float64Array): void;
  /** Weight of one feature for one label; 0 where it has none. */
  weigh(feature: number, label: number): number;
}

/** Weights by feature: one a label. */
export type Weights = ReadonlyMap<number, readonly number[]>;

export function packTable(labels: readonly string[], scales: readonly number[], weights: Weights): PackedTable {
  const features = [...weights.keys()].sort((a, b) => a - b);
  return {
    labels,
    scales,
    features: packSteps(features),
    weights: labels.map((_, label) => packWeights(features.map((feature) => weights.get(feature)?.[label] ?? 0))),
  };
}

/** Places of features by open addressing: a lookup is a step or two in one array. */
function createPlaces(features: readonly number[]): (feature: number) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, features.length * 2)));
  const [keys, places] = [new Int32Array(size).fill(-1), new Int32Array(size)];
  const find = (feature: number): number => {
    let slot = Math.imul(feature, 0x9e3779b1) & (size - 1);
    while (keys[slot] !== -1 && keys[slot] !== feature) slot = (slot + 1) & (size - 1);
    return slot;
  };
  features.forEach((feature, place) => {
    const slot = find(feature);
    keys[slot] = feature;
    places[slot] = place;
  });
  return (feature) => {
    const slot = find(feature);
    return keys[slot] === feature ? (places[slot] ?? -1) : -1;
  };
}

/** Null where the table is damaged. */
export function openTable({ labels, scales, features, weights }: PackedTable): Table | null {
  const known = unpackSteps(features);
  const columns = known && weights.map((column) => unpackWeights(column, known.length));
  if (!columns || columns.length !== labels.length || scales.length !== labels.length) return null;
  const whole = columns.filter((column): column is Int8Array => column !== null);
  if (whole.length !== labels.length) return null;
  const placeOf = createPlaces(known);
  const size = labels.length;
  // By feature, all labels beside each other: a feature is looked up once for all of them.
  const table = new Float64Array(known.length * size);
  whole.forEach((column, label) =>
    column.forEach((weight, place) => (table[place * size + label] = weight * (scales[label] ?? 0))),
  );
  return {
    labels,
    add(feature, scores) {
      const place = placeOf(feature);
      if (place < 0) return;
      for (let label = 0; label < size; label += 1)
        scores[label] = (scores[label] ?? 0) + (table[place * size + label] ?? 0);
    },
    weigh: (feature, label) => {
      const place = placeOf(feature);
      return place < 0 ? 0 : (table[place * size + label] ?? 0);
    },
  };
}

/** Scores by label of what `tell` tells; what is told twice counts twice. */
export function sumTold(table: Table, tell: (emit: Emit) => void): Float64Array {
  const scores = new Float64Array(table.labels.length);
  tell((template, told) => table.add(toFeature(template, told), scores));
  return scores;
}

/** Scores by label of what `tell` tells; what is told twice counts once. */
export function sumOnce(table: Table, tell: (emit: Emit) => void): Float64Array {
  const scores = new Float64Array(table.labels.length);
  const seen = new Set<number>();
  tell((template, told) => {
    const feature = toFeature(template, told);
    if (seen.has(feature)) return;
    seen.add(feature);
    table.add(feature, scores);
  });
  return scores;
}

export function addScores(list: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(list[0]?.length ?? 0);
  for (const scores of list) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (scores[at] ?? 0);
  return sum;
}

/** A score in logits as a share from 0 to 1. */
export const toShare = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The label with the highest score in any of the clauses; `fallback` where none is higher than its own. */
export function chooseLabel<Label extends string>(
  labels: readonly Label[],
  scores: readonly Float64Array[],
  fallback: Label,
): Label {
  const scoreOf = (at: number): number => Math.max(...scores.map((one) => one[at] ?? -Infinity));
  let [best, most] = [fallback, scoreOf(labels.indexOf(fallback))];
  labels.forEach((label, at) => {
    const score = scoreOf(at);
    if (score > most) [best, most] = [label, score];
  });
  return best;
}
