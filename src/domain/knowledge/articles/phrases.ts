import type { Bag, QueryTerm, Vocabulary } from "#text/ranking";
import type { Token } from "#text/words";

/** How something is asked, beside the words it is about: what its function words and neighbouring words are. */
export type Phrase = QueryTerm;

const weights = { functionWord: 0.5, pair: 0.4 } as const;

/**
 * The phrasing of a text as keys, in order: its function words ("~how", "~why"), and its neighbouring content words
 * ("card~arriv"). "How do I", "why did" and "can I" tell one question from another about the same thing; on public
 * intents they lifted the nearest like case by two and a half points, where pairs alone gave half a point.
 */
function phraseKeys(tokens: readonly Token[]): { key: string; weight: number }[] {
  const keys: { key: string; weight: number }[] = [];
  let before = "";
  for (const { stem, stop, kind } of tokens) {
    if (stop) keys.push({ key: `~${stem}`, weight: weights.functionWord });
    else if (kind !== "reference") {
      if (before !== "") keys.push({ key: `${before}~${stem}`, weight: weights.pair });
      before = stem;
    }
  }
  return keys;
}

/** The phrasing of a document, to be held against that of an inquiry by `rankFields`. */
export function toPhraseBag(tokens: readonly Token[], vocabulary: Vocabulary): Bag {
  const counts = new Map<number, number>();
  const keys = phraseKeys(tokens);
  for (const { key } of keys) {
    const number = vocabulary.stemNumber(key);
    counts.set(number, Math.min((counts.get(number) ?? 0) + 1, 0xffff));
  }
  return { terms: Uint32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()), length: keys.length };
}

const mostPhrases = 64;

/** The phrasing of an inquiry; `newestFirst` with what each message counts. A phrase counts as in its strongest place. */
export function weighPhrases(
  newestFirst: readonly { readonly tokens: readonly Token[]; readonly share: number }[],
): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const { tokens, share } of newestFirst) {
    for (const { key, weight } of phraseKeys(tokens)) {
      const worth = share * weight;
      if ((phrases.get(key)?.weight ?? 0) < worth) phrases.set(key, { stem: key, word: "", weight: worth });
    }
  }
  return [...phrases.values()].sort((a, b) => b.weight - a.weight).slice(0, mostPhrases);
}
