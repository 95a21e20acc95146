import type { ScorePart } from "#domain/evidence";
import { byScore, sumParts } from "#domain/evidence";
import type { Features, Token } from "#text";
import type { LikelyCategory } from "./answer";
import type { Judged, LinearModel } from "./linear";
import type { Vote } from "./neighbours";
import { toShares } from "./softmax";

export type WeighInput = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly features: Features;
  readonly vote: Vote;
  readonly model: LinearModel | null;
  /** All that is learned, sorted. */
  readonly categories: readonly string[];
};

/** A category no neighbour votes for is held to have this share of the vote. */
const unheard = 0.02;
/** What the neighbours' log-vote weighs beside the words' log-probability; alone it is all there is. */
const voices = { beside: 0.4, alone: 1.4 } as const;
const contenders = 8;
const namedWords = 4;
const hundredths = 100;

/** A category with the sum of its parts in natural logs, unrounded. */
type Weighed = { readonly category: string; readonly number: number; readonly vote: number; readonly sum: number };

/**
 * Weighs every category by the words (where weights were fitted for it) and by the vote of the like examples, both in
 * logs, and opens the best eight into their parts; probabilities come from the parts as shown. Best first.
 */
export function weighCategories(input: WeighInput): LikelyCategory[] {
  const { model, vote, categories, features } = input;
  const judged = model?.judge(features) ?? null;
  const numbers = new Map(model?.categories.map((category, number) => [category, number]));
  const weighed = categories.map((category) =>
    weigh(category, numbers.get(category) ?? -1, vote.shares.get(category) ?? 0, judged),
  );
  weighed.sort((a, b) => b.sum - a.sum || (a.category < b.category ? -1 : 1));
  const opened = weighed.slice(0, contenders).map((one) => {
    const score = sumParts(partsOf(one, judged, input));
    return { category: one.category, score, like: (vote.voters.get(one.category) ?? []).slice(0, 3) };
  });
  const sums = Float64Array.from(weighed, ({ sum }, at) => (opened[at]?.score.points ?? sum * hundredths) / hundredths);
  toShares(sums, sums.length);
  return opened
    .map((one, at): LikelyCategory => ({ ...one, probability: sums[at] ?? 0 }))
    .sort(
      byScore(
        ({ score }) => score,
        ({ category }) => category,
      ),
    );
}

function weigh(category: string, number: number, vote: number, judged: Judged | null): Weighed {
  const fitted = judged !== null && number >= 0;
  const base = fitted ? (judged.logits[number] ?? 0) : startOf(judged);
  return { category, number, vote, sum: base + voiceOf(fitted, vote) };
}

/** What a category without weights starts with: a small share, on the scale of those that have some. */
function startOf(judged: Judged | null): number {
  return judged === null ? 0 : judged.whole + Math.log(unheard);
}

function voiceOf(fitted: boolean, vote: number): number {
  return (fitted ? voices.beside : voices.alone) * Math.log(1 + vote / unheard);
}

/** The words that spoke most for the category or against it, each by itself; the other words; its neighbours. */
function partsOf({ category, number, vote }: Weighed, judged: Judged | null, input: WeighInput): ScorePart[] {
  const voters = input.vote.voters.get(category)?.length ?? 0;
  const fitted = judged !== null && number >= 0;
  const neighbours: ScorePart = {
    name: "part.neighbours",
    points: hundredths * voiceOf(fitted, vote),
    values: { n: voters },
  };
  if (!fitted) return [{ name: "part.start", points: hundredths * startOf(judged) }, neighbours];
  return [...wordParts(judged, number, input), neighbours];
}

function wordParts(judged: Judged, number: number, { tokens, text }: WeighInput): ScorePart[] {
  const shares = judged.share(number, tokens.length);
  const words = new Map<string, { surface: string; share: number }>();
  tokens.forEach(({ stem, from, to }, at) => {
    const known = words.get(stem);
    const share = (known?.share ?? 0) + (shares[at] ?? 0);
    words.set(stem, { surface: known?.surface ?? text.slice(from, Math.min(to, from + 64)), share });
  });
  const ranked = [...words.values()].sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const named = ranked.slice(0, namedWords);
  const rest = (judged.logits[number] ?? 0) - named.reduce((sum, { share }) => sum + share, 0);
  return [
    ...named.map(({ surface, share }): ScorePart => {
      return { name: "part.word", points: hundredths * share, values: { words: surface } };
    }),
    { name: "part.otherWords", points: hundredths * rest },
  ];
}
