import { gramsOf } from "#text/ranking";
import { createNumbers, enlarge } from "#text/ranking";
import { eachWord, readWord } from "#text/words";
import type { Vocabulary } from "#text/ranking";
import { createWordTable, longestKnown } from "./wordTable";

/** A text as its distinct terms with their counts. Valid until the next text is read. */
export type ReadTerms = {
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
  /** Words, stop words left out. */
  readonly length: number;
};

/** Reads texts into the numbers of their terms. */
export interface TermReader {
  /** Never throws; linear in the text. */
  read(text: string): ReadTerms;
}

/**
 * Makes the reader of one index. It remembers what the words it met came to (stop word, stem, 4-grams), because a few
 * thousand words make up most of any text: folding and stemming are done once, not at every occurrence.
 */
export function createTermReader(vocabulary: Vocabulary, withGrams: boolean): TermReader {
  // The terms of a remembered word: how many, then each of them. None for a stop word.
  const termLists = createNumbers();
  const known = createWordTable();
  const terms = createNumbers();
  const counted = createNumbers();
  let counts = new Uint32Array(1024);

  function numberWord(raw: string, plain: boolean): number[] {
    const { stop, stem, word, kind } = readWord(raw, plain);
    if (stop) return [];
    const grams = withGrams && kind === "word" ? gramsOf(word) : [];
    return [vocabulary.stemNumber(stem), ...grams.map((gram) => vocabulary.gramNumber(gram))];
  }

  /** Counts what an unknown word comes to; whether it counts as a word. */
  function learn(text: string, from: number, to: number, plain: boolean): boolean {
    const numbers = numberWord(text.slice(from, to), plain);
    if (to - from <= longestKnown) {
      if (known.full) {
        known.clear();
        termLists.clear();
      }
      const place = termLists.length;
      known.add(text, from, to, place);
      for (const number of [numbers.length, ...numbers]) termLists.push(number);
    }
    numbers.forEach(count);
    return numbers.length > 0;
  }

  function recall(place: number): boolean {
    const size = termLists.at(place);
    for (let at = 1; at <= size; at += 1) count(termLists.at(place + at));
    return size > 0;
  }

  function count(term: number): void {
    if (term >= counts.length) counts = enlarge(counts, term + 1);
    const before = counts[term] as number;
    if (before === 0) terms.push(term);
    counts[term] = before + 1;
  }

  return {
    read: (text) => {
      let length = 0;
      terms.clear();
      counted.clear();
      eachWord(text, (from, to, plain) => {
        const place = to - from > longestKnown ? -1 : known.find(text, from, to);
        if (place < 0 ? learn(text, from, to, plain) : recall(place)) length += 1;
      });
      const seen = terms.view();
      for (let at = 0; at < seen.length; at += 1) {
        const term = seen[at] as number;
        counted.push(counts[term] as number);
        counts[term] = 0;
      }
      return { terms: seen, counts: counted.view(), length };
    },
  };
}
