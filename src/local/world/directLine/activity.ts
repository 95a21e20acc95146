/** Who is on one end of a Direct Line activity. */
export type ChannelAccount = { readonly id: string; readonly name?: string; readonly role?: "user" | "bot" };

/** A message of the agent's own part of a conversation, as the hand-off carries it. */
export type MessageActivity = {
  readonly type: string;
  readonly id?: string;
  /** ISO 8601, UTC. */
  readonly timestamp?: string;
  readonly from?: ChannelAccount;
  readonly text?: string;
  readonly textFormat?: string;
  readonly locale?: string;
  readonly replyToId?: string;
  readonly entities?: readonly unknown[];
};

export type Attachment = { readonly contentType?: string; readonly name?: string; readonly content?: unknown };

/**
 * The event a Copilot Studio agent sends when it gives a conversation to a person (generic hand-off): the context in
 * `value`, the conversation so far in the attachment "Transcript".
 */
export type HandoffActivity = {
  readonly type: string;
  readonly name?: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly channelId?: string;
  readonly from?: ChannelAccount;
  readonly conversation?: { readonly id: string };
  readonly value?: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly Attachment[];
  /** Names of the context the native panel shows, where the agent says which. */
  readonly displayable?: readonly string[];
};
