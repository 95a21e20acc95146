import { hashText } from "./hash";
import type { Token } from "./tokens";

const hashes = (words: string): ReadonlySet<number> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== "")
      .map(hashText),
  );

/** Words that carry nothing of a line: fewer than a search leaves out, since a line lives of what is to be done. */
const emptyWords = hashes(`
a an the of to in on at for and or but with from by is are was were be been it its this that they their them he she his her
we our you your i my me not no has have had will would can could should do does did as so if then than there here again now
still yet please one two any some all more most`);

/** What people say beside their matter: greetings, thanks, a yes or a no. */
const courtesies = hashes(`
hi hello hey good morning ok okay yes yeah thanks thank
hallo guten tag danke nein ja bonjour merci oui`);

/** Whether a word in lower case carries nothing of a line. */
export const isEmptyWord = (word: string): boolean => emptyWords.has(hashText(word));

/** A word that carries something of a line. */
export const carriesSomething = ({ mark, word }: Token): boolean => !mark && !emptyWords.has(word);

const act = hashText("do");

/**
 * Words that could be a matter: more than a greeting, thanks, a yes or a no, and words that only join. "Yes, do that" could:
 * it takes what was offered.
 */
export const couldBeMatter = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.word === act || (carriesSomething(token) && !courtesies.has(token.word)));
