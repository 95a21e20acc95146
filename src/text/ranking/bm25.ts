/**
 * Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), each field scored by itself and
 * the fields added: on support articles a separate title field was worth 6 points of nDCG over one joined text.
 */

/** How fast repeating a term stops helping. */
export const saturation = 1.2;

/** A field's share in the score and how strongly a long text is held against it (0 not at all … 1 fully). */
export type FieldSetting = { readonly weight: number; readonly lengthPenalty: number };

/** Rarity of a term: `having` of `total` documents hold it. Never negative, so no match can lower a score. */
export function rarity(total: number, having: number): number {
  return Math.log(1 + (total - having + 0.5) / (having + 0.5));
}

/** The part of the formula that depends on a document's length alone; `mean` 0 (no text at all) counts as 1. */
export function lengthNorm(setting: FieldSetting, length: number, mean: number): number {
  return saturation * (1 - setting.lengthPenalty + (setting.lengthPenalty * length) / (mean || 1));
}

/** What `count` occurrences are worth, between 0 and `saturation` + 1. */
export function saturate(count: number, norm: number): number {
  return (count * (saturation + 1)) / (count + norm);
}
