import { countUnchanged, type Transcript, type Turn } from "#domain/conversation";
import { sumParts } from "#domain/evidence";
import { movedBy, takeStep, trendOf, type Step } from "./course";
import { judgeMessage, type Judged } from "./judgeMessage";
import { countLanguage, guessLanguage, mainLanguage, noLanguages, type LanguageCount } from "./language";
import { levelOf } from "./level";
import { findMuted } from "./features";
import { nameParts } from "#domain/sentiment/signs";
import { findPasted, rememberRuns } from "#domain/sentiment/signs";
import type { Sentiment, TurnSentiment } from "./sentiment";
import type { SentimentWeights } from "./weights";

/** Reads how a customer feels, message by message; one per conversation. */
export interface SentimentReader {
  /**
   * Judges what is new in `transcript` and returns the whole judgement. The result depends on the transcript alone, not
   * on how many updates brought it. `language` is the conversation's BCP 47 tag, "" when
   * unknown; the words themselves decide where they can.
   */
  update(transcript: Pick<Transcript, "turns">, language: string): Sentiment;
}

const nothing: Judged = { points: 0, reasons: [] };

const toTurnSentiment = (turn: Turn, judged: Judged): TurnSentiment => ({
  turn: turn.id,
  level: levelOf(judged.points),
  score: sumParts(
    judged.reasons.map(({ from, to, points, kind }) => ({
      name: `sentiment.${kind}`,
      points,
      values: { words: turn.text.slice(from, to), from, to },
    })),
  ),
  effects: judged.reasons.map(({ from, to, points }) => ({
    evidence: { kind: "turn", turn: turn.id, from, to },
    words: turn.text.slice(from, to),
    points,
  })),
});

/** What is remembered of the turns read so far, so that a changed transcript can be taken up where it changed. */
type Memory = {
  readonly turns: Turn[];
  readonly steps: Step[];
  /** What the steps judged, kept apart so that an update need not gather it. */
  readonly course: TurnSentiment[];
  /** By index in `turns`: how many steps and which languages there were before that turn. */
  readonly marks: { readonly steps: number; readonly languages: LanguageCount }[];
  languages: LanguageCount;
  names: Set<string>;
  runs: Set<number>;
};

const emptyMemory = (): Memory => ({
  turns: [],
  steps: [],
  course: [],
  marks: [],
  languages: noLanguages,
  names: new Set(),
  runs: new Set(),
});

const rememberSpeaker = (memory: Memory, turn: Turn): void => {
  for (const part of nameParts(turn.name)) memory.names.add(part);
  if (turn.visibility === "customer" && (turn.speaker === "agent" || turn.speaker === "representative"))
    rememberRuns(memory.runs, turn.text);
};

const judgeTurn = (memory: Memory, turn: Turn, weights: SentimentWeights | null): void => {
  const guess = guessLanguage(turn.text);
  memory.languages = countLanguage(memory.languages, guess);
  const english = guess.language === "en" || guess.language === null;
  const judged = english
    ? judgeMessage(
        turn.text,
        (tokens) => [
          ...turn.masks,
          ...findMuted(turn.text, tokens, memory.names),
          ...findPasted(turn.text, memory.runs),
        ],
        weights,
      )
    : nothing;
  const judgement = toTurnSentiment(turn, judged);
  memory.course.push(judgement);
  memory.steps.push(takeStep(memory.steps, judgement));
};

const readTurn = (memory: Memory, turn: Turn, weights: SentimentWeights | null): void => {
  memory.turns.push(turn);
  memory.marks.push({ steps: memory.steps.length, languages: memory.languages });
  rememberSpeaker(memory, turn);
  if (turn.speaker === "customer" && turn.visibility === "customer") judgeTurn(memory, turn, weights);
};

/** Forgets everything from index `keep` on. Names and runs are gathered anew: turns are seldom replaced. */
const rewind = (memory: Memory, keep: number): void => {
  const mark = memory.marks[keep];
  if (!mark) return;
  memory.steps.length = mark.steps;
  memory.course.length = mark.steps;
  memory.languages = mark.languages;
  memory.marks.length = keep;
  memory.turns.length = keep;
  memory.names = new Set();
  memory.runs = new Set();
  for (const turn of memory.turns) rememberSpeaker(memory, turn);
};

const sumUp = (memory: Memory, tag: string): Sentiment => {
  const last = memory.steps[memory.steps.length - 1];
  const language = mainLanguage(memory.languages, tag);
  if (!last) return { kind: "notJudged", reason: "silent", language };
  if (language !== "en") return { kind: "notJudged", reason: "language", language };
  return {
    kind: "judged",
    level: last.level,
    score: last.score,
    trend: trendOf(memory.steps),
    course: memory.course.slice(),
    moved: movedBy(memory.steps),
  };
};

/**
 * Opens a reader. English only; anything else is "not judged". Customer turns only, with names, quotations and pasted
 * agent text left out, so that neither a name nor a copied sentence moves the label. `customerName` is masked from
 * the first message on. `weights` are the organisation's own (`readWeights`); without them the word lists decide alone.
 */
export function createSentimentReader(customerName = "", weights: SentimentWeights | null = null): SentimentReader {
  const memory = emptyMemory();
  return {
    update({ turns }, language) {
      rewind(memory, countUnchanged(memory.turns, turns));
      for (const part of nameParts(customerName)) memory.names.add(part);
      for (const turn of turns.slice(memory.turns.length)) readTurn(memory, turn, weights);
      return sumUp(memory, language);
    },
  };
}
