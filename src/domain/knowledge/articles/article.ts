/** A published knowledge article as a source gives it. `html` is untrusted; only the sanitiser may turn it into nodes. */
export type KnowledgeArticle = {
  readonly id: string;
  /** articlepublicnumber, e.g. "KA-01042". */
  readonly number: string;
  readonly title: string;
  readonly html: string;
  readonly keywords: string;
  /** Product or subject; "" when it fits all. */
  readonly product: string;
  /** BCP 47, lower case; "" when unknown. */
  readonly language: string;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number | null;
  /** Its source says that it is for the staff alone; absent where the source does not say. */
  readonly internal?: boolean;
};
