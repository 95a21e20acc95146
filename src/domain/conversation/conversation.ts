/** The case (incident) a conversation is about. `product` and `description` are "" when the case has none. */
export type CaseRef = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly product: string;
  /** The row of that product; "" when the case names none. */
  readonly productId: string;
};

/** What the platform knows of a conversation (msdyn_ocliveworkitem), apart from its turns. Text is "" where absent. */
export type Conversation = {
  readonly id: string;
  readonly title: string;
  /** `table` is what the id is of ("contact", "account"); absent where the platform did not say. */
  readonly customer: { readonly id: string; readonly name: string; readonly table?: string };
  readonly channel: string;
  readonly queue: string;
  /** What routed it; absent where the row names none. */
  readonly workstream?: string;
  /** BCP 47, lower case ("en-us"); "" when unknown. */
  readonly language: string;
  readonly case: CaseRef | null;
  /** Milliseconds since the epoch, null when unknown. */
  readonly startedAt: number | null;
  readonly acceptedAt: number | null;
  /** When the customer began to wait for a person, ms since the epoch; absent or null when unknown. */
  readonly waitingSince?: number | null;
  /** Seconds the customer waited for a person; null when unknown. */
  readonly waitedSeconds: number | null;
  /** Microsoft's own summary (msdyn_conversationinsight), "" when there is none. */
  readonly nativeSummary: string;
  /** The code of Microsoft's own sentiment as the row had it (msdyn_customersentimentlabel, 7…13); absent when there is none. */
  readonly nativeSentiment?: number;
  readonly open: boolean;
};
