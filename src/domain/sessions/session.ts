import type { SentimentLevel } from "#domain/sentiment";

/** How a session ended, as Copilot Studio says it; `notRecorded` where it says nothing that is known. */
export type Outcome = "resolvedConfirmed" | "resolvedImplied" | "abandoned" | "escalated" | "none" | "notRecorded";

export type Engagement = "engaged" | "unengaged" | "notRecorded";

/** Where an escalated session went; null for all others. */
export type Handover = "live" | "ticket" | "notRecorded";

/**
 * An analytics session of Copilot Studio as a narrow row: what every figure is made of. Nothing of the conversation is in
 * it but the first question, masked. Null is "not recorded", never a zero. Times in ms since the epoch.
 */
export type Session = {
  readonly id: string;
  readonly conversation: string;
  /** Rows of one conversation that start at different times are windows of inactivity apart. */
  readonly window: string;
  readonly agent: string | null;
  readonly agentVersion: string | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly engagement: Engagement;
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** Whether it says that somebody confirmed, or did not answer; false where a resolved session does not say. */
  readonly isConfirmationRecorded: boolean;
  /** Topics that were triggered, in order, each once; without the system's own. */
  readonly topics: readonly string[];
  readonly question: string | null;
  readonly turns: number;
  readonly language: string | null;
  readonly channel: string | null;
  readonly queue: string | null;
  readonly product: string | null;
  /** 53 bits of the customer's id: enough to know somebody again, not to know who. */
  readonly customer: number | null;
  readonly csat: number | null;
  readonly likes: number;
  readonly dislikes: number;
  readonly handoffs: number;
  readonly handover: Handover | null;
  readonly sentiment: SentimentLevel | null;
  /** Milliseconds from the session's start to the first hand-off. */
  readonly escalatedAfter: number | null;
};

export function isResolved({ outcome }: Session): boolean {
  return outcome === "resolvedConfirmed" || outcome === "resolvedImplied";
}
