import type { Span } from "#text";
import { everyKind, maskText } from "#domain/privacy";
import { readMessage } from "./judgeMessage";
import { findNames } from "#domain/sentiment/signs";
import { findQuotations, findQuotedLines } from "#domain/sentiment/signs";
import type { Token } from "#domain/sentiment/signs";
import { readLexicon } from "./weighGrams";
import { readGrams } from "./wordGrams";

/** What is never judged in a message by itself: people's names (`known` among them) and other people's words. */
export function findMuted(text: string, tokens: readonly Token[], known: ReadonlySet<string>): readonly Span[] {
  return [...findNames(tokens, known), ...findQuotations(tokens), ...findQuotedLines(text)];
}

/** A message as learning sees it: its grams, and the figures of the word lists. */
export type Features = { readonly grams: readonly string[]; readonly lexicon: readonly number[] };

const nobody: ReadonlySet<string> = new Set();

/**
 * Reads what weights are learnt from. Exactly what judging reads, except that personal data of every kind is masked
 * first: a file of weights must hold nobody's address, number or name.
 */
export function readFeatures(text: string): Features {
  const { text: masked, masks } = maskText(text, everyKind);
  const { tokens, hits } = readMessage(masked, (all) => [...masks, ...findMuted(masked, all, nobody)]);
  return { grams: readGrams(tokens).map(({ gram }) => gram), lexicon: readLexicon(hits) };
}
