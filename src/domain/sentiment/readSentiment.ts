import { countUnchanged, type Transcript, type Turn } from "#domain/conversation";
import { sumParts } from "#domain/evidence";
import { englishScale, movedBy, takeStep, trendOf, type Scale, type Step, windowSize } from "./course";
import { type FindMuted, judgeMessage, type Judged, type Reason } from "./judgeMessage";
import { baseLanguage, countLanguage, guessLanguage, mainLanguage, noLanguages, type LanguageCount } from "./language";
import { levelOf } from "./level";
import { findMuted } from "./features";
import { type Feelings, findBearing, findMutedAbroad, judgeFeelings } from "#domain/sentiment/feelings";
import { findPasted, nameParts, rememberRuns } from "#domain/sentiment/signs";
import type { Sentiment, TurnSentiment, WordEffect } from "./sentiment";
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

/** Words of feeling find less of a complaint than of thanks, and one word says the whole (`npm run train -- feelings`). */
const feelingsScale: Scale = { higher: 35, most: 450, neutral: 0.5 };
/** Beside the word lists of English they say more, and are sure of less by one message. */
const besideScale: Scale = { ...feelingsScale, neutral: 1 };

/** What a reader was given beside the words. */
type Given = { readonly weights: SentimentWeights | null; readonly feelings: Feelings | null };

const toEffects = ({ id, text }: Turn, reasons: readonly Reason[]): readonly WordEffect[] =>
  reasons.map(({ from, to, points }) => ({
    evidence: { kind: "turn", turn: id, from, to },
    words: text.slice(from, to),
    points,
  }));

const toTurnSentiment = (turn: Turn, { points, reasons, bearing = [] }: Judged, higher: number): TurnSentiment => ({
  turn: turn.id,
  level: levelOf(points - higher),
  score: sumParts(
    reasons.map(({ from, to, points, kind }) => ({
      name: `sentiment.${kind}`,
      points,
      values: { words: turn.text.slice(from, to), from, to },
    })),
  ),
  effects: toEffects(turn, reasons),
  bearing: toEffects(turn, bearing),
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
  /** What the platform says the language is. */
  tag: string;
  names: Set<string>;
  runs: Set<number>;
};

const emptyMemory = (): Memory => ({
  turns: [],
  steps: [],
  course: [],
  marks: [],
  languages: noLanguages,
  tag: "",
  names: new Set(),
  runs: new Set(),
});

const rememberSpeaker = (memory: Memory, turn: Turn): void => {
  for (const part of nameParts(turn.name)) memory.names.add(part);
  if (turn.visibility === "customer" && (turn.speaker === "agent" || turn.speaker === "representative"))
    rememberRuns(memory.runs, turn.text);
};

function judge(memory: Memory, { text, masks }: Turn, language: string, { weights, feelings }: Given): Judged {
  const muted = [...masks, ...findPasted(text, memory.runs)];
  const words = feelings?.languages.get(language);
  if (language === "en") {
    const findMutedHere: FindMuted = (tokens) => [...muted, ...findMuted(text, tokens, memory.names)];
    const judged = judgeMessage(text, findMutedHere, weights);
    return words && !weights ? { ...judged, bearing: findBearing(text, words, findMutedHere) } : judged;
  }
  if (!words) return nothing;
  return judgeFeelings(text, words, (tokens) => [...muted, ...findMutedAbroad(text, tokens, memory.names, words)]);
}

/** An organisation's own weights are of English, and read by the scale they were learned on. */
function scaleOf(memory: Memory, { weights, feelings }: Given): Scale {
  const main = mainLanguage(memory.languages, memory.tag);
  if (feelings?.languages.has(main) !== true || (weights && main === "en")) return englishScale;
  return main === "en" ? besideScale : feelingsScale;
}

/**
 * The language a message is judged in: of one too short to tell, that of those before it; of one that is none the words know,
 * what the platform says.
 */
function hearLanguage(memory: Memory, { text }: Turn, feelings: Feelings | null): string {
  const isKnown = (language: string): boolean => language !== "en" && feelings?.languages.has(language) === true;
  const told = baseLanguage(memory.tag);
  const guess = guessLanguage(text, isKnown(told) ? told : "");
  const heard = guess.language === "und" && isKnown(told) ? { ...guess, language: told } : guess;
  memory.languages = countLanguage(memory.languages, heard);
  const main = mainLanguage(memory.languages, memory.tag);
  return heard.language ?? (isKnown(main) ? main : "en");
}

const judgeTurn = (memory: Memory, turn: Turn, given: Given): void => {
  const language = hearLanguage(memory, turn, given.feelings);
  const scale = scaleOf(memory, given);
  // The English word lists have borders of their own; where words of feeling judge alone, theirs are those of a message too.
  const higher = language === "en" ? englishScale.higher : scale.higher;
  const judgement = toTurnSentiment(turn, judge(memory, turn, language, given), higher);
  memory.course.push(judgement);
  memory.steps.push(takeStep(memory.steps, judgement, scale));
};

const readTurn = (memory: Memory, turn: Turn, given: Given): void => {
  memory.turns.push(turn);
  memory.marks.push({ steps: memory.steps.length, languages: memory.languages });
  rememberSpeaker(memory, turn);
  if (turn.speaker === "customer" && turn.visibility === "customer") judgeTurn(memory, turn, given);
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

const sumUp = (memory: Memory, tag: string, feelings: Feelings | null): Sentiment => {
  const last = memory.steps[memory.steps.length - 1];
  const language = mainLanguage(memory.languages, tag);
  if (!last) return { kind: "notJudged", reason: "silent", language };
  const isJudged = language === "en" || feelings?.languages.has(language) === true;
  if (!isJudged) return { kind: "notJudged", reason: "language", language };
  return {
    kind: "judged",
    language,
    of: Math.min(windowSize, memory.steps.length),
    level: last.level,
    score: last.score,
    trend: trendOf(memory.steps),
    course: memory.course.slice(),
    moved: movedBy(memory.steps),
  };
};

/**
 * Opens a reader. English, and the languages of `feelings`; anything else is "not judged". Customer turns only, with names, quotations
 * and pasted agent text left out, so that neither a name nor a copied sentence moves the label. `customerName` is masked from
 * the first message on. `weights` are the organisation's own (`readWeights`), for English; without them its word lists decide,
 * and the words of feeling beside them where there are some.
 */
export function createSentimentReader(
  customerName = "",
  weights: SentimentWeights | null = null,
  feelings: Feelings | null = null,
): SentimentReader {
  const memory = emptyMemory();
  return {
    update({ turns }, language) {
      rewind(memory, language === memory.tag ? countUnchanged(memory.turns, turns) : 0);
      memory.tag = language;
      for (const part of nameParts(customerName)) memory.names.add(part);
      for (const turn of turns.slice(memory.turns.length)) readTurn(memory, turn, { weights, feelings });
      return sumUp(memory, language, feelings);
    },
  };
}
