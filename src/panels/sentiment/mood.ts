import type { SentimentLevel, Sentiment } from "#domain/sentiment";
import type { IconName } from "#panels/elements";

export type Mood = "negative" | "neutral" | "positive";

/** Microsoft's level 10 is neutral; 7–9 lie below, 11–13 above. */
export function readMood(level: SentimentLevel): Mood {
  return level < 10 ? "negative" : level > 10 ? "positive" : "neutral";
}

type Trend = Extract<Sentiment, { kind: "judged" }>["trend"];

export const trendIcons: Readonly<Record<Trend, IconName>> = { falling: "falling", steady: "steady", rising: "rising" };

/** Text colours of the moods, as `useTextStyles` names them. */
export const moodColours = { negative: "falling", neutral: "quiet", positive: "good" } as const;
