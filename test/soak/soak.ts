/** What a soak is asked for: where its chance starts, how much it does, and where it tells how far it is. */
export type SoakOrder = {
  readonly seed: number;
  readonly count: number;
  readonly say: (line: string) => void;
};

/** What came out: figures for people, and what went wrong (nothing, when all is well). */
export type SoakReport = { readonly figures: readonly string[]; readonly failures: readonly string[] };

/** A property held much longer than a test can wait. `count` is how much of it is the full measure. */
export type Soak = {
  readonly words: string;
  readonly count: number;
  readonly run: (order: SoakOrder) => Promise<SoakReport>;
};
