import type { Turn } from "#domain/conversation";
import type { Cancel } from "#domain/time";
import { windowSize } from "./course";
import type { Sentiment, SentimentLevel } from "./sentiment";
import type { SentimentWeights } from "./weights";

/** What a judge of three words says. */
export type ServiceSide = "negative" | "neutral" | "positive";

/**
 * A judge of languages Warmline does not know (the Dataverse AI function, where an organisation has it). Resolves with null
 * when there is none, or when it cannot say; never required.
 */
export interface SentimentService {
  judge(text: string, cancel: Cancel): Promise<ServiceSide | null>;
}

/** Where an organisation keeps its own weights. Resolves with null where there are none, or none that can be read. */
export interface WeightsSource {
  read(cancel: Cancel): Promise<SentimentWeights | null>;
}

/** The middle of each side in Microsoft's levels: three words cannot tell "slightly" from "very". */
const levels: Readonly<Record<ServiceSide, SentimentLevel>> = { negative: 8, neutral: 10, positive: 12 };
/** As many characters as are surely taken. */
const mostCharacters = 2_000;

/**
 * What a service should be asked about a conversation: its last six customer messages, oldest first; at most 2,000
 * characters, the newest kept. Null where Warmline judges itself or the customer has said nothing.
 */
export function askService(sentiment: Sentiment, turns: readonly Turn[]): string | null {
  if (sentiment.kind !== "notJudged" || sentiment.reason !== "language") return null;
  const said = turns.filter(({ speaker, visibility }) => speaker === "customer" && visibility === "customer");
  const text = said
    .slice(-windowSize)
    .map((turn) => turn.text)
    .join("\n")
    .slice(-mostCharacters)
    .trim();
  return text === "" ? null : text;
}

/** Adds what a service said to a conversation that Warmline does not judge; any other judgement stays as it is. */
export function hearService(sentiment: Sentiment, side: ServiceSide | null): Sentiment {
  if (sentiment.kind !== "notJudged" || sentiment.reason !== "language" || side === null) return sentiment;
  return { ...sentiment, service: levels[side] };
}
