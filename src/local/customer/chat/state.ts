/** Who has the conversation: the AI agent, nobody yet after it, or a person. */
export type Holder =
  { readonly kind: "agent" } | { readonly kind: "waiting" } | { readonly kind: "person"; readonly name: string };

export type Citation = {
  readonly position: number;
  readonly name: string;
  readonly url: string;
  readonly text: string;
};

export type Attachment = { readonly contentType: string; readonly content: unknown };

export type Heard = {
  readonly kind: "heard";
  readonly id: string;
  readonly at: number;
  readonly speaker: "agent" | "person";
  readonly name: string;
  readonly text: string;
  readonly markdown: boolean;
  readonly citations: readonly Citation[];
  readonly attachments: readonly Attachment[];
  /** The agent asks whether this helped. */
  readonly asks: boolean;
  readonly judged: "like" | "dislike" | null;
};

export type Own = {
  readonly kind: "own";
  /** The client's own id, the same however often it is sent. */
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly sent: "sending" | "sent" | "failed" | "tooFast" | "tooLong";
};

/** The conversation passed on, or was ended; told once. */
export type Change = {
  readonly kind: "change";
  readonly id: string;
  readonly at: number;
  readonly to: "agent" | "waiting" | "person" | "ended" | "left";
  readonly name: string;
};

export type Item = Heard | Own | Change;

export type Choice = { readonly title: string; readonly value: unknown };

export type ChatState = {
  readonly items: readonly Item[];
  readonly holder: Holder;
  readonly choices: readonly Choice[];
  /** Who is writing, or nobody. */
  readonly typing: string | null;
  /** How often somebody was seen writing. */
  readonly typingSigns: number;
  readonly link: "connecting" | "online" | "lost" | "over";
  /** Activities that were taken, by their ids: what comes twice is one. */
  readonly taken: ReadonlySet<string>;
};

export const emptyChat: ChatState = {
  items: [],
  holder: { kind: "agent" },
  choices: [],
  typing: null,
  typingSigns: 0,
  link: "connecting",
  taken: new Set(),
};
