/**
 * The words of a text as rules compare them: lower case, apostrophes straight, hyphens inside; every other sign but
 * blanks is a word of its own, so that a phrase never reaches over a comma. `from` and `to` are UTF-16 offsets.
 */
export type Words = {
  readonly text: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** Words `first` (inclusive) to `last` (exclusive) of a text: a sentence or a part of one. */
export type WordSpan = { readonly words: Words; readonly first: number; readonly last: number };

/** Latin letters and everything beyond punctuation: what is no letter there is nowhere looked for. */
const word = /[a-z0-9\u00c0-\u1fff\u2c00-\ud7ff*]+(?:['’-][a-z\u00c0-\u1fff]+)*|\S/gi;

/** Splits `text` between two offsets into words. Linear. */
export function readWords(text: string, from: number, to: number): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  word.lastIndex = from;
  for (let match = word.exec(text); match && match.index < to; match = word.exec(text)) {
    const written = match[0].length > to - match.index ? match[0].slice(0, to - match.index) : match[0];
    const lower = written.toLowerCase();
    words.push(lower.includes("’") ? lower.replace(/’/g, "'") : lower);
    starts.push(match.index);
    ends.push(match.index + written.length);
  }
  return { text: words, from: starts, to: ends };
}

/** Whether any word of the span is in the set. */
export function hasWord({ words, first, last }: WordSpan, set: ReadonlySet<string>): boolean {
  for (let at = first; at < last; at += 1) if (set.has(words.text[at] ?? "")) return true;
  return false;
}

/** A set from words between blanks. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
