import { monday, rowOf, sessionActivities, type TranscriptRow } from "#support";

type Turn = { readonly role?: string; readonly speaker?: string; readonly text: string };

/** A conversation of a labelled public set: tweets a company answered, or runs of an agent that used tools. */
export type Conversation = {
  readonly id: string;
  readonly at?: string;
  readonly company?: string;
  readonly turns: readonly Turn[];
  readonly transferred?: boolean;
  readonly steps?: readonly { readonly name: string; readonly ok?: boolean }[];
};

const hour = 3_600_000;

/**
 * The conversation as the row that Copilot Studio would have written of it: handed to a person where it was, resolved where
 * somebody answered (nobody confirmed it), abandoned where nobody did. Tools stand for topics.
 */
export function toRow(conversation: Conversation, index: number): TranscriptRow {
  const { id, turns, company, transferred, steps = [] } = conversation;
  const at = conversation.at === undefined ? monday + index * hour : Date.parse(conversation.at);
  const isCustomer = ({ role, speaker }: Turn): boolean => (role ?? speaker) === "customer";
  const outcome = transferred ? "HandOff" : steps.length > 0 || company ? "Resolved" : "Abandoned";
  const options = {
    conversation: id,
    at,
    lasts: turns.length * 60_000,
    outcome,
    reason: transferred ? "AgentTransferRequestedByUser" : outcome === "Resolved" ? "Resolved" : "UserExit",
    impliedSuccess: true,
    topics: [...new Set(steps.map(({ name }) => name)), ...(company ? [company] : [])],
    says: turns.filter(isCustomer).map(({ text }) => text),
    locale: "en-US",
  };
  return rowOf(sessionActivities(options), options);
}
