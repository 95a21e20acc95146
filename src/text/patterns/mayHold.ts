import type { Patterns, WordSpan } from "./createPatterns";

/**
 * Whether any of these patterns may stand in a span, told by single words: most sentences have nothing for most rules, which
 * then need not run. It follows from the patterns themselves, so it never hides a match.
 */
export function createMayHold(...list: readonly Patterns[]): (span: WordSpan) => boolean {
  let words: ReadonlySet<string> | null | undefined;
  return ({ words: { text }, first, last }) => {
    if (words === undefined) {
      const needs = list.map((patterns) => patterns.needs());
      words = needs.includes(null) ? null : new Set(needs.flatMap((one) => [...(one ?? [])]));
    }
    if (words === null) return true;
    for (let at = first; at < last; at += 1) if (words.has(text[at] ?? "")) return true;
    return false;
  };
}
