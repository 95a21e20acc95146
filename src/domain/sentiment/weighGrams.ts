import type { Hit } from "#domain/sentiment/signs";
import { levelOf } from "./level";
import type { Token } from "#domain/sentiment/signs";
import { readGrams } from "./wordGrams";
import type { GramWeight, SentimentWeights } from "./weights";

/** Hundredths of a level for one unit of log-odds. */
const pointsPerLogOdds = 45;
/** Where a message leaves neutral; see `levelOf`. */
const bad = -40;
const good = 60;
const mostPoints = 300;
/** A word that adds less is not shown by itself: it is in the part that reads how plain the message is. */
const leastShown = 4;

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** What the word lists say of a message, as figures that weights are learnt for: sum, praise, complaint, side, and 1. */
export function readLexicon(hits: readonly Pick<Hit, "points">[]): readonly number[] {
  let praise = 0;
  let complaint = 0;
  for (const { points } of hits) {
    if (points > 0) praise += points;
    else complaint -= points;
  }
  const sum = praise - complaint;
  const level = levelOf(sum);
  return [
    clip(sum / 100, 3),
    Math.min(3, praise / 100),
    Math.min(3, complaint / 100),
    level < 10 ? 1 : 0,
    level > 10 ? 1 : 0,
    1,
  ];
}

/** Points of a message that leans by `lean` and is as plain as `plain` (log-odds of three classes, neutral against the ends). */
const pointsOf = (lean: number, plain: number): number => {
  const strength = (Math.abs(lean) - 2 * plain) * pointsPerLogOdds;
  const border = lean < 0 ? bad : good;
  if (strength <= 0) return Math.round(Math.sign(lean) * Math.max(0, Math.abs(border) - 1 + strength));
  return Math.round(Math.sign(lean) * Math.min(mostPoints, Math.abs(border) + strength));
};

type Tally = { lean: number; plain: number; readonly leans: number[]; readonly plains: number[] };

const addWeight = (tally: Tally, at: readonly number[], lean: number, plain: number): void => {
  for (const index of at) {
    tally.leans[index] = (tally.leans[index] ?? 0) + lean / at.length;
    tally.plains[index] = (tally.plains[index] ?? 0) + plain / at.length;
  }
};

const addHits = (tally: Tally, tokens: readonly Token[], hits: readonly Hit[], { lexicon, unit }: SentimentWeights) => {
  readLexicon(hits).forEach((figure, place) => {
    const [lean, plain] = lexicon[place] ?? [0, 0];
    tally.lean += figure * lean * unit;
    tally.plain += figure * plain * unit;
  });
  const leanOf = (place: number): number => ((lexicon[place] ?? [0, 0])[0] * unit) / 100;
  let first = 0;
  for (const { from, to, points } of hits) {
    while ((tokens[first]?.to ?? Infinity) <= from) first += 1;
    const at: number[] = [];
    for (let index = first; (tokens[index]?.from ?? Infinity) < to; index += 1) at.push(index);
    addWeight(tally, at, points * (leanOf(0) + (points > 0 ? leanOf(1) : -leanOf(2))), 0);
  }
};

const largestAt = (values: readonly number[], sign: number): number => {
  let best = 0;
  values.forEach((value, at) => {
    if (sign * value > sign * (values[best] ?? 0)) best = at;
  });
  return best;
};

/**
 * Judges a message by learnt weights. Every word gets the lean of its grams and of what the word lists found in it, in
 * whole hundredths; one part more, `plain`, says how much the message as a whole reads like a matter of fact (or not), at
 * the word that says so most. The parts add up exactly. Messages without a token give nothing. Linear.
 */
export function weighGrams(tokens: readonly Token[], hits: readonly Hit[], weights: SentimentWeights): readonly Hit[] {
  if (tokens.length === 0) return [];
  const zeros = (): number[] => tokens.map(() => 0);
  const tally: Tally = { lean: 0, plain: 0, leans: zeros(), plains: zeros() };
  addHits(tally, tokens, hits, weights);
  for (const { gram, tokens: at } of readGrams(tokens)) {
    const [lean, plain]: GramWeight = weights.grams.get(gram) ?? [0, 0];
    tally.lean += lean * weights.unit;
    tally.plain += plain * weights.unit;
    addWeight(tally, at, lean * weights.unit, plain * weights.unit);
  }
  const hitAt = (index: number, points: number, kind: Hit["kind"]): readonly Hit[] => {
    const token = tokens[index];
    if (!token || points === 0) return [];
    const { from, to, sentence, clause } = token;
    return [{ from, to, sentence, clause, points, kind }];
  };
  const words = tally.leans.flatMap((lean, index) => {
    const points = Math.round(lean * pointsPerLogOdds);
    return Math.abs(points) < leastShown ? [] : hitAt(index, points, "word");
  });
  const rest = pointsOf(tally.lean, tally.plain) - words.reduce((sum, { points }) => sum + points, 0);
  return [...words, ...hitAt(largestAt(tally.plains, Math.sign(tally.plain) || 1), rest, "plain")];
}
