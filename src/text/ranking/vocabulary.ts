import { gramsOf } from "./grams";
import { enlarge } from "./numbers";
import type { Token } from "#text/words";

/** Gives stems and 4-grams small numbers, so that documents can be held in typed arrays. Numbers are never reused. */
export interface Vocabulary {
  /** How many numbers were given; every number is below it. */
  readonly size: number;
  stemNumber(stem: string): number;
  gramNumber(gram: string): number;
  /** −1 when the stem was never numbered. */
  findStem(stem: string): number;
  findGram(gram: string): number;
  /** A zero for every number so far, to count in; whoever does leaves zeros behind. */
  zeros(): Uint32Array;
  /** Every stem with its number, in the order of numbering. */
  stems(): Iterable<readonly [string, number]>;
  grams(): Iterable<readonly [string, number]>;
}

export function createVocabulary(): Vocabulary {
  const stems = new Map<string, number>();
  const grams = new Map<string, number>();
  let zeros = new Uint32Array(1024);
  const numberIn = (numbers: Map<string, number>, key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const next = stems.size + grams.size;
    numbers.set(detach(key), next);
    return next;
  };
  return {
    get size() {
      return stems.size + grams.size;
    },
    stemNumber: (stem) => numberIn(stems, stem),
    gramNumber: (gram) => numberIn(grams, gram),
    findStem: (stem) => stems.get(stem) ?? -1,
    findGram: (gram) => grams.get(gram) ?? -1,
    zeros: () => {
      const size = stems.size + grams.size;
      if (size > zeros.length) zeros = enlarge(zeros, size);
      return zeros;
    },
    stems: () => stems,
    grams: () => grams,
  };
}

/**
 * The same word, held by itself: engines keep the whole text alive for a longer word that was cut out of it, so that a
 * vocabulary would hold on to every text it has seen.
 */
function detach(word: string): string {
  return word.length < 13 ? word : ` ${word}`.slice(1);
}

/** A text as its distinct terms (stems and 4-grams, in the order of first appearance) with their counts. */
export type Bag = {
  readonly terms: Uint32Array;
  readonly counts: Uint16Array;
  /** Words, stop words left out. */
  readonly length: number;
};

/** Counts the terms of a text. Stop words are left out; codes and numbers have no 4-grams. Linear. */
export function toBag(tokens: readonly Token[], vocabulary: Vocabulary): Bag {
  const all: number[] = [];
  let length = 0;
  for (const { stop, stem, kind, word } of tokens) {
    if (stop) continue;
    length += 1;
    all.push(vocabulary.stemNumber(stem));
    if (kind === "word") for (const gram of gramsOf(word)) all.push(vocabulary.gramNumber(gram));
  }
  const occurrences = vocabulary.zeros();
  const terms: number[] = [];
  for (const term of all) {
    const before = occurrences[term] as number;
    if (before === 0) terms.push(term);
    occurrences[term] = before + 1;
  }
  const counts = Uint16Array.from(terms, (term) => Math.min(occurrences[term] as number, 0xffff));
  for (const term of terms) occurrences[term] = 0;
  return { terms: Uint32Array.from(terms), counts, length };
}
