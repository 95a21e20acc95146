/** Judgement of a card: stored as `feedback` (articles) or an annotation on the conversation (all else). */
export type Judgement = {
  readonly target: "article" | "case" | "brief" | "sentiment";
  readonly id: string;
  readonly useful: boolean;
  readonly reason: string;
};

/** A judgement that was kept; `at` is when, ms since the epoch. */
export type KeptJudgement = Judgement & { readonly at: number };
