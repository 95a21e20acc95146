import { type Score, sumParts } from "#domain/evidence";
import { commonWords, type InquiryWord, type Like } from "#domain/knowledge";
import type { TermShare } from "#text";

/** From this probability on something is shown, where the organisation sets no other. */
export const sureEnough = 0.5;

/** A score of so many points is 1. */
const scale = 500;
/** The lead is what the first has before the mean of so many; who is not there stands for one with this share of its points. */
const followers = 5;
const absent = 0.5;
/** So many telling words in common are all it takes, or this share of the words that were asked with. */
const enoughWords = 3;
const enoughShare = 0.2;
/** Among so many candidates it says nothing how few they are. */
const many = 100;

type Ranked = {
  readonly score: Score;
  readonly like: Like;
  readonly explain: () => readonly TermShare<InquiryWord>[];
};

/**
 * What tells whether the first of candidates answers: how like it is (head and body), its lead over the next, its telling words in
 * common (0 … 1 for enough), and how few there were to choose from (logarithm).
 */
export type Signs = { readonly like: number; readonly lead: number; readonly words: number; readonly few: number };

/** A question whose answer is known: the signs of the first candidate, and whether it was the right one. */
export type Answered = Signs & { readonly right: boolean };

/** Logistic in the signs: `start` is the logit without any, the others are what a whole one adds; never less than nothing. */
export type Curve = Signs & { readonly start: number };

/**
 * Fitted on public questions, each asked twice: with its article among the others and without it, which teaches that the nearest
 * of what is there need not be an answer; on messages and whole conversations about other things; and on questions in seven other
 * languages. Of many candidates and of twenty.
 */
export const prior: Curve = { start: -6.77, like: 7.3, lead: 7.2, words: 3, few: 0.45 };
/** How far from the prior questions of one's own may bring each number, as a standard deviation. */
const spread: Curve = { start: 1, like: 4, lead: 4, words: 1.5, few: 0.3 };
const rounds = 40;
/** What one question bends the curve at least: keeps a step from overshooting where all of them are sure. */
const leastBend = 0.05;

/** Of candidates best first; `asked`: how many words it was asked with. */
export function readSigns(ranked: readonly Ranked[], asked: number): Signs {
  const [first, ...rest] = ranked;
  if (!first) return { like: 0, lead: 0, words: 0, few: 0 };
  const next = rest.slice(0, followers);
  const missing = (followers - next.length) * absent * first.score.points;
  const behind = next.reduce((sum, { score }) => sum + score.points, missing) / followers;
  return {
    like: first.like.head + first.like.body,
    lead: (first.score.points - behind) / scale,
    words: Math.min(1, commonWords(first.explain()).length / Math.max(enoughWords, enoughShare * asked)),
    few: Math.max(0, Math.log(many / ranked.length)),
  };
}

/** How likely the first of candidates answers, by their signs: 0 … 1. */
export const surenessOf = ({ like, lead, words, few }: Signs, curve: Curve): number =>
  1 / (1 + Math.exp(-(curve.start + curve.like * like + curve.lead * lead + curve.words * words + curve.few * few)));

/** How sure it is that the first of candidates answers: log odds in hundredths, by what makes them; and from which probability on it is shown. */
export type Sureness = { readonly score: Score; readonly bar: number };

/** What the lead is made of, by the parts of a score; the rest is "other". */
const leads: Readonly<Record<string, string>> = {
  "part.words": "words",
  "part.phrasing": "words",
  "part.likeness": "words",
  "part.ended": "ended",
  "part.code": "code",
  "part.product": "product",
  "part.version": "version",
};

/** The same as `surenessOf`, in its parts: the lead by what the first has more of than the next. */
export function explainSureness(ranked: readonly Ranked[], asked: number, curve: Curve): Score {
  const [first, ...rest] = ranked;
  const { like, words, few } = readSigns(ranked, asked);
  const next = rest.slice(0, followers);
  const own = 1 - ((followers - next.length) * absent) / followers;
  const lead = new Map<string, number>();
  const add = ({ parts }: Score, share: number): void =>
    parts.forEach(({ name, points }) => {
      const of = leads[name] ?? "other";
      lead.set(of, (lead.get(of) ?? 0) + share * points);
    });
  if (first) add(first.score, own);
  for (const { score } of next) add(score, -1 / followers);
  return sumParts([
    { name: "sure.start", points: 100 * curve.start },
    { name: "sure.like", points: 100 * curve.like * like },
    {
      name: "sure.words",
      points: 100 * curve.words * words,
      values: { n: commonWords(first?.explain() ?? []).length },
    },
    ...[...lead].map(([of, points]) => ({ name: `sure.lead.${of}`, points: (100 * curve.lead * points) / scale })),
    { name: "sure.few", points: 100 * curve.few * few, values: { n: ranked.length } },
  ]);
}

/**
 * The curve that an organisation's own answered questions make of the prior: the most probable one when each number lies around
 * the prior's (coordinate by coordinate, Newton's step, a fixed number of rounds). Without questions it is the prior.
 */
export function fitCurve(answered: readonly Answered[]): Curve {
  const curve = { ...prior };
  const names = ["start", "like", "lead", "words", "few"] as const;
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
