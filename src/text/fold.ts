/** Words are compared by their first 64 UTF-16 units; nothing a person writes is longer, and hostile input may be. */
export const longestWord = 64;

const beyondAscii = /[^\x00-\x7f]/;
const accents = /[\u0300-\u036f]+/g;
const letters: Readonly<Record<string, string>> = {
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
const unaccented = /[ßøæœđðłþı]/g;

/**
 * Folds a word for comparison: lower case, compatibility forms unified ("ﬁ" → "fi", full width → half), Latin accents
 * dropped ("Über" → "uber"). Never throws, also not for lone surrogates; cut to `longestWord` first, so constant time.
 */
export function foldWord(word: string): string {
  const short = (word.length > longestWord ? word.slice(0, longestWord) : word).toLowerCase();
  if (!beyondAscii.test(short)) return short;
  return short
    .normalize("NFKD")
    .replace(accents, "")
    .normalize("NFC")
    .replace(unaccented, (character) => letters[character] ?? character)
    .slice(0, longestWord);
}
