import { negativeWords } from "./negativeWords";
import { positiveWords } from "./positiveWords";
import { emptyWords, supportWords } from "./supportWords";

const weights = new Map<string, number>();
for (const groups of [positiveWords, negativeWords, supportWords]) {
  for (const [weight, words] of groups) {
    for (const word of words.split(/\s+/)) if (word !== "") weights.set(word, weight);
  }
}

const ofSupport: ReadonlySet<string> = new Set(supportWords.flatMap(([, words]) => words.split(/\s+/)));

/** Endings taken off to reach a base form, with what the base may end in instead. Tried in this order. */
const endings: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ["iness", ["y"]],
  ["ingly", ["", "e"]],
  ["edly", ["", "e"]],
  ["ness", [""]],
  ["ment", [""]],
  ["ies", ["y"]],
  ["ied", ["y"]],
  ["ily", ["y"]],
  ["ier", ["y"]],
  ["iest", ["y"]],
  ["ing", ["", "e"]],
  ["est", ["", "e"]],
  ["es", ["", "e"]],
  ["ed", ["", "e"]],
  ["er", ["", "e"]],
  ["ly", ["", "le"]],
  ["s", [""]],
];

const baseWeight = (stem: string, instead: readonly string[]): number | undefined => {
  for (const tail of instead) {
    const weight = weights.get(stem + tail);
    if (weight !== undefined) return weight;
  }
  const last = stem.length - 1;
  return stem[last] === stem[last - 1] ? weights.get(stem.slice(0, last)) : undefined;
};

/** The last letters of the endings: other words, and those of three letters, are no inflections. */
const lastLetters = "dgrsty";

const inflected = (word: string): number => {
  if (word.length < 4 || !lastLetters.includes(word.charAt(word.length - 1))) return 0;
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const weight = baseWeight(word.slice(0, -ending.length), instead);
    if (weight !== undefined) return weight;
  }
  return 0;
};

/** "sooo baaad" → "soo baad" or "so bad": people who stretch a word mean the word. */
const shorten = (word: string, keep: string): string => word.replace(/(\p{L})\1{2,}/gu, keep);

/**
 * Weight of one word in hundredths of a level, 0 when it says nothing. `word` is lower case with straight apostrophes.
 * Finds regular inflections ("frustrating", "worried") and stretched spellings. Words over 30 letters weigh nothing.
 */
export function findWord(word: string): number {
  if (word.length > 30 || emptyWords.has(word)) return 0;
  const plain = weights.get(word);
  if (plain !== undefined) return plain;
  if (word.includes("*") && /^\p{L}+\*+\p{L}*$/u.test(word)) return /^(?:f|sh|b|a|c)\*/.test(word) ? -220 : -60;
  const found = inflected(word);
  if (found !== 0 || !/(\p{L})\1\1/u.test(word)) return found;
  return findWord(shorten(word, "$1$1")) || findWord(shorten(word, "$1"));
}

/** Whether a word speaks of feeling anywhere, not only in a support conversation ("still", "why"). */
export function isFeeling(word: string): boolean {
  return !ofSupport.has(word) && findWord(word) !== 0;
}
