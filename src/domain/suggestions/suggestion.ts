import type { Score } from "#domain/evidence";
import type { KnowledgeArticle } from "#domain/knowledge";
import type { Sureness } from "./sureness";

/** The words of an article that answer, as plain text; `marks` are [from, to) of the matching words. */
export type Passage = {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  /** For a representative to read, never to send: the article is internal, or these words are. */
  readonly isInternal: boolean;
};

/** A reason in words: a key of the panel's strings with its values; `strong` ones are shown in bold. */
export type Reason = {
  readonly name: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly strong: boolean;
};

/** Why this one and not the next: how many points lie between, and the part the next one lacks most ("part.code"). */
export type Lead = { readonly by: number; readonly lacks: string };

export type ArticleSuggestion = {
  readonly article: KnowledgeArticle;
  readonly passage: Passage;
  readonly score: Score;
  readonly reasons: readonly Reason[];
  /** "3.x", "bridge 2.0": what the article says it is for; "" when all. */
  readonly versions: string;
  /** Absent on the last one. */
  readonly ahead?: Lead;
};

/**
 * `others` answer too, for another product than the one asked about: never beside the right ones, at most 6. `sure`: how sure it is
 * that the first, or the nearest, answers; absent where nobody asked for that.
 */
export type Suggestions =
  | {
      readonly kind: "found";
      readonly items: readonly ArticleSuggestion[];
      readonly others: readonly ArticleSuggestion[];
      readonly sure?: Sureness;
    }
  | {
      readonly kind: "none";
      readonly nearest: { readonly title: string; readonly shares: readonly string[] } | null;
      readonly others: readonly ArticleSuggestion[];
      readonly sure?: Sureness;
      /** Nothing was searched for, because nothing was said: no gap in what is known. */
      readonly unasked?: true;
    };
