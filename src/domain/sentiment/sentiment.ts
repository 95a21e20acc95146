import type { Score, TurnEvidence, TurnId } from "#domain/evidence";

/**
 * Microsoft's seven levels and their codes (msdyn_customersentimentlabel; 0 is "N/A").
 * Source: msdyn_ocliveworkitem reference.
 */
export const sentimentLevels = {
  7: "Very negative",
  8: "Negative",
  9: "Slightly negative",
  10: "Neutral",
  11: "Slightly positive",
  12: "Positive",
  13: "Very positive",
} as const;
export type SentimentLevel = keyof typeof sentimentLevels;

/** Words that moved a judgement: `points` in hundredths of a level, negative or positive. */
export type WordEffect = { readonly evidence: TurnEvidence; readonly words: string; readonly points: number };

/**
 * One customer turn judged; `score.parts` are its word effects and rules, `effects` the same with their places. `bearing` are
 * words that say how things stand ("again", "a person, please"): they move the conversation, and not this message's own level.
 */
export type TurnSentiment = {
  readonly turn: TurnId;
  readonly level: SentimentLevel;
  readonly score: Score;
  readonly effects: readonly WordEffect[];
  readonly bearing: readonly WordEffect[];
};

export type Sentiment =
  | {
      readonly kind: "judged";
      /** What the customer writes (ISO 639-1). */
      readonly language: string;
      /** How many messages the level is of: the customer's most recent ones, at most six, as with Microsoft's icon. */
      readonly of: number;
      readonly level: SentimentLevel;
      readonly score: Score;
      readonly trend: "rising" | "steady" | "falling";
      /** Every customer turn, oldest first. */
      readonly course: readonly TurnSentiment[];
      /** The turn that moved it to where it is; null while nothing moved. */
      readonly moved: TurnSentiment | null;
    }
  | {
      readonly kind: "notJudged";
      readonly reason: "language" | "silent";
      readonly language: string;
      /** What an organisation's own AI function says of these messages; absent where there is none (`hearService`). */
      readonly service?: SentimentLevel;
    };
