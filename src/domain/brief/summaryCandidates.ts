import type { Turn } from "#domain/conversation";
import { stemsIn, toPlainWords } from "#domain/brief/language";
import { splitTurn, type Sentence } from "#domain/brief/language";

/** A sentence that could stand for its side of a conversation. */
export type Candidate = {
  readonly said: Sentence;
  /** Without greetings, links and signatures. */
  readonly text: string;
  readonly words: number;
  readonly stems: ReadonlySet<string>;
  /** Place of its turn among the telling turns of its side. */
  readonly place: number;
};

/** What a sentence of a side gains for where it stands and what it does, beside its words. */
export type Weights = {
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly courtesy: number;
  readonly question: number;
};

/** "Hi" and "ok thanks" are turns, but not where somebody begins to tell. */
const telling = 3;

/** The sentences of one side's turns with words in them, in order; `place` counts the turns that tell something. */
export function readCandidates(turns: readonly Turn[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let place = -1;
  for (const turn of turns) {
    const said = splitTurn(turn).map((sentence) => ({ sentence, text: toPlainWords(sentence.text) }));
    const read = said
      .filter(({ text }) => /\p{L}{2}/u.test(text))
      .map(({ sentence, text }) => ({ said: sentence, text, words: text.split(" ").length, stems: stemsIn(text) }));
    if (place < 0 || read.some(({ stems }) => stems.size >= telling)) place += 1;
    candidates.push(...read.map((one) => ({ ...one, place })));
  }
  return candidates;
}

/** In how many turns each word of content stands. */
export function countTellingTurns(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<string, Turn>();
  for (const { said, stems } of candidates)
    for (const stem of stems) {
      if (last.get(stem) !== said.turn) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      last.set(stem, said.turn);
    }
  return counts;
}

/** Each word counts up to `enough`, a little up to `plenty`, and costs beyond. */
const enough = 12;
const plenty = 22;
/** A word that very many turns have says no more than one that a few have. */
const mostShared = 3;

const courtesy =
  /\b(?:sorry|apolog\w{1,5}|thanks?|thank you|appreciate|understand|glad|welcome|happy to help|here to help|all the best|hope you|can you help|good (?:morning|afternoon|evening)|(?:are|is) (?:you|anyone|anybody) (?:still )?there|hold on|one moment|bear with me|pick up my|be right back|nice day)\b/i;

/**
 * How well a sentence stands for its side; higher is better. `last` is the place of the side's last telling turn,
 * `counts` tells in how many turns a word stands.
 */
export function weigh(
  { said, text, words, stems, place }: Candidate,
  weights: Weights,
  last: number,
  counts: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  for (const stem of stems) shared += Math.min(mostShared, (counts.get(stem) ?? 1) - 1);
  const length = 2 * Math.min(words, enough) + 0.3 * Math.min(Math.max(0, words - enough), plenty - enough);
  return (
    length -
    0.3 * Math.max(0, words - plenty) +
    0.6 * shared +
    0.7 * stems.size +
    (place === 0 ? weights.firstTurn : 0) +
    (place === last ? weights.lastTurn : 0) +
    (courtesy.test(text) ? weights.courtesy : 0) +
    (said.end === "?" ? weights.question : 0)
  );
}
