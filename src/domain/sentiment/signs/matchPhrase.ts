import { createPatterns } from "#text/patterns";
import { supportPhrases } from "#domain/sentiment/words";
import { negators } from "./modifiers";
import type { Token } from "./tokens";

/** An expression that begins at a word: its weight in hundredths of a level, its length in words. */
export type FoundPhrase = { readonly weight: number; readonly length: number };

const listed = supportPhrases.flatMap(([weight, text]) =>
  text.split("/").map((expression) => ({ weight, source: expression.trim().replace(/\s+/g, " ") })),
);
/** Of two of one length the one whose own word stands there comes before any negation. */
const begunByNegation = ({ source }: { readonly source: string }): boolean => source.startsWith("@no");
const phrases = [...listed.filter((one) => !begunByNegation(one)), ...listed.filter(begunByNegation)];
const expressions = createPatterns(
  phrases.map(({ source }) => source),
  { no: [...negators] },
);
/** In words. */
const longest = Math.max(...phrases.map(({ source }) => source.split(" ").length));

/** Looks in one message for the longest known expression that begins at a word, within its sentence; null when none does. */
export function createPhraseFinder(words: readonly Token[]): (at: number) => FoundPhrase | null {
  const text = words.map(({ bare }) => bare);
  return (at) => {
    let last = at;
    while (last < at + longest && words[last] && words[last]?.sentence === words[at]?.sentence) last += 1;
    const found = expressions.longest({ words: { text }, first: at, last });
    const phrase = found && phrases[found.pattern];
    return phrase ? { weight: phrase.weight, length: found.to - at } : null;
  };
}
