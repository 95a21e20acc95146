import { sizeAt } from "./characters";

/** Words are compared by their first 64 UTF-16 units; nothing a person writes is longer, and hostile input may be. */
export const longestWord = 64;

const beyondAscii = /[^\x00-\x7f]/;
const accents = /[\u0300-\u036f]+/g;
const letters: Readonly<Record<string, string>> = {
  ς: "σ",
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};
const unaccented = /[ςßøæœđðłþı]/g;

/**
 * Folds a word for comparison: lower case, compatibility forms unified ("ﬁ" → "fi", full width → half), Latin accents
 * dropped ("Über" → "uber"), the final sigma unified with the other. Never throws, also not for lone surrogates; cut to `longestWord` first, so constant time.
 */
export function foldWord(word: string): string {
  const short = cutWord(word).toLowerCase();
  if (!beyondAscii.test(short)) return short;
  return cutWord(foldLetters(short));
}

/** The same for letters that are in lower case, of any number. */
export function foldLetters(lower: string): string {
  return lower
    .normalize("NFKD")
    .replace(accents, "")
    .normalize("NFC")
    .replace(unaccented, (character) => letters[character] ?? character);
}

/** The first `longestWord` units, one less where that would halve a surrogate pair. */
function cutWord(word: string): string {
  if (word.length <= longestWord) return word;
  return word.slice(0, sizeAt(word, longestWord - 1) === 2 ? longestWord - 1 : longestWord);
}
