import type { CustomerPlay } from "#local/contactCentre/customers";
import type { ConversationScript } from "#local/world/sample";
import type { ChatMessage, ChatSpeaker, Colleague, SessionInfo } from "#local/workspace/protocol";
import { people, rowId } from "#local/world/rows";
import { describeAbout } from "./describe";

/** The customer's end of a conversation that somebody is really at; a played customer has none. */
export interface CustomerLine {
  /** A person has the conversation from now on. */
  joined(person: string): void;
  say(person: string, text: string): void;
  /** The person is writing. */
  typing(person: string): void;
  ended(person: string): void;
}

/** A conversation that waits or is worked. The only place where one changes. */
export type LiveConversation = {
  readonly id: string;
  readonly script: ConversationScript;
  readonly startedAt: number;
  readonly handedOverAt: number;
  readonly messages: ChatMessage[];
  stage: "waiting" | "active" | "wrapUp";
  acceptedAt: number | null;
  /** The platform's own label. */
  sentiment: number;
  colleague: Colleague["part"];
  play: CustomerPlay | null;
  readonly line: CustomerLine | null;
  /** True when messages were added since the transcript was last saved. */
  unsaved: boolean;
};

/** What is kept of a conversation, so that it goes on after the program ended: all but who plays it or is at its other end. */
export type KeptConversation = Omit<LiveConversation, "play" | "line" | "unsaved">;

/** Keeps conversations with customers who are really there beyond the end of the program. */
export interface LiveKeeper {
  save(kept: KeptConversation): void;
  drop(id: string): void;
  /** Those of before. */
  readonly left: readonly KeptConversation[];
}

/** Who is asked and who takes over. */
export const colleague = {
  id: people.colleague.id,
  name: `${people.colleague.first} ${people.colleague.last}`,
} as const;

/** Adds a message under an id of its own (epoch milliseconds as text, as the platform numbers them). */
export function addMessage(
  live: LiveConversation,
  at: number,
  speaker: ChatSpeaker,
  name: string,
  text: string,
): ChatMessage {
  const last = Number(live.messages[live.messages.length - 1]?.id ?? 0);
  const message = { id: String(Math.max(at, last + 1)), at, speaker, name, text };
  live.messages.push(message);
  live.unsaved = true;
  return message;
}

/** Whole seconds a customer has waited for a person. */
export function countWait(live: LiveConversation, now: number): number {
  return Math.max(0, Math.floor(((live.acceptedAt ?? now) - live.handedOverAt) / 1000));
}

/** The conversation as the page shows it. `now` stands in where it has not been accepted. */
export function toSession(live: LiveConversation, now: number): SessionInfo {
  const { script } = live;
  return {
    id: live.id,
    script: script.id,
    about: describeAbout(script),
    queue: script.queue,
    product: script.product ?? "",
    language: script.customer.locale,
    customer: {
      row: rowId.contact(script.customer.name, script.customer.email),
      name: script.customer.name,
      email: script.customer.email,
    },
    case: script.case
      ? {
          row: rowId.case(script.case.id),
          number: script.case.id,
          title: script.case.title,
          description: script.case.description,
        }
      : null,
    sentiment: live.sentiment,
    colleague: { ...colleague, part: live.colleague },
    state: live.stage === "wrapUp" ? "wrapUp" : "active",
    startedAt: live.startedAt,
    acceptedAt: live.acceptedAt ?? now,
    waitedSeconds: countWait(live, now),
    messages: [...live.messages],
  };
}
