import { languageCodes as codes, languagesOf } from "#domain/sentiment/words";
import { findWord } from "#domain/sentiment/words";
import { guessScript } from "./scripts";
import { isServiceStem } from "#domain/sentiment/signs";

/**
 * What the words of a text say of its language: a code (ISO 639-1), or null when they are too few to tell. `mixed`:
 * English and another language in one message.
 */
export type LanguageGuess = { readonly language: string | null; readonly words: number; readonly mixed: boolean };

/** Only the beginning is read: language does not change the mind of a judge after this many characters. */
const readLength = 400;
/** A message of this many words without one English function word is not English, whatever it is. */
const certainlyForeign = 10;

type Counts = { readonly all: readonly number[]; readonly own: readonly number[]; readonly only: number };

/** A word as it is compared, and whether it may be somebody's name. */
type Said = { readonly word: string; readonly named: boolean };

/** A capital letter amid a sentence; who writes most words so writes no names. */
const capital = /^\p{Lu}\p{Ll}/u;
const beginsSentence = /(?:^|[.!?…\n])[\s"'“”‘’(¿¡]{0,6}$/;

function listWords(text: string): readonly Said[] {
  const found = [...text.matchAll(/\p{L}+(?:['’]\p{L}+)*/gu)];
  const titled = found.filter(([word]) => capital.test(word)).length * 2 > found.length;
  return found.map(({ 0: word, index }) => ({
    word: word.toLowerCase().replace(/’/g, "'"),
    named: !titled && capital.test(word) && !beginsSentence.test(text.slice(Math.max(0, index - 20), index)),
  }));
}

/**
 * Function words by language: `all` of them, those that English does not have (`own`), and how many English alone has (`only`).
 * A name ("Will", "Mark") does not make a message English.
 */
const countWords = (words: readonly Said[]): Counts => {
  const all = codes.map(() => 0);
  const own = codes.map(() => 0);
  let only = 0;
  for (const { word, named } of words) {
    const spoken = languagesOf.get(word) ?? 0;
    const languages = named ? spoken & ~1 : spoken;
    if (languages === 1) only += 1;
    for (let place = 0; languages >> place > 0; place += 1) {
      if (((languages >> place) & 1) === 0) continue;
      all[place] = (all[place] ?? 0) + 1;
      if ((spoken & 1) === 0) own[place] = (own[place] ?? 0) + 1;
    }
  }
  return { all, own, only };
};

/** English of ten words and more has at least this share of its small words. */
const englishShare = 0.07;
/** Words with other letters than a…z: "missä", "még". Two of them, and a sixth of all, are not English. */
const foreignLetters = /[^\x00-\x7f'’]/;

/** Letters that none of the languages here writes: Polish ł, Czech ř, Romanian ș, Turkish ğ, Vietnamese ơ … */
const unknownLetters = /[\u0100-\u0151\u0154-\u024f\u1e00-\u1eff]/;

const hasUnknownLetters = (words: readonly string[], english: number): boolean =>
  words.length > 3 && english * 3 <= words.length && words.some((word) => unknownLetters.test(word));

/** Latin text of a language that no list here knows ("und"), though small words of English stand in it ("to", "do"). */
const isUnknown = (words: readonly string[], english: number): boolean => {
  if (words.length >= certainlyForeign && english < words.length * englishShare) return true;
  const marked = words.filter((word) => foreignLetters.test(word)).length;
  return marked >= 2 && marked * 6 >= words.length && english < words.length / 3;
};

/** The first ten are told by name; of the others it is known only that they are not English. */
const named = 10;
const nameOf = (place: number): string => (place < named ? codes[place] : undefined) ?? "und";

/** A message in English with this share of another language's words is both. */
const mixedShare = 0.12;

/** So many more of its small words another language needs than the one that was told. */
const lead = 2;

/** Whether the words may well be of the language that was told: no word is English alone, and no other language has clearly more. */
function isTold(told: string, { all, only }: Counts): boolean {
  const place = codes.indexOf(told);
  const most = Math.max(...all);
  if (place <= 0 || only > 0 || most === 0) return false;
  const own = all[place] ?? 0;
  return own + lead > most && (own > 0 || most === all[0]);
}

/**
 * Guesses the language of a message from its script and its function words. Explainable on purpose: the language with
 * the most of its small words wins, English wins a draw, a lone foreign word decides nothing. "und" = some other
 * language. Reads the first 400 characters; null for text too short to tell ("HH-48213", "ok").
 * `told` (ISO 639-1) is what the platform says: where its words are there and no other language has clearly more, it is right.
 */
export function guessLanguage(text: string, told = ""): LanguageGuess {
  const read = text.slice(0, readLength);
  const said = listWords(read);
  const words = said.map(({ word }) => word);
  const counts = countWords(said);
  const script = guessScript(read);
  if (script) return { language: script, words: words.length, mixed: (counts.all[0] ?? 0) >= 2 };
  return isTold(told, counts)
    ? { language: told, words: words.length, mixed: false }
    : { words: words.length, ...guessLatin(read, words, counts) };
}

function guessLatin(read: string, words: readonly string[], { all, own }: Counts): Omit<LanguageGuess, "words"> {
  const english = all[0] ?? 0;
  const most = Math.max(...all);
  const foreign = Math.max(...own);
  if (hasUnknownLetters(words, english)) return { language: "und", mixed: false };
  if (most > english && most >= 2) return { language: nameOf(all.indexOf(most)), mixed: english >= 2 };
  if (isUnknown(words, english)) return { language: "und", mixed: false };
  if (english >= 1 && english >= most)
    return { language: "en", mixed: foreign >= 2 && foreign >= words.length * mixedShare };
  return { language: isAlien(read) ? "und" : null, mixed: false };
}

/** So many words in small letters, and none of them English: no name, no code, no slip of the fingers. */
const alien = 4;

const isAlien = (text: string): boolean => {
  const small = text.match(/(?<![\p{L}\p{N}'’])\p{Ll}{2,20}(?![\p{L}\p{N}'’])/gu) ?? [];
  return small.length >= alien && !small.some(isEnglish);
};

const isEnglish = (word: string): boolean =>
  ((languagesOf.get(word) ?? 0) & 1) === 1 || findWord(word) !== 0 || isServiceStem(word);

/** First part of a BCP 47 tag, Norwegian under one name: "en-us" → "en", "nn-no" → "nb", "" → "". */
export function baseLanguage(tag: string): string {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? "";
  return base === "no" || base === "nn" ? "nb" : base;
}

/** How many messages speak which language; `null` counts messages too short to tell. Immutable. */
export type LanguageCount = { readonly english: number; readonly foreign: ReadonlyMap<string, number> };

export const noLanguages: LanguageCount = { english: 0, foreign: new Map() };

/** Adds one message's guess to the count. A message weighs by its words, at most twenty, so that one-word answers do not outvote a letter. */
export function countLanguage(count: LanguageCount, guess: LanguageGuess): LanguageCount {
  const weight = Math.min(20, guess.words);
  if (guess.language === null) return count;
  if (guess.language === "en") return { ...count, english: count.english + weight };
  const foreign = new Map(count.foreign);
  foreign.set(guess.language, (foreign.get(guess.language) ?? 0) + weight);
  return { ...count, foreign };
}

/**
 * The language a conversation is held in: what most words speak; where they cannot tell, the `tag` the platform gave;
 * where there is none, English.
 */
export function mainLanguage(count: LanguageCount, tag: string): string {
  let best: readonly [string, number] = ["en", count.english];
  let foreign = 0;
  for (const next of count.foreign) {
    foreign += next[1];
    if (next[1] > best[1]) best = next;
  }
  if (foreign > count.english) return best[0] === "en" ? ([...count.foreign.keys()][0] ?? "und") : best[0];
  if (count.english > 0) return "en";
  return baseLanguage(tag) || "en";
}
