import type { Conversation } from "#domain/conversation";
import type { Outcome } from "./draft";

/** Outcomes that leave the customer waiting. */
const waits: ReadonlySet<Outcome | null> = new Set<Outcome>(["followUp", "transferFailed", "unavailable"]);

/**
 * Whether a customer is left waiting: the outcome says so, or the platform closed a conversation nobody ever accepted, as it
 * does with one that was transferred to a queue where nobody was.
 */
export function isWaiting(
  outcome: Outcome | null,
  conversation: Pick<Conversation, "open" | "acceptedAt"> | null,
): boolean {
  return waits.has(outcome) || (conversation !== null && !conversation.open && conversation.acceptedAt === null);
}
