import type { EndedAt, SimilarCase, SimilarCases } from "./similar";

const nearness: ReadonlySet<string> = new Set(["part.words", "part.phrasing", "part.code"]);

export function toEndedAt({ best, others, score }: Pick<SimilarCase, "best" | "others" | "score">): EndedAt {
  const points = score.parts.reduce((sum, part) => sum + (nearness.has(part.name) ? part.points : 0), 0);
  return { article: best.article, n: 1 + others.length, points: Math.max(0, points) };
}

/** The articles that like cases ended at, whether they are shown or not. */
export function endedAt(cases: SimilarCases | null): readonly EndedAt[] {
  return cases?.ended ?? (cases?.kind === "found" ? cases.items.map(toEndedAt) : []);
}
