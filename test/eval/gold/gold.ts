/** A hand-off labelled by hand: what an expert representative would want to be told (see the README beside the data). */
export type Span = readonly [turn: number, words: string];
export type GoldItem = {
  readonly text: string;
  readonly value?: string;
  readonly primary?: boolean;
  readonly outcome?: string;
  readonly state?: string;
  readonly ok?: boolean;
  readonly spans: readonly Span[];
};

export const sections = ["wants", "why", "done", "tried", "facts", "missing", "promised"] as const;
export type Section = (typeof sections)[number];

export type GoldRow = {
  readonly id: string;
  readonly language: string;
  readonly turns: readonly { readonly text: string }[];
  readonly gold: Readonly<Record<Section, readonly GoldItem[]>> & {
    readonly sentiment?: { readonly now: number };
    readonly mustNotSay?: readonly string[];
  };
};
