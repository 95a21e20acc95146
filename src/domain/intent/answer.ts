import type { Score } from "#domain/evidence";

/** A category a text may belong to. */
export type LikelyCategory = {
  readonly category: string;
  /** 0…1; those of all learned categories sum to 1. */
  readonly probability: number;
  /** How far words and like examples speak for it above a category they say nothing of. */
  readonly score: Score;
  /** Ids of the like examples of this category, nearest first, at most three. */
  readonly like: readonly string[];
};

/**
 * `unsure`: nothing learned is near enough to be named, or two are equally near; the list is what it would have been.
 * `silent`: nothing was learned, or the text has no words.
 */
export type CategoryAnswer =
  | {
      readonly kind: "likely" | "unsure";
      /** 0…1: the first one's probability, held back where the like examples do not agree. */
      readonly sureness: number;
      readonly categories: readonly [LikelyCategory, ...LikelyCategory[]];
    }
  | { readonly kind: "silent" };
