import { gramsOf } from "./grams";
import type { Token } from "#text/words";

/** A term looked for. `weight` > 0; `word` is its folded form, from which the 4-grams are taken. */
export type QueryTerm = { readonly stem: string; readonly word: string; readonly weight: number };

/** What one shared 4-gram is worth beside a shared stem. */
export const gramWeight = 0.3;

/** The terms of a text, each once, in order, weight 1; stop words left out. */
export function toQuery(tokens: readonly Token[]): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const { stem, word, stop } of tokens) if (!stop && !terms.has(stem)) terms.set(stem, { stem, word, weight: 1 });
  return [...terms.values()];
}

/** The 4-grams of all terms, each once with the strongest term that holds it. */
export function gramsOfQuery(query: readonly QueryTerm[]): { gram: string; weight: number; term: number }[] {
  const grams = new Map<string, { gram: string; weight: number; term: number }>();
  query.forEach(({ word, weight }, term) => {
    for (const gram of gramsOf(word)) {
      const known = grams.get(gram);
      if (known === undefined || known.weight < weight * gramWeight) {
        grams.set(gram, { gram, weight: weight * gramWeight, term });
      }
    }
  });
  return [...grams.values()];
}
