import type { Gap } from "./gaps";

/** A way cases like it were solved: its newest case, and how many ended so. */
export type Helped = {
  readonly number: string;
  readonly resolution: string;
  readonly count: number;
  readonly reopened: boolean;
  /** It speaks to those who answer customers: it must be rewritten before anybody else reads it. */
  readonly isInternal: boolean;
};

/** An article to be written: what is asked, in the customers' words, and what helped, in the words of the cases; each with where it is from. */
export type ArticleDraft = {
  readonly title: string;
  readonly asked: readonly { readonly words: string; readonly count: number }[];
  readonly helped: readonly Helped[];
};

const mostAsked = 5;
const mostHelped = 4;

function countAsked({ sessions }: Gap): ArticleDraft["asked"] {
  const counts = new Map<string, number>();
  for (const { question } of sessions) counts.set(question ?? "", (counts.get(question ?? "") ?? 0) + 1);
  return [...counts]
    .map(([words, count]) => ({ words, count }))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
    .slice(0, mostAsked);
}

/**
 * A draft from the resolutions that worked: quoted whole and sourced, none made up. Cases that were opened again, or say nothing of how
 * they were solved, are no help; null where none is left.
 */
export function draftArticle(gap: Gap, helped: readonly Helped[]): ArticleDraft | null {
  const worked = helped.filter(({ resolution, reopened }) => resolution.trim() !== "" && !reopened);
  if (worked.length === 0) return null;
  const ranked = [...worked].sort((a, b) => b.count - a.count).slice(0, mostHelped);
  return { title: gap.phrase, asked: countAsked(gap), helped: ranked };
}
