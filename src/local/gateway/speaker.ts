import type { Said } from "#local/agent/conversation";
import type { InActivity } from "#local/agent/topics";
import type { Posted } from "./fields";

/** An activity as a client sees it. */
export type WireActivity = {
  readonly type: string;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly channelId: "directline";
  readonly conversation: { readonly id: string };
  readonly from: { readonly id: string; readonly name?: string; readonly role: "user" | "bot" };
  readonly replyToId?: string;
  readonly [name: string]: unknown;
};

/** Whose doing an activity is: the customer's, the agent's own, or the end of it all. */
export type Part = "customer" | "agent" | "end";

/** The agent of a conversation, as the conversation needs it: ours, or another's. */
export interface Speaker {
  hear(activity: InActivity & { readonly posted: Posted }): Said;
  /** A person ended the conversation. */
  release(): void;
  /** Of another's agent, whose client brings both sides: whose doing a message is. Throws for what cannot be taken. */
  sort?(posted: Posted): Part;
}
