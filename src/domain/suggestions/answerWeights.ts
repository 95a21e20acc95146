import type { ResolvedCase, SimilarCases } from "#domain/cases";
import type { InquiryWord, KnowledgeArticle } from "#domain/knowledge";
import type { TermShare } from "#text";
import { tokenise } from "#text";

const mostEndings = 5;

/** The similar cases that ended at an article, nearest first, at most five. */
export function endingsAt({ number }: KnowledgeArticle, cases: SimilarCases | null): readonly ResolvedCase[] {
  if (cases?.kind !== "found" || number === "") return [];
  return cases.items
    .filter(({ best }) => best.article === number)
    .flatMap(({ best, others }) => [best, ...others])
    .slice(0, mostEndings);
}

/**
 * What each stem is worth in the choice of a passage: the customer's words by their share in the match and, as much
 * together, the words of the resolutions that worked in like cases. The customer tells the symptom, the resolutions tell
 * which sentence cures it.
 */
export function answerWeights(
  shares: readonly TermShare<InquiryWord>[],
  endings: readonly ResolvedCase[],
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (stem: string, weight: number): void => void weights.set(stem, (weights.get(stem) ?? 0) + weight);
  for (const { term, share, exact } of shares) if (exact) add(term.stem, share);
  const words = endings.flatMap(({ resolution }) =>
    tokenise(resolution).filter(({ stop, kind }) => !stop && kind !== "reference"),
  );
  for (const { stem } of words) add(stem, 1 / words.length);
  return weights;
}
