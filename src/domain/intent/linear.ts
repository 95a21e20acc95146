import type { Features } from "#text";
import type { LinearWeights } from "./fit";
import { fitWeights } from "./fit";
import type { Neighbour } from "./neighbours";
import type { SparseText, Weighting } from "./weighting";
import { learnWeighting } from "./weighting";

/** What was fitted for the categories that have examples enough; answers for those alone. */
export interface LinearModel {
  readonly categories: readonly string[];
  /** By category: how far the text speaks for it above the mean of all, in logits. */
  judge(features: Features): Judged;
}

export type Judged = {
  readonly logits: Float32Array;
  /** Log of the sum of the exponentials of the logits: what turns one into the log of a probability. */
  readonly whole: number;
  /** What each token of the text gave to one category's logit; the rest is what the category starts with. */
  share(category: number, tokens: number): Float64Array;
};

/** Weights of more categories would take too much memory; the others are left to the neighbours. */
const mostCategories = 300;

/** Fits a model for every category with at least `least` examples; null when fewer than two have. Independent of order. */
export function fitLinear(examples: readonly Neighbour[], least: number): LinearModel | null {
  const counts = new Map<string, number>();
  for (const { category } of examples) counts.set(category, (counts.get(category) ?? 0) + 1);
  const categories = [...counts.keys()]
    .filter((category) => (counts.get(category) ?? 0) >= least)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, mostCategories)
    .sort();
  if (categories.length < 2) return null;
  const places = new Map(categories.map((category, at) => [category, at]));
  const kept = examples.filter(({ category }) => places.has(category)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const labels = Uint16Array.from(kept, ({ category }) => places.get(category) ?? 0);
  const features = kept.map((example) => example.features);
  const weighting = learnWeighting(features, labels, categories.length);
  const texts = features.map((one) => weighting.weigh(one));
  const weights = fitWeights(texts, labels, categories.length, weighting.size);
  center(weights);
  return { categories, judge: (one) => judge(one, weighting, weights) };
}

/** Takes the mean over the categories out of every row: the same for all, it decides nothing and would blur the reasons. */
function center({ categories, weights, starts }: LinearWeights): void {
  for (const row of [starts, weights]) {
    for (let from = 0; from < row.length; from += categories) {
      const part = row.subarray(from, from + categories);
      let sum = 0;
      for (const weight of part) sum += weight;
      for (let at = 0; at < categories; at += 1) part[at] = (part[at] ?? 0) - sum / categories;
    }
  }
}

function judge(features: Features, weighting: Weighting, { categories, weights, starts }: LinearWeights): Judged {
  const text = weighting.weigh(features);
  const logits = new Float32Array(starts);
  for (let at = 0; at < text.numbers.length; at += 1) {
    const row = (text.numbers[at] ?? 0) * categories;
    const value = text.values[at] ?? 0;
    for (let category = 0; category < categories; category += 1) {
      logits[category] = (logits[category] ?? 0) + (weights[row + category] ?? 0) * value;
    }
  }
  const most = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const whole = most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
  return {
    logits,
    whole,
    share: (category, tokens) => shareOut(features, text, (number) => weights[number * categories + category], tokens),
  };
}

function shareOut(
  features: Features,
  { numbers, values, places }: SparseText,
  weightOf: (number: number) => number | undefined,
  tokens: number,
): Float64Array {
  const shares = new Float64Array(tokens);
  for (let at = 0; at < numbers.length; at += 1) {
    const token = features.tokens[places[at] ?? 0] ?? 0;
    shares[token] = (shares[token] ?? 0) + (weightOf(numbers[at] ?? 0) ?? 0) * (values[at] ?? 0);
  }
  return shares;
}
