const words = /\S+/g;
/** A letter of these is a syllable or a word: six of them say as much as three words. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Alphabets written without spaces. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

const least = 3;
const perWord = { dense: 2, unspaced: 4 } as const;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Whether a text is as long as a sentence of three words, in any script: more than "hi" and "ok thanks". Linear. */
export function hasEnoughWords(text: string): boolean {
  if (count(text, words) >= least) return true;
  return count(text, dense) / perWord.dense + count(text, unspaced) / perWord.unspaced >= least;
}
