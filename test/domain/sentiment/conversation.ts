import type { Turn } from "#domain/conversation";
import { createSentimentReader, type Sentiment, type SentimentLevel, type TurnSentiment } from "#domain/sentiment";

/** What the customer wrote, message by message; a text beginning with "agent:" is the agent's. */
export function aConversationOf(...texts: readonly string[]): readonly Turn[] {
  return texts.map((text, at): Turn => {
    const isAgent = text.startsWith("agent:");
    return {
      id: `t${at + 1}`,
      at: at * 1000,
      speaker: isAgent ? "agent" : "customer",
      name: isAgent ? "Support agent" : "Ana Ruiz",
      text: isAgent ? text.slice("agent:".length).trim() : text,
      visibility: "customer",
      masks: [],
    };
  });
}

/** The judgement of a whole conversation at once. */
export function readAll(turns: readonly Turn[], language = "en-us"): Sentiment {
  return createSentimentReader().update({ turns }, language);
}

export type JudgedSentiment = Extract<Sentiment, { kind: "judged" }>;

export function judgedOf(turns: readonly Turn[]): JudgedSentiment {
  const sentiment = readAll(turns);
  if (sentiment.kind !== "judged") throw new Error(`not judged: ${sentiment.reason}`);
  return sentiment;
}

/** One message judged by itself. */
export function judgeOne(text: string): TurnSentiment {
  const [only] = judgedOf(aConversationOf(text)).course;
  if (!only) throw new Error("no turn was judged");
  return only;
}

export function sideOf(level: SentimentLevel): "negative" | "neutral" | "positive" {
  return level < 10 ? "negative" : level > 10 ? "positive" : "neutral";
}
