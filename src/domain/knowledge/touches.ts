import type { TermShare } from "#text";
import type { InquiryWord } from "./weighWords";

const leastWeight = 0.6;
const leastShare = 0.4;
const enoughWords = 3;

/**
 * Whether a text touches what was asked, and not one passing word of it: it holds three different words, or two fifths of
 * their weight. Product names do not count, nor do words that say little alone ("it does not work"). A threshold on the
 * score cannot tell this: one rare word in common scores as high as three ordinary ones.
 */
export function touches(words: readonly InquiryWord[], shares: readonly TermShare<InquiryWord>[]): boolean {
  const common = shares.filter(({ term, exact }) => exact && !term.isName);
  const held = weightOf(common.map(({ term }) => term));
  const asked = weightOf(words.filter(({ isName }) => !isName));
  return held >= leastWeight && (common.length >= enoughWords || held >= leastShare * asked);
}

function weightOf(words: readonly InquiryWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
