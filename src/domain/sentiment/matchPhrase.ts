import { supportPhrases } from "./supportPhrases";
import type { Token } from "./tokens";

type Phrase = { readonly words: readonly string[]; readonly weight: number };

const byFirstWord = new Map<string, Phrase[]>();
for (const [weight, text] of supportPhrases) {
  for (const expression of text.split("|")) {
    const words = expression.trim().split(/\s+/);
    const first = words[0] ?? "";
    const list = byFirstWord.get(first) ?? [];
    list.push({ words, weight });
    byFirstWord.set(first, list);
  }
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

/**
 * The longest known expression that begins at `words[at]`, within one sentence. `weight` is in hundredths of a level,
 * `length` in words; null when none begins there. An expression is never longer than six words.
 */
export function matchPhrase(
  words: readonly Token[],
  at: number,
): { readonly weight: number; readonly length: number } | null {
  const first = words[at];
  const list = first ? byFirstWord.get(first.bare) : undefined;
  if (!first || !list) return null;
  const fits = (phrase: Phrase): boolean =>
    phrase.words.every((word, step) => {
      const token = words[at + step];
      return token !== undefined && token.sentence === first.sentence && (word === "*" || word === token.bare);
    });
  const found = list.find(fits);
  return found ? { weight: found.weight, length: found.words.length } : null;
}
