import type { Segment } from "./segment";
import { lowerBound, mostDocuments } from "./segment";

/**
 * One list of a query: its place in each segment of the index (−1 where there is none), what one occurrence is worth before
 * saturation, and the worth of every class.
 */
export type Line = {
  readonly places: readonly number[];
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
  readonly order: readonly Line[];
  readonly least: () => number;
  readonly enter: (document: number, score: number) => void;
};

/**
 * Scores the documents of a segment. Each line adds to an array of scores; then the same lists are walked again, to hand out
 * what stands there and to put it back to zero. Walking twice is three times as fast as noting on the way which documents
 * were met: that is a guess the processor gets wrong at every other posting. A document's gains are added in the order of
 * the lines, so its score is the same to the last bit wherever it stands.
 *
 * Both walks take four postings at a time and read all four scores before they write one. A list names a document once, so
 * that is the same; but the processor cannot know, and waits with every reading for the writing before it: one at a time
 * takes twice as long, eight at a time are hardly faster.
 */
export interface Scorer {
  /** Lets all documents enter that may be among the best, with their whole score. The segment is the one at `at`. */
  score(segment: Segment, at: number, lines: readonly Line[], contest: Contest): void;
}

export function createScorer(): Scorer {
  let scores = new Float64Array(0);
  return {
    score: ({ columns }, at, lines, contest) => {
      const { ids, postings, starts } = columns;
      if (ids.length > scores.length) scores = new Float64Array(Math.min(mostDocuments, ids.length * 2));
      for (const line of lines) {
        const place = line.places[at] as number;
        if (place >= 0) addList(postings, starts[place] as number, starts[place + 1] as number, line, scores);
      }
      for (const { places } of contest.order) {
        const place = places[at] as number;
        if (place >= 0) enterList(postings, starts[place] as number, starts[place + 1] as number, scores, contest);
      }
    },
  };
}

function addList(postings: Uint32Array, from: number, to: number, { value, worths }: Line, scores: Float64Array): void {
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const one = postings[at] as number;
    const two = postings[at + 1] as number;
    const three = postings[at + 2] as number;
    const four = postings[at + 3] as number;
    const first = (scores[one >>> 16] as number) + value * (worths[one & 0xffff] as number);
    const second = (scores[two >>> 16] as number) + value * (worths[two & 0xffff] as number);
    const third = (scores[three >>> 16] as number) + value * (worths[three & 0xffff] as number);
    const fourth = (scores[four >>> 16] as number) + value * (worths[four & 0xffff] as number);
    scores[one >>> 16] = first;
    scores[two >>> 16] = second;
    scores[three >>> 16] = third;
    scores[four >>> 16] = fourth;
  }
  for (; at < to; at += 1) {
    const posting = postings[at] as number;
    const document = posting >>> 16;
    scores[document] = (scores[document] as number) + value * (worths[posting & 0xffff] as number);
  }
}

/** A document that several lists hold enters with the first of them; then its score is zero and under any bar. */
function enterList(postings: Uint32Array, from: number, to: number, scores: Float64Array, contest: Contest): void {
  let bar = barOf(contest);
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const one = (postings[at] as number) >>> 16;
    const two = (postings[at + 1] as number) >>> 16;
    const three = (postings[at + 2] as number) >>> 16;
    const four = (postings[at + 3] as number) >>> 16;
    const first = scores[one] as number;
    const second = scores[two] as number;
    const third = scores[three] as number;
    const fourth = scores[four] as number;
    scores[one] = 0;
    scores[two] = 0;
    scores[three] = 0;
    scores[four] = 0;
    if (first < bar && second < bar && third < bar && fourth < bar) continue;
    if (first >= bar) contest.enter(one, first);
    if (second >= bar) contest.enter(two, second);
    if (third >= bar) contest.enter(three, third);
    if (fourth >= bar) contest.enter(four, fourth);
    bar = barOf(contest);
  }
  for (; at < to; at += 1) {
    const document = (postings[at] as number) >>> 16;
    const score = scores[document] as number;
    scores[document] = 0;
    if (score >= bar) contest.enter(document, score);
    bar = barOf(contest);
  }
}

function barOf(contest: Contest): number {
  return Math.max(Number.MIN_VALUE, contest.least());
}

/** What a line adds to the score of one document of the segment at `at`; 0 when it does not hold the term. */
export function gainOf({ columns }: Segment, at: number, document: number, { places, value, worths }: Line): number {
  const place = places[at] as number;
  if (place < 0) return 0;
  const end = columns.starts[place + 1] as number;
  const found = lowerBound(columns.postings, document * 65_536, columns.starts[place] as number, end);
  const posting = columns.postings[found] as number;
  return found < end && posting >>> 16 === document ? value * (worths[posting & 0xffff] as number) : 0;
}
