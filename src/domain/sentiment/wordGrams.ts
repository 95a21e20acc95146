import { isNegator } from "#domain/sentiment/signs";
import type { Token } from "#domain/sentiment/signs";

/** Something learnt weights may know of, as people can read it, and the tokens (by index) that say it. */
export type Gram = { readonly gram: string; readonly tokens: readonly number[] };

/** How many words behind a negation are marked: "not happy with" → ~happy ~with. */
const reach = 3;
const longestWord = 30;

const nameOf = (token: Token): string => {
  if (token.kind === "word") return /^\d+$/.test(token.bare) ? "0" : token.bare.slice(0, longestWord);
  return token.kind === "mark" && token.lower.length > 1 ? token.lower.slice(0, 2) : token.lower;
};

/** A muted word and a comma say nothing, and part what stands around them. */
const isSilent = (token: Token): boolean =>
  token.lower === "" || token.kind === "break" || (token.kind === "mark" && !/[?!]|\.\./.test(token.lower));

/**
 * Single words, pairs of neighbours, words under a negation ("~work"), pictures and marks of a message, each once, in
 * order. Numbers are all "0": what is learnt must not hold anybody's. Linear in the tokens.
 */
export function readGrams(tokens: readonly Token[]): readonly Gram[] {
  const grams = new Map<string, Gram>();
  let before: { readonly name: string; readonly index: number } | null = null;
  let negated = 0;
  const add = (gram: string, ...at: readonly number[]): void => {
    if (!grams.has(gram)) grams.set(gram, { gram, tokens: at });
  };
  tokens.forEach((token, index) => {
    if (token.kind !== "word") negated = 0;
    if (isSilent(token)) {
      if (token.lower === "") before = null;
      return;
    }
    const name = nameOf(token);
    add(name, index);
    if (token.kind !== "word") return;
    if (before) add(`${before.name} ${name}`, before.index, index);
    before = { name, index };
    if (isNegator(token)) negated = reach;
    else if (negated > 0) {
      negated -= 1;
      add(`~${name}`, index);
    }
  });
  return [...grams.values()];
}
