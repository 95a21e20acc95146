import { characterKinds, kindAt, sizeAt } from "./characters";

/** The part of Intl.Segmenter used here; it is newer than the language the floors are compiled with. */
type WordSegmenter = {
  segment(text: string): Iterable<{ readonly segment: string; readonly index: number; readonly isWordLike?: boolean }>;
};
type WithSegmenter = {
  readonly Segmenter?: new (locale: string, options: { readonly granularity: "word" }) => WordSegmenter;
};

/** Calls `visit` with the place of every word of a stretch that is written without spaces. */
export type SplitUnspaced = (text: string, from: number, to: number, visit: (from: number, to: number) => void) => void;

/** A longer stretch is cut: no sentence is, and hostile text may be. */
const longestStretch = 400;

/**
 * Makes the splitter of one text: the engine's dictionaries where it has them (Intl.Segmenter), else pairs of letters with
 * what stands on them, which overlap. Nothing is made before the first such stretch, so Latin text costs nothing.
 */
export function createUnspacedSplitter(): SplitUnspaced {
  let segmenter: WordSegmenter | null | undefined;
  return (text, from, to, visit) => {
    segmenter ??= openSegmenter();
    for (let begin = from; begin < to;) {
      const end = Math.min(to, begin + longestStretch);
      const stop = end < to && sizeAt(text, end - 1) === 2 ? end - 1 : end;
      if (segmenter === null) visitPairs(text, begin, stop, visit);
      else visitWords(segmenter, text.slice(begin, stop), begin, visit);
      begin = stop;
    }
  };
}

function openSegmenter(): WordSegmenter | null {
  const { Segmenter } = Intl as unknown as WithSegmenter;
  try {
    return Segmenter === undefined ? null : new Segmenter("und", { granularity: "word" });
  } catch {
    return null;
  }
}

function visitWords(
  segmenter: WordSegmenter,
  stretch: string,
  offset: number,
  visit: (from: number, to: number) => void,
) {
  for (const { segment, index, isWordLike } of segmenter.segment(stretch)) {
    if (isWordLike !== false) visit(offset + index, offset + index + segment.length);
  }
}

const katakana = /[\u30a1-\u30fa\u30fc\uff66-\uff9f]/;
const hiragana = /[\u3041-\u309f]/;
const otherThanHiragana = /[\u30a1-\u30fa\u3400-\u9fff]/;

/** A change from one way of writing to another parts words in Japanese. */
const writingOf = (letter: string): number => (katakana.test(letter) ? 1 : hiragana.test(letter) ? 2 : 0);

/**
 * Words in Katakana whole; of other letters every two neighbours of one writing, or a letter that stands alone. Hiragana
 * beside other writing is mostly grammar, and left out.
 */
function visitPairs(text: string, from: number, to: number, visit: (from: number, to: number) => void): void {
  const grammar = otherThanHiragana.test(text.slice(from, to));
  let begin = from;
  while (begin < to) {
    const writing = writingOf(text.charAt(begin));
    const letters: number[] = [];
    let at = begin;
    while (at < to && writingOf(text.charAt(at)) === writing) {
      letters.push(at);
      at = endOfLetter(text, at, to);
    }
    letters.push(at);
    if (writing === 2 && grammar) {
      begin = at;
      continue;
    }
    if (writing === 1 || letters.length === 2) visit(begin, at);
    else
      for (let one = 0; one + 2 < letters.length; one += 1) visit(letters[one] as number, letters[one + 2] as number);
    begin = at;
  }
}

/** The end of a letter with the marks on it. */
function endOfLetter(text: string, from: number, to: number): number {
  let at = from + sizeAt(text, from);
  while (at < to && kindAt(text, at) === characterKinds.mark) at += sizeAt(text, at);
  return Math.min(at, to);
}
