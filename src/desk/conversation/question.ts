import type { Inquiry } from "#domain/knowledge";
import type { Suggestions } from "#domain/suggestions";
import { type Loaded, renew, valueOf } from "#desk/kit";
import type { Thoughts } from "#thinking";

/** What articles are asked for. */
export type Question = { readonly inquiry: Inquiry; readonly terms: readonly string[] };

export const questionOf = ({ inquiry, ask }: Thoughts): Question => ({ inquiry, terms: ask.terms });

/**
 * Whether the answer to `answered` is one to `asked` too: what was said is the same, or what is looked for. The articles
 * themselves may change what is looked for (they tell which names are products); that makes no new question.
 */
export function isAnswered(asked: Question, answered: Question | null): boolean {
  if (answered === null) return false;
  return asked.inquiry === answered.inquiry || asked.terms.join("\n") === answered.terms.join("\n");
}

/**
 * What is shown of articles that were found for an older question. Those that fit the new one too are shown; that none does says
 * nothing of those nobody has looked for yet: what stood there stays, and "no article" is taken back until it is known.
 */
export function sayOfOlder(before: Loaded<Suggestions>, next: Suggestions, asked: Question): Loaded<Suggestions> {
  if (next.kind === "found") return renew(before, next);
  if (valueOf(before)?.kind !== "none" || asked.terms.length === 0) return before;
  return before.kind === "saved" ? { kind: "unavailable", problem: before.problem } : { kind: "loading" };
}
