import type { ResolvedCase, SimilarCase } from "#domain/cases";
import type { Strings } from "#panels/frame";

/** A title is read at a glance; the rest of a long resolution stands below the card's title on demand. */
const longestTitle = 90;

/** Microsoft's words for a case that was solved; the others ended without a solution. */
const solved: ReadonlySet<string> = new Set(["Problem Solved", "Information Provided"]);

export function isSolved({ outcome, reopened }: ResolvedCase): boolean {
  return solved.has(outcome) && !reopened;
}

/** How the case ended, in one line: the first sentence of its resolution, else its title. */
export function titleCase({ resolution, title, number }: ResolvedCase): string {
  const ended = resolution.trim() === "" ? title : resolution.trim();
  const [first = ""] = ended.split(/\n|\. /, 1);
  const short = first.length > longestTitle ? `${first.slice(0, longestTitle).trimEnd()}…` : first.replace(/\.$/, "");
  return short === "" ? number : short;
}

/** "Resolved in 2 days", "Cancelled", "Resolved, then reopened". */
export function describeOutcome({ best, days }: SimilarCase, strings: Strings): string {
  if (best.reopened) return strings("cases.reopened");
  if (!isSolved(best)) return best.outcome === "" ? strings("cases.closed") : best.outcome;
  if (days === null) return strings("cases.resolved");
  return days === 0 ? strings("cases.resolvedSameDay") : strings("cases.resolvedIn", { n: days });
}
