import type { Segment } from "./segment";
import { findSorted, lowerBound, mostDocuments } from "./segment";

/** One list of a query: a key, what one occurrence is worth before saturation, and the worth of every class. */
export type Line = {
  readonly key: number;
  readonly value: number;
  readonly worths: Float64Array;
  readonly term: number;
  readonly exact: boolean;
};

/**
 * Scores the documents of a segment. Each line adds to an array of scores, which is put back to zero where it was touched;
 * a document's gains are added in the order of the lines, so its score is the same to the last bit wherever it stands.
 * Skipping by upper bounds (MaxScore, and reading on for contenders only) was tried and left out: it read a third fewer
 * postings and took a quarter longer, because bounds and contenders have to be measured on the way (decision 007).
 */
export interface Scorer {
  score(segment: Segment, lines: readonly Line[]): void;
  /** Hands out each scored document whose score is at least `least()`, and forgets all scores. */
  take(least: () => number, visit: (document: number, score: number) => void): void;
}

export function createScorer(): Scorer {
  const state = { scores: new Float64Array(0), touched: new Uint16Array(0), found: 0 };
  return {
    score: (segment, lines) => {
      const size = segment.columns.ids.length;
      if (size > state.scores.length) {
        const room = Math.min(mostDocuments, size * 2);
        state.scores = new Float64Array(room);
        // One more than there are documents: the place after the last one is written before it is known to be empty.
        state.touched = new Uint16Array(room + 1);
      }
      for (const line of lines) {
        const place = findSorted(segment.columns.keys, line.key);
        if (place >= 0) state.found = addList(segment, place, line, state);
      }
    },
    take: (least, visit) => {
      const { scores, touched, found } = state;
      let threshold = least();
      for (let at = 0; at < found; at += 1) {
        const document = touched[at] as number;
        const score = scores[document] as number;
        scores[document] = 0;
        if (score < threshold) continue;
        visit(document, score);
        threshold = least();
      }
      state.found = 0;
    },
  };
}

type Scores = { readonly scores: Float64Array; readonly touched: Uint16Array; readonly found: number };

function addList({ columns }: Segment, place: number, { value, worths }: Line, { scores, touched, found }: Scores) {
  const { postings, starts } = columns;
  const end = starts[place + 1] as number;
  let count = found;
  for (let at = starts[place] as number; at < end; at += 1) {
    const posting = postings[at] as number;
    const document = posting >>> 16;
    const before = scores[document] as number;
    touched[count] = document;
    if (before === 0) count += 1;
    scores[document] = before + value * (worths[posting & 0xffff] as number);
  }
  return count;
}

/** What a line adds to the score of one document; 0 when it does not hold the term. */
export function gainOf({ columns }: Segment, document: number, { key, value, worths }: Line): number {
  const place = findSorted(columns.keys, key);
  if (place < 0) return 0;
  const end = columns.starts[place + 1] as number;
  const at = lowerBound(columns.postings, document * 65_536, columns.starts[place] as number, end);
  const posting = columns.postings[at] as number;
  return at < end && posting >>> 16 === document ? value * (worths[posting & 0xffff] as number) : 0;
}
