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
  /** Scores by label, in the order of `labels`. */
  sum(features: readonly number[]): Float64Array;
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
  const weighAt = (place: number, label: number): number => (whole[label]?.[place] ?? 0) * (scales[label] ?? 0);
  return {
    labels,
    sum(list) {
      const sums = new Float64Array(labels.length);
      for (const feature of list) {
        const place = placeOf(feature);
        if (place >= 0)
          for (let label = 0; label < sums.length; label += 1) sums[label] = (sums[label] ?? 0) + weighAt(place, label);
      }
      return sums;
    },
    weigh: (feature, label) => {
      const place = placeOf(feature);
      return place < 0 ? 0 : weighAt(place, label);
    },
  };
}
