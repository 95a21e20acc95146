import { isNegator } from "./modifiers";
import { supportPhrases } from "#domain/sentiment/words";
import type { Token } from "./tokens";

type Phrase = { readonly words: readonly string[]; readonly weight: number };

/** Stands for any negation; see `supportPhrases`. */
const negation = "~";

const byFirstWord = new Map<string, Phrase[]>();
for (const [weight, text] of supportPhrases) {
  for (const expression of text.split("|")) {
    const words = expression.trim().split(" ");
    const first = words[0] ?? "";
    const list = byFirstWord.get(first);
    if (list) list.push({ words, weight });
    else byFirstWord.set(first, [{ words, weight }]);
  }
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

const isWord = (word: string, token: Token): boolean =>
  word === token.bare || word === "*" || (word === negation && isNegator(token));

/**
 * The longest known expression that begins at `words[at]`, within one sentence. `weight` is in hundredths of a level,
 * `length` in words; null when none begins there. An expression is never longer than six words.
 */
export function matchPhrase(
  words: readonly Token[],
  at: number,
): { readonly weight: number; readonly length: number } | null {
  const first = words[at];
  if (!first) return null;
  const fits = (phrase: Phrase): boolean =>
    phrase.words.every((word, step) => {
      const token = words[at + step];
      return token !== undefined && token.sentence === first.sentence && isWord(word, token);
    });
  const plain = byFirstWord.get(first.bare)?.find(fits);
  const negated = isNegator(first) ? byFirstWord.get(negation)?.find(fits) : undefined;
  const found = (negated?.words.length ?? 0) > (plain?.words.length ?? 0) ? negated : plain;
  return found ? { weight: found.weight, length: found.words.length } : null;
}
