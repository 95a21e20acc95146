import { dayLength } from "#domain/insights";
import type { Helped } from "./draft";
import type { Gap } from "./gaps";

/** The article nearest to a question, and how likely it answers (0 … 1). */
export type Nearest = {
  readonly title: string;
  /** "" where only its title is known. */
  readonly number: string;
  readonly updatedAt: number | null;
  readonly sure: number;
  /** A representative would be shown it: it is likely enough to answer. */
  readonly answers: boolean;
};

/** What a desk would show of a question: the nearest article, and how like cases were solved. */
export type GapAnswer = { readonly nearest: Nearest | null; readonly helped: readonly Helped[] };

/** How often it was asked of a person, a day, in a stretch of time. */
export type Pace = { readonly count: number; readonly days: number };

/**
 * What a gap is: no article answers; one does and was there while people still came to a person with it (the agent does not use it);
 * or one came, with how often it was asked before and since. `since` 0 times is a gap that closed.
 */
export type GapState =
  | { readonly kind: "missing" }
  | { readonly kind: "unused" }
  | { readonly kind: "answered"; readonly before: Pace; readonly since: Pace };

/** Judges a gap over the time from `from` to `to`, which the transcripts cover; ms since the epoch. */
export function judgeGap({ sessions }: Gap, nearest: Nearest | null, from: number, to: number): GapState {
  if (!nearest?.answers) return { kind: "missing" };
  const { updatedAt } = nearest;
  if (updatedAt === null || updatedAt <= from || updatedAt > to) return { kind: "unused" };
  const count = (isIn: (at: number) => boolean): number =>
    sessions.filter(({ startedAt }) => startedAt !== null && isIn(startedAt)).length;
  return {
    kind: "answered",
    before: { count: count((at) => at < updatedAt), days: (updatedAt - from) / dayLength },
    since: { count: count((at) => at >= updatedAt), days: (to - updatedAt) / dayLength },
  };
}

/** How long people had a conversation, of those whose time is recorded. */
export type HandleTime = { readonly n: number; readonly mean: number | null };

/** What a gap costs: how often it came to a person, times how long one takes; seconds, null where no time is recorded. */
export const costOf = ({ sessions }: Gap, { mean }: HandleTime): number | null =>
  mean === null ? null : sessions.length * mean;
