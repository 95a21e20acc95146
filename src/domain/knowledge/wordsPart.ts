import { type Score, type ScorePart, sumParts } from "#domain/evidence";
import type { TermShare } from "#text";
import { substanceOf } from "./chatter";
import type { InquiryWord } from "./weighWords";

const most = 500;
const halfWay = 0.5;

/**
 * The part of a score that words in common give: 0 … 500, half of it for a text that holds half the weight of what was
 * asked; more in common always gives more. `closeness` is a score of `rankFields`.
 */
export const wordsPart = (closeness: number): ScorePart => ({ name: "part.words", points: pointsOf(closeness) });

/** The same score, its part for words with those it is for: worked out for what is shown alone. `shares` explain it. */
export function tellWords({ parts }: Score, shares: readonly TermShare<InquiryWord>[]): Score {
  const common = commonWords(shares);
  const values = { words: common.slice(0, 4).join(", "), n: common.length };
  return sumParts(parts.map((part) => (part.name === "part.words" ? { ...part, values } : part)));
}

/** What like phrasing adds on top of the words: the two together give what their sum would give as words. */
export function phrasingPart(closeness: number, phrasing: number): ScorePart {
  return { name: "part.phrasing", points: pointsOf(closeness + phrasing) - pointsOf(closeness) };
}

function pointsOf(closeness: number): number {
  return (most * closeness) / (closeness + halfWay);
}

/** From this share of its stretches on, and so many letters, a word is there in another form or inside a longer one. */
const leastAlike = 0.6;
const leastLetters = 6;

const isHeld = ({ term, exact, alike }: TermShare<InquiryWord>): boolean =>
  exact || (alike >= leastAlike && term.word.length >= leastLetters);

/**
 * The customer's telling words that a text holds, as they are shown, strongest first; bare numbers say nothing alone. In the same
 * form, in another ("pedaggio", "pedaggi"), or in a longer word ("Etikett", "Rücksendeetikett").
 */
export function commonWords(shares: readonly TermShare<InquiryWord>[]): string[] {
  return shares
    .filter((share) => isHeld(share) && isTelling(share.term) && /\p{L}/u.test(share.term.word))
    .map(({ term }) => showWord(term));
}

/** Whether a word of an inquiry tells what it is about: a code, or a word of substance that is no product's name. */
function isTelling({ word, isCode, isName }: InquiryWord): boolean {
  return !isName && (isCode || substanceOf(word) === 1);
}

const longest = 64;

/** A word as it is shown and searched: codes in capitals, the rest in small letters, with its accents; cut at 64. */
export function showWord({ surface, isCode }: InquiryWord): string {
  const short = surface.slice(0, longest);
  return isCode ? short.toUpperCase() : short.toLowerCase();
}
