import type { Score } from "#domain/evidence";
import type { Like } from "#domain/knowledge";

/** From this probability on something is shown, where the organisation sets no other. */
export const sureEnough = 0.5;

/** A score of so many points is 1. */
const scale = 500;
/** The lead is what the first has before the mean of so many; who is not there stands for one with this share of its points. */
const followers = 5;
const absent = 0.5;

type Ranked = { readonly score: Score; readonly like: Like };

/** What tells whether the first of candidates answers: how like it is (head and body), and its lead over the next. */
export type Signs = { readonly like: number; readonly lead: number };

/** A question whose answer is known: the signs of the first candidate, and whether it was the right one. */
export type Answered = Signs & { readonly right: boolean };

/** Logistic in the signs: `start` is the logit without any, the others are what a whole one adds; never less than nothing. */
export type Curve = Signs & { readonly start: number };

/**
 * Fitted on public questions, each asked twice: with its article among the others and without it, which teaches that the nearest
 * of what is there need not be an answer; and on messages about other things. `start` is that of a desk where 55 of 100
 * questions have an answer.
 */
export const prior: Curve = { start: -4.8, like: 8.5, lead: 8.1 };
/** How far from the prior questions of one's own may bring each number, as a standard deviation. */
const spread: Curve = { start: 1, like: 4, lead: 4 };
const rounds = 40;
/** What one question bends the curve at least: keeps a step from overshooting where all of them are sure. */
const leastBend = 0.05;

export function readSigns([first, ...rest]: readonly Ranked[]): Signs {
  if (!first) return { like: 0, lead: 0 };
  const next = rest.slice(0, followers);
  const missing = (followers - next.length) * absent * first.score.points;
  const behind = next.reduce((sum, { score }) => sum + score.points, missing) / followers;
  return { like: first.like.head + first.like.body, lead: (first.score.points - behind) / scale };
}

/** How likely the first of candidates answers, by their signs: 0 … 1. */
export const surenessOf = ({ like, lead }: Signs, curve: Curve): number =>
  1 / (1 + Math.exp(-(curve.start + curve.like * like + curve.lead * lead)));

/**
 * The curve that an organisation's own answered questions make of the prior: the most probable one when each number lies around
 * the prior's (coordinate by coordinate, Newton's step, a fixed number of rounds). Without questions it is the prior.
 */
export function fitCurve(answered: readonly Answered[]): Curve {
  const curve = { ...prior };
  const names = ["start", "like", "lead"] as const;
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const precision = 1 / spread[name] ** 2;
      let slope = precision * (prior[name] - curve[name]);
      let bend = precision;
      for (const one of answered) {
        const sign = name === "start" ? 1 : one[name];
        const sure = surenessOf(one, curve);
        slope += ((one.right ? 1 : 0) - sure) * sign;
        bend += Math.max(leastBend, sure * (1 - sure)) * sign * sign;
      }
      const next = curve[name] + slope / bend;
      curve[name] = name === "start" ? next : Math.max(0, next);
    }
  return curve;
}
