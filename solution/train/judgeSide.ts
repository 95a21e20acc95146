import { createSentimentReader, type Feelings, type SentimentLevel, type SentimentWeights } from "#domain/sentiment";
import type { Side } from "./example";

/**
 * Three classes of the seven levels: the side of neutral on which Microsoft's own words put them. "Slightly negative" is
 * negative; only "Neutral" is neutral. Fixed, so that no threshold is left to tune on a data set.
 */
export function toSide(level: SentimentLevel): Side {
  return level < 10 ? "negative" : level > 10 ? "positive" : "neutral";
}

/** One message judged as the desk judges it; a message in a language that is not judged is neutral. */
export function judgeSide(
  text: string,
  weights: SentimentWeights | null = null,
  feelings: Feelings | null = null,
): Side {
  const turn = { id: "1", at: 0, speaker: "customer", name: "", text, visibility: "customer", masks: [] } as const;
  const sentiment = createSentimentReader("", weights, feelings).update({ turns: [turn] }, "en");
  const [only] = sentiment.kind === "judged" ? sentiment.course : [];
  return only ? toSide(only.level) : "neutral";
}
