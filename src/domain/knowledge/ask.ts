import { substanceOf } from "./chatter";
import type { Inquiry } from "./inquiry";
import { nameWords } from "./products";
import type { KnowledgeAsk } from "#domain/knowledge/articles";
import type { InquiryWord } from "./weighWords";
import { showWord } from "./wordsPart";

const mostTerms = 8;
/** Dataverse search takes 100 characters (searchquery, "search": maximum length 100). */
const mostCharacters = 100;
const longestTerm = 40;
/** With so many telling words the faint ones ("shows", "minutes") are left out. */
const enoughTerms = 3;

/**
 * What to ask a source for: at most 8 key terms, together (with a blank between them) at most 100 characters, strongest
 * first. Codes and names come before words, newer words before older ones, what was already tried comes last. [] when
 * the customer has said nothing that can be looked for.
 */
export function askFromInquiry({ words, product, language }: Inquiry): KnowledgeAsk {
  const names = new Set(nameWords(product));
  const ranked = words
    .filter(({ surface, word }) => surface.length <= longestTerm && (word.length > 1 || names.has(word)))
    .filter(({ word }) => names.has(word) || !/^[\d.]+x?$/.test(word))
    .map((word) => ({ word, rank: rankOf(word, names) }))
    .sort((a, b) => b.rank - a.rank);
  const terms: string[] = [];
  let characters = 0;
  const telling = ranked.filter(({ word }) => word.isCode || names.has(word.word) || substanceOf(word.word) === 1);
  for (const { word } of telling.length >= enoughTerms ? telling : ranked) {
    const term = showWord(word);
    const more = term.length + (terms.length > 0 ? 1 : 0);
    if (terms.length >= mostTerms || characters + more > mostCharacters) continue;
    terms.push(term);
    characters += more;
  }
  return { terms, product, language };
}

function rankOf({ word, surface, weight, isCode }: InquiryWord, names: ReadonlySet<string>): number {
  if (isCode) return weight * 4;
  if (names.has(word)) return weight * 3;
  const isName = /^\p{Lu}/u.test(surface);
  return weight * Math.min(1.2, 0.7 + 0.07 * word.length) * (isName ? 1.15 : 1);
}
