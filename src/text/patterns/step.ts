/** What one word of a step may be; `begins` are the words alternatives begin with, null when any word may. */
export type Alternatives = {
  readonly test: (word: string) => boolean;
  readonly begins: readonly string[] | null;
  /** Alternatives of several words. */
  readonly long: readonly (readonly string[])[];
};

export type Step = Alternatives & {
  readonly kind: "words" | "ahead" | "not" | "mark" | "end";
  readonly least: number;
  readonly most: number;
  /** A comma or colon may follow. */
  readonly comma: boolean;
};

/** A compiled pattern. */
export type Pattern = { readonly steps: readonly Step[]; readonly anchored: boolean };
