import type { Score } from "#domain/evidence";
import type { Like } from "#domain/knowledge";

/** From this probability on something is shown. */
export const sureEnough = 0.5;

/** A score of so many points is 1. */
const scale = 500;
/** The lead is what the first has before the mean of so many. */
const followers = 5;

/**
 * Logistic in how like the first one is (title and body) and in its lead. Fitted on public questions, half of them with no
 * answer among the articles; `start` counts an answer as likely before anything is known, as a desk that searched for the
 * customer's words may. The likeness itself says whether *anything* is about it; a score says only which is nearest.
 */
const fitted = { start: -5.1, like: 19.3, lead: 3.1 } as const;

type Ranked = { readonly score: Score; readonly like: Like };

/** How likely the first of candidates, best first, answers what is asked: 0 … 1; 0 without any. */
export function surenessOf(ranked: readonly Ranked[]): number {
  const [first, ...rest] = ranked.slice(0, followers + 1);
  if (!first) return 0;
  const behind = rest.reduce((sum, { score }) => sum + score.points, 0) / Math.max(1, rest.length);
  const lead = (first.score.points - behind) / scale;
  const logit = fitted.start + fitted.like * (first.like.head + first.like.body) + fitted.lead * lead;
  return 1 / (1 + Math.exp(-logit));
}
