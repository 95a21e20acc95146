/**
 * What one gram says: `lean` towards praise (positive) or complaint (negative), `plain` towards "says nothing of mood"
 * (positive) or against it. In units of the file, whole numbers.
 */
export type GramWeight = readonly [lean: number, plain: number];

/**
 * Weights an organisation learnt from its own labelled messages (`npm run train -- sentiment`). They stand beside the word
 * lists: `lexicon` says what those lists' findings count for here (see `readLexicon`), `grams` what they do not know.
 */
export type SentimentWeights = {
  /** Log-odds for one unit of a weight. */
  readonly unit: number;
  readonly lexicon: readonly GramWeight[];
  readonly grams: ReadonlyMap<string, GramWeight>;
};

export type ReadWeights =
  { readonly kind: "ok"; readonly weights: SentimentWeights } | { readonly kind: "problem"; readonly reason: string };

/** Names the form of the file: a file of another form is refused, not guessed at. */
export const weightsForm = "warmline.sentiment-weights/1";
/** Figures in `lexicon`; see `readLexicon`. */
export const lexiconLength = 6;
const mostGrams = 20_000;
const longestGram = 80;
const largest = 10_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isWeight = (value: unknown): value is GramWeight =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((number) => typeof number === "number" && Math.abs(number) <= largest);

const readGramWeights = (grams: unknown): ReadonlyMap<string, GramWeight> | string => {
  if (!isRecord(grams)) return "has no grams";
  const entries = Object.entries(grams);
  if (entries.length > mostGrams) return `has more than ${mostGrams} grams`;
  const known = new Map<string, GramWeight>();
  for (const [gram, weight] of entries) {
    if (gram.length > longestGram || !isWeight(weight)) return `has an unreadable gram: ${gram.slice(0, 40)}`;
    known.set(gram, weight);
  }
  return known;
};

/**
 * Reads the JSON value of a weights file. Whatever is wrong with it is a reason in words, never an exception: the panel
 * then judges by the word lists alone, as it does where there is no file.
 */
export function readWeights(value: unknown): ReadWeights {
  const problem = (reason: string): ReadWeights => ({ kind: "problem", reason });
  if (!isRecord(value) || value.kind !== weightsForm) return problem(`is not of the form ${weightsForm}`);
  const { unit, lexicon } = value;
  if (typeof unit !== "number" || !(unit > 0 && unit < 10)) return problem("has no unit");
  if (!Array.isArray(lexicon) || lexicon.length !== lexiconLength || !lexicon.every(isWeight))
    return problem("has no weights for the word lists");
  const grams = readGramWeights(value.grams);
  return typeof grams === "string" ? problem(grams) : { kind: "ok", weights: { unit, lexicon, grams } };
}
