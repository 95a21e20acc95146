import type { Conversation } from "#domain/conversation";
import type { Outcome } from "./draft";

/** Outcomes that leave the customer waiting. */
const waits: ReadonlySet<Outcome | null> = new Set<Outcome>(["followUp", "transferFailed", "unavailable"]);

/**
 * Whether the customer still waits for somebody: by how the conversation ended, or because the platform closed it without anybody
 * having accepted it, as it does after a transfer to a queue where nobody was.
 */
export function isLeftWaiting(outcome: Outcome | null, conversation: Conversation | null): boolean {
  return waits.has(outcome) || (conversation !== null && !conversation.open && conversation.acceptedAt === null);
}
