import type { SentimentLevel } from "#domain/sentiment";

/** A conversation that is going on now, as its supervisor's page knows it. Times in ms since the epoch; null: not recorded. */
export type LiveConversation = {
  readonly id: string;
  readonly customer: string;
  readonly about: string;
  readonly queue: string;
  readonly state: "waiting" | "active" | "paused" | "wrapUp";
  /** Who has it; null while nobody does. */
  readonly representative: string | null;
  readonly startedAt: number | null;
  /** Since when it waits for a person; null once somebody took it. */
  readonly waitingSince: number | null;
  /** Microsoft's own label now; null where it says none. */
  readonly sentiment: SentimentLevel | null;
  /** The best label seen while this page was watching. */
  readonly best: SentimentLevel | null;
  readonly transfers: number;
  /** How often the representative asked a supervisor for help. */
  readonly askedForHelp: number;
  /** How often the customer asked the same; null where nobody read the words. */
  readonly repeats: number | null;
  /** When the earliest open promise is due. */
  readonly promiseDue: number | null;
};

/** Levels it fell since this page first saw it; 0 where it did not, or nothing is known. */
export function levelsFallen({ sentiment, best }: LiveConversation): number {
  return sentiment === null || best === null ? 0 : Math.max(0, best - sentiment);
}
