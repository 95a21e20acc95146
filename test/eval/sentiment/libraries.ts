import Sentiment from "sentiment";
import vader from "vader-sentiment";
import wink from "wink-sentiment";

/** A library as its README uses it: one number for a text, and where its authors draw the lines around neutral. */
export type Library = {
  readonly name: string;
  readonly score: (text: string) => number;
  /** Below: negative; from here on: positive. */
  readonly lines: Lines;
};

export type Lines = { readonly below: number; readonly from: number };

/** The smallest step above or below 0 that a score takes. */
const step = 1e-9;
const afinn = new Sentiment();

export const libraries: readonly Library[] = [
  { name: "sentiment 5", score: (text) => afinn.analyze(text).score, lines: { below: 0, from: step } },
  {
    name: "vader-sentiment 1",
    score: (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
    lines: { below: -0.05 + step, from: 0.05 },
  },
  { name: "wink-sentiment 5", score: (text) => wink(text).normalizedScore, lines: { below: 0, from: step } },
];
