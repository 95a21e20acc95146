import { lexiconLength, readFeatures, weightsForm, type Features, type GramWeight } from "#domain/sentiment";
import { sides, type Example } from "./example";
import { learnSoftmax, usualLearning, type Learning, type Row } from "./softmax";

/** A weights file as it is written. `learntFrom` is for people: how many messages a side. */
export type SentimentWeightsFile = {
  readonly kind: typeof weightsForm;
  readonly learntFrom: Readonly<Record<string, number>>;
  readonly unit: number;
  readonly lexicon: readonly GramWeight[];
  readonly grams: Readonly<Record<string, GramWeight>>;
};

/** Small enough to load with a page. */
export const mostBytes = 110_000;
/** A gram in fewer messages is chance, or somebody's name. */
const leastMessages = 4;
/** The largest weight of a file: one byte each, as quantised models have them. */
const largest = 127;

type Read = Features & { readonly side: number };

function countGrams(read: readonly Read[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { grams } of read) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

function toRow({ grams, lexicon, side }: Read, places: ReadonlyMap<string, number>): Row {
  const at = lexicon.map((_, place) => place);
  const values = [...lexicon];
  for (const gram of grams) {
    const place = places.get(gram);
    if (place === undefined) continue;
    at.push(place);
    values.push(1);
  }
  return { at, values, side };
}

/** The three weights of a place as lean (praise against complaint) and plainness (neutral against both). */
function toLean(weights: readonly Float64Array[], place: number): GramWeight {
  const [negative = 0, neutral = 0, positive = 0] = weights.map((weight) => weight[place] ?? 0);
  return [positive - negative, neutral - (positive + negative) / 2];
}

function learn(read: readonly Read[], grams: readonly string[], learning: Learning): readonly GramWeight[] {
  const places = new Map(grams.map((gram, place) => [gram, place + lexiconLength]));
  const rows = read.map((one) => toRow(one, places));
  const size = lexiconLength + grams.length;
  const weights = learnSoftmax(rows, size, learning);
  return Array.from({ length: size }, (_, place) => toLean(weights, place));
}

/** Bytes of one gram in the file; the second learning may add a digit or a sign to each weight. */
const sizeOf = (gram: string, weight: GramWeight, most: number): number =>
  `${JSON.stringify(gram)}:${JSON.stringify(weight.map((value) => Math.round((value / most) * largest)))},`.length +
  0.5;

/** Bytes of everything that is no gram. */
const headBytes = 400;

/**
 * Learns weights from labelled messages: once with every gram seen often enough, then again with those that tell most
 * (weight times the root of how often they occur), as many as fit into `mostBytes` as whole numbers. The same examples give
 * the same file.
 */
export function trainSentiment(examples: readonly Example[], learning: Learning = usualLearning): SentimentWeightsFile {
  const read = examples.map(({ text, side }) => ({ ...readFeatures(text), side: sides.indexOf(side) }));
  const counts = countGrams(read);
  const known = [...counts]
    .filter(([, count]) => count >= leastMessages)
    .map(([gram]) => gram)
    .sort();
  const first = learn(read, known, learning);
  const telling = known
    .map((gram, place) => {
      const weight = first[place + lexiconLength] ?? ([0, 0] as const);
      const [lean, plain] = weight;
      return { gram, weight, worth: Math.max(Math.abs(lean), Math.abs(plain)) * Math.sqrt(counts.get(gram) ?? 0) };
    })
    .sort((a, b) => b.worth - a.worth || (a.gram < b.gram ? -1 : 1));
  const largestFirst = Math.max(...first.flat().map(Math.abs));
  let bytes = headBytes;
  const kept = telling.filter(({ gram, weight }) => (bytes += sizeOf(gram, weight, largestFirst)) <= mostBytes);
  const grams = kept.map(({ gram }) => gram);
  const fewer = grams.slice(0, Math.floor(grams.length * 0.9));
  const file = write(examples, grams, learn(read, grams, learning));
  // The second learning may have given more digits than the first: a little fewer grams then fit for certain.
  return fits(file) ? file : write(examples, fewer, learn(read, fewer, learning));
}

const fits = (file: SentimentWeightsFile): boolean => JSON.stringify(file).length <= mostBytes;

function write(
  examples: readonly Example[],
  grams: readonly string[],
  weights: readonly GramWeight[],
): SentimentWeightsFile {
  const most = Math.max(...weights.flat().map(Math.abs), 1e-9);
  const unit = Number((most / largest).toPrecision(4));
  const whole = ([lean, plain]: GramWeight): GramWeight => [
    Math.round(lean / unit) || 0,
    Math.round(plain / unit) || 0,
  ];
  const named = grams.map((gram, place) => [gram, whole(weights[place + lexiconLength] ?? [0, 0])] as const);
  return {
    kind: weightsForm,
    learntFrom: Object.fromEntries(sides.map((side) => [side, examples.filter((one) => one.side === side).length])),
    unit,
    lexicon: weights.slice(0, lexiconLength).map(whole),
    grams: Object.fromEntries(
      named.filter(([, [lean, plain]]) => lean !== 0 || plain !== 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}
