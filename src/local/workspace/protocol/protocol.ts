/**
 * What the server of the local workspace and its page say to each other under `/_local/`. This stands for the host's own
 * wiring, which is no public interface: nothing of Warmline's bundles may use it.
 */

/** The platform's limits: sessions of one representative, tabs of one session, characters of one message. */
export const limits = { sessions: 9, tabs: 10, messageLength: 6000 } as const;

export type ChatSpeaker = "customer" | "agent" | "representative" | "system";

/** One message of a conversation. `id` is the platform's: epoch milliseconds as text; `at` in milliseconds. */
export type ChatMessage = {
  readonly id: string;
  readonly at: number;
  readonly speaker: ChatSpeaker;
  readonly name: string;
  readonly text: string;
};

/** A customer who waits for a person. `about` is product and topic in a few words; `since` in milliseconds. */
export type WaitingConversation = {
  readonly id: string;
  readonly customer: string;
  readonly about: string;
  readonly queue: string;
  readonly since: number;
};

/** A case as the host's form shows it; `row` is its id in the store. */
export type SessionCase = {
  readonly row: string;
  readonly number: string;
  readonly title: string;
  readonly description: string;
};

/**
 * A conversation the representative has accepted. `sentiment` is the platform's own label (7 very negative … 13 very
 * positive), `wrapUp` follows the end of the conversation until its session is closed. Times in milliseconds.
 */
export type SessionInfo = {
  readonly id: string;
  readonly script: string;
  readonly about: string;
  readonly queue: string;
  readonly product: string;
  readonly language: string;
  readonly customer: { readonly row: string; readonly name: string; readonly email: string };
  readonly case: SessionCase | null;
  readonly sentiment: number;
  readonly colleague: Colleague;
  readonly state: "active" | "wrapUp";
  readonly startedAt: number;
  readonly acceptedAt: number;
  readonly waitedSeconds: number;
  readonly messages: readonly ChatMessage[];
};

/** A colleague who can be asked about a conversation, or be given it. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly part: "none" | "asked" | "has";
};

export type Presence = "Available" | "Busy" | "Away";

/** Everything the page needs to begin. `now` is the server's clock, so that the page can count without trusting its own. */
export type Snapshot = {
  readonly now: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly presence: Presence;
  readonly waiting: readonly WaitingConversation[];
  readonly sessions: readonly SessionInfo[];
};

/** What changed. `opened` and `changed` carry the session whole. */
export type CentreEvent =
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  | { readonly kind: "waiting"; readonly waiting: readonly WaitingConversation[] }
  | { readonly kind: "opened"; readonly session: SessionInfo }
  | { readonly kind: "changed"; readonly session: SessionInfo }
  | { readonly kind: "message"; readonly conversationId: string; readonly message: ChatMessage }
  | { readonly kind: "closed"; readonly conversationId: string }
  | { readonly kind: "presence"; readonly presence: Presence };

/** How a command went; `reason` is words for the person. */
export type Outcome =
  | { readonly kind: "done"; readonly id?: string }
  | { readonly kind: "refused"; readonly status: 400 | 404 | 409; readonly reason: string };
