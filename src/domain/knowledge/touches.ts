import type { TermShare } from "#text";
import { substanceOf } from "./chatter";
import type { InquiryWord } from "./weighWords";

const leastWeight = 0.6;
/** How much of the telling words' weight must be there, by how many of them are. */
const leastShares = { one: 0.6, title: 0.5, two: 0.4, more: 0.3 } as const;
const many = 3;

/**
 * Whether a text touches what was asked, and not one passing word of it: the more of the telling words it holds, the less of
 * their weight it needs; a single one counts for more in a title. Product names do not count, nor do words that join, wish or say little ("if", "need", "working"). A
 * threshold on the score cannot tell this: one rare word in common scores as high as three ordinary ones.
 */
export function touches(
  words: readonly InquiryWord[],
  shares: readonly TermShare<InquiryWord>[],
  titleStems: ReadonlySet<string>,
): boolean {
  const asked = words.filter(isTelling);
  const common = shares.filter(({ term, exact }) => exact && isTelling(term)).map(({ term }) => term);
  const held = weightOf(common);
  const one = common.some(({ stem }) => titleStems.has(stem)) ? leastShares.title : leastShares.one;
  const least = common.length >= many ? leastShares.more : common.length === 2 ? leastShares.two : one;
  return common.length > 0 && held >= leastWeight && held >= least * weightOf(asked);
}

/** Whether a word of an inquiry tells what it is about: a code, or a word of substance that is no product's name. */
export function isTelling({ word, isCode, isName }: InquiryWord): boolean {
  return !isName && (isCode || substanceOf(word) === 1);
}

function weightOf(words: readonly InquiryWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
