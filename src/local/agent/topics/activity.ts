/** What an agent sends: a Bot Framework activity, as far as it is of the agent's own making. */
export type OutActivity = {
  readonly type: "message" | "event" | "typing" | "endOfConversation" | "trace";
  readonly text?: string;
  readonly speak?: string;
  readonly textFormat?: "markdown" | "plain";
  readonly name?: string;
  readonly value?: unknown;
  readonly suggestedActions?: { readonly actions: readonly SuggestedAction[] };
  readonly attachments?: readonly { readonly contentType: string; readonly name?: string; readonly content: unknown }[];
  readonly entities?: readonly unknown[];
  readonly channelData?: unknown;
};

export type SuggestedAction = { readonly type: "imBack"; readonly title: string; readonly value: string };

/** What the customer's side sends: words, a card's answer, or an event. */
export type InActivity = {
  readonly type: "message" | "event" | "conversationUpdate";
  readonly text?: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly locale?: string;
};

export const imBack = (title: string): SuggestedAction => ({ type: "imBack", title, value: title });
