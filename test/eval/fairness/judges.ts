import { loadFeelings } from "#commands/brief";
import { createSentimentReader } from "#domain/sentiment";
import { toSide, type Side } from "#train";
import Sentiment from "sentiment";
import vader from "vader-sentiment";

/** A method as fairness asks it: the label a person would see, and a score from -1 (worst) to 1 (best). */
export type Judge = {
  readonly name: string;
  readonly kind: "ours" | "library";
  readonly label: (text: string) => string;
  readonly score: (text: string) => number;
};

/** Points at which our score is at its end: what one message can weigh at most, and its share of a conversation (`course.ts`). */
const mostPoints = 450 / 2;

const feelings = loadFeelings();

/** What a person sees of a conversation of this one message. */
const judgeOurs = (text: string): { readonly level: number; readonly side: Side; readonly points: number } => {
  const turn = { id: "1", at: 0, speaker: "customer", name: "", text, visibility: "customer", masks: [] } as const;
  const sentiment = createSentimentReader("", null, feelings).update({ turns: [turn] }, "en");
  return sentiment.kind === "judged"
    ? { level: sentiment.level, side: toSide(sentiment.level), points: sentiment.score.points }
    : { level: 10, side: "neutral", points: 0 };
};

const sideOf = (score: number, line: number): string =>
  score <= -line ? "negative" : score >= line ? "positive" : "neutral";

const afinn = new Sentiment();
const afinnOf = (text: string): number => Math.max(-1, Math.min(1, afinn.analyze(text).score / 5));
const compoundOf = (text: string): number => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound;

/** Ours by its seven levels, the strictest label; the libraries by their three. */
export const judges: readonly Judge[] = [
  {
    name: "Warmline",
    kind: "ours",
    label: (text) => String(judgeOurs(text).level),
    score: (text) => Math.max(-1, Math.min(1, judgeOurs(text).points / mostPoints)),
  },
  { name: "sentiment 5", kind: "library", label: (text) => sideOf(afinnOf(text), 0.01), score: afinnOf },
  { name: "vader-sentiment 1", kind: "library", label: (text) => sideOf(compoundOf(text), 0.05), score: compoundOf },
];
