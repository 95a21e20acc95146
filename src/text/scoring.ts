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
 * Who competes: the lines in the order in which their documents enter, the most valuable first, so that most of the others
 * come too late; the score that the last of the best has by now; and where to enter.
 */
export type Contest = {
  readonly order: readonly number[];
  readonly least: () => number;
  readonly enter: (document: number, score: number) => void;
};

/**
 * Scores the documents of a segment. Each line adds to an array of scores; then the same lists are walked again, to hand out
 * what stands there and to put it back to zero. Walking twice is three times as fast as noting on the way which documents
 * were met: that is a guess the processor gets wrong at every other posting. A document's gains are added in the order of
 * the lines, so its score is the same to the last bit wherever it stands.
 */
export interface Scorer {
  /** Lets all documents enter that may be among the best, with their whole score. */
  score(segment: Segment, lines: readonly Line[], contest: Contest): void;
}

export function createScorer(): Scorer {
  let scores = new Float64Array(0);
  return {
    score: (segment, lines, contest) => {
      const size = segment.columns.ids.length;
      if (size > scores.length) scores = new Float64Array(Math.min(mostDocuments, size * 2));
      const places = lines.map(({ key }) => findSorted(segment.columns.keys, key));
      lines.forEach((line, at) => addList(segment, places[at] as number, line, scores));
      for (const at of contest.order) enterList(segment, places[at] as number, scores, contest);
    },
  };
}

function addList({ columns }: Segment, place: number, { value, worths }: Line, scores: Float64Array): void {
  if (place < 0) return;
  const { postings, starts } = columns;
  const end = starts[place + 1] as number;
  for (let at = starts[place] as number; at < end; at += 1) {
    const posting = postings[at] as number;
    const document = posting >>> 16;
    scores[document] = (scores[document] as number) + value * (worths[posting & 0xffff] as number);
  }
}

/** A document that several lists hold enters with the first of them; then its score is zero and under any bar. */
function enterList({ columns }: Segment, place: number, scores: Float64Array, contest: Contest): void {
  if (place < 0) return;
  const { postings, starts } = columns;
  const end = starts[place + 1] as number;
  let bar = Math.max(Number.MIN_VALUE, contest.least());
  for (let at = starts[place] as number; at < end; at += 1) {
    const document = (postings[at] as number) >>> 16;
    const score = scores[document] as number;
    scores[document] = 0;
    if (score < bar) continue;
    contest.enter(document, score);
    bar = Math.max(Number.MIN_VALUE, contest.least());
  }
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
