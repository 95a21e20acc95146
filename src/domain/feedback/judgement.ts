/** What a representative says of a card, a line of the brief, or the sentiment. `id` is that of what is judged. */
export type Judgement = {
  readonly target: "article" | "case" | "brief" | "sentiment";
  readonly id: string;
  readonly useful: boolean;
  readonly reason: string;
};

/** A judgement that was kept; `at` is when, ms since the epoch. */
export type KeptJudgement = Judgement & { readonly at: number };
