import type { Score } from "#domain/evidence";
import type { ResolvedCase } from "./case";

/**
 * Something compared between this conversation and an old case, e.g. {name: "product", words: "Brio 3"}: "product",
 * "version", "code", "warranty", "tried", "device", "plan"; "words", which only one of them says; "remedy" and "refused", by
 * the name of what was asked for here and given, or refused, there; "step.helped" (or what else came of it there), `here` what
 * came of it here. `words` are the old case's; `here` are this conversation's where they differ.
 */
export type Comparison = { readonly name: string; readonly words: string; readonly here?: string };

/** One way similar cases ended: `best` is the nearest case, `others` more cases that ended the same way. */
export type SimilarCase = {
  readonly best: ResolvedCase;
  readonly others: readonly ResolvedCase[];
  readonly score: Score;
  readonly same: readonly Comparison[];
  readonly different: readonly Comparison[];
  /** The resolution speaks to those who answer customers: for a representative to read, never to send. */
  readonly isInternal: boolean;
  /** Whole days from opened to resolved; null when unknown. */
  readonly days: number | null;
};

/** An article that like cases ended at, shown or not: how many of them, and the nearest one's points for words, phrasing and code. */
export type EndedAt = { readonly article: string; readonly n: number; readonly points: number };

/**
 * `others` are like it too, but of another product than the one asked about: never beside the right ones, at most 6. `ended`: what
 * the articles are ranked by, which asks less than what is shown of cases.
 */
export type SimilarCases = { readonly ended?: readonly EndedAt[] } & (
  | {
      readonly kind: "found";
      readonly items: readonly SimilarCase[];
      readonly others: readonly SimilarCase[];
      readonly compared: number;
    }
  | {
      readonly kind: "none";
      readonly others: readonly SimilarCase[];
      readonly compared: number;
      readonly nearest: { readonly number: string; readonly shares: readonly string[] } | null;
    }
);
