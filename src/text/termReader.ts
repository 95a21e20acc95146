import { gramsOf } from "./grams";
import { createNumbers, enlarge } from "./numbers";
import { eachWord, readWord } from "./tokenise";
import { detach, type Vocabulary } from "./vocabulary";

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

const mostWordsKept = 16_384;
const longestKept = 32;

/**
 * Makes the reader of one index. It remembers what the words it met last came to (stop word, stem, 4-grams), because a few
 * thousand words make up most of any text: folding and stemming are done once, not at every occurrence.
 */
export function createTermReader(vocabulary: Vocabulary, withGrams: boolean): TermReader {
  const known = new Map<string, Uint32Array | null>();
  const terms = createNumbers();
  const counted = createNumbers();
  let counts = new Uint32Array(1024);

  /** Stem first, then 4-grams; null for a stop word. */
  function numberWord(raw: string, plain: boolean): Uint32Array | null {
    const { stop, stem, word, kind } = readWord(raw, plain);
    if (stop) return null;
    const grams = withGrams && kind === "word" ? gramsOf(word) : [];
    return Uint32Array.of(vocabulary.stemNumber(stem), ...grams.map((gram) => vocabulary.gramNumber(gram)));
  }

  function lookUp(raw: string, plain: boolean): Uint32Array | null {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const numbers = numberWord(raw, plain);
    if (raw.length > longestKept) return numbers;
    if (known.size >= mostWordsKept) known.clear();
    known.set(detach(raw), numbers);
    return numbers;
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
        const numbers = lookUp(text.slice(from, to), plain);
        if (numbers === null) return;
        length += 1;
        for (let at = 0; at < numbers.length; at += 1) count(numbers[at] as number);
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
