import {
  feelingKinds,
  type FeelingPoints,
  type Feelings,
  feelingSigns,
  findFeelings,
  findMuted,
  judgeMessage,
  type Weighed,
} from "#domain/sentiment";
import type { Mood } from "./moods";

/** What each kind weighs before anything is learned, in hundredths of a level. */
export const firstPoints: FeelingPoints = {
  best: 200,
  good: 110,
  thanks: 40,
  fine: 15,
  odd: -50,
  bad: -130,
  worst: -230,
  swear: -150,
  again: -50,
  fails: -35,
  waits: -45,
  human: -20,
  worry: -40,
  threat: -70,
  demand: -60,
  warm: 60,
  denied: -90,
  loud: -25,
  doubt: -25,
  capitals: -100,
};

const names: readonly Weighed[] = [...feelingKinds, ...feelingSigns];
const nobody: ReadonlySet<string> = new Set();

/** Before anything is learned words of feeling add nothing to word lists. */
export const noPoints = Object.fromEntries(names.map((name) => [name, 0])) as FeelingPoints;

/** How the running judgement reads the last six messages, newest first (`course.ts`), and the middles of its levels; `higher` as abroad. */
const recency: readonly number[] = [1, 0.8, 0.6, 0.45, 0.3, 0.2];
const silentShare = 0.5;
const neutralShare = 0.5;
const neutralShareBeside = 1;
const higher = 35;
const middles: Readonly<Record<number, number>> = { 13: 300, 12: 205, 11: 105, 10: 10, 9: -84, 8: -184, 7: -290 };
const fading: readonly number[] = [1, 0.8, 0.6, 0.5, 0.4];
/** How strongly points are drawn to what they were, chosen on folds of the corpus. */
const pull = 10;
const rounds = 5;
/** The word lists of English can say so much of one message at most; see the scale of the running judgement. */
const mostListed = 300;

/** How much of each kind a message says; further ones of the same colour count less. Null where it says nothing. */
function countKinds(message: string, language: string, { languages }: Feelings): readonly number[] | null {
  const words = languages.get(language);
  if (!words) return null;
  const found = findFeelings(message, words, () => []).map(({ kind, share }) => ({
    kind,
    share,
    by: words.points[kind] * share,
  }));
  found.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const counts = names.map(() => 0);
  const ranks = new Map<boolean, number>();
  for (const { kind, share, by } of found) {
    const rank = ranks.get(by > 0) ?? 0;
    ranks.set(by > 0, rank + 1);
    const at = names.indexOf(kind);
    counts[at] = (counts[at] ?? 0) + share * (fading[rank] ?? 0.3);
  }
  return found.length === 0 ? null : counts;
}

/** What the word lists of English say of a message; nothing in other languages, which have none. */
function judgeListed(message: string, language: string): number {
  if (language !== "en") return 0;
  const { points } = judgeMessage(message, (tokens) => findMuted(message, tokens, nobody));
  return Math.max(-mostListed, Math.min(mostListed, points));
}

/** A conversation as the running judgement sees it: the share of each kind in it, and what word lists say of it. */
type Reading = { readonly kinds: readonly number[]; readonly listed: number };

function readMood({ messages, language }: Mood, feelings: Feelings): Reading {
  const recent = messages.slice(-recency.length).reverse();
  const counts = recent.map((message) => countKinds(message, language, feelings));
  const listed = recent.map((message) => judgeListed(message, language));
  const shares = counts.map((count, age) => (recency[age] ?? 0) * (count || listed[age] ? 1 : silentShare));
  const neutral = language === "en" ? neutralShareBeside : neutralShare;
  const whole = shares.reduce((sum, share) => sum + share, neutral);
  const sumOf = (figures: readonly number[]): number =>
    figures.reduce((sum, figure, age) => sum + ((shares[age] ?? 0) * figure) / whole, 0);
  return { kinds: names.map((_, at) => sumOf(counts.map((count) => count?.[at] ?? 0))), listed: sumOf(listed) };
}

/** Solves a · x = b by elimination; `a` is symmetric and positive. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): readonly number[] {
  const rows = a.map((row, at) => [...row, b[at] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    }
  });
  return rows.map((row, at) => (row[names.length] ?? 0) / (row[at] ?? 1));
}

/** The step that brings the judgements of all conversations nearest to their labels, drawn back to no step at all. */
function stepTowards(moods: readonly Mood[], feelings: Feelings, points: FeelingPoints): readonly number[] {
  const read = moods.map((mood) => readMood(mood, feelings));
  const missing = moods.map(({ level }, at) => {
    const { kinds = [], listed = 0 } = read[at] ?? {};
    const said = names.reduce((sum, name, kind) => sum + (kinds[kind] ?? 0) * points[name], listed);
    return (middles[level] ?? 0) + higher - said;
  });
  const matrix = names.map((_, row) =>
    names.map((__, column) =>
      read.reduce((sum, { kinds }) => sum + (kinds[row] ?? 0) * (kinds[column] ?? 0), row === column ? pull : 0),
    ),
  );
  return solve(
    matrix,
    names.map((_, row) => read.reduce((sum, { kinds }, at) => sum + (kinds[row] ?? 0) * (missing[at] ?? 0), 0)),
  );
}

/** "Still waiting" is no praise, whatever a few hundred conversations say: a kind weighs on its own side or not at all. */
const keepSide = (name: Weighed, points: number): number =>
  firstPoints[name] < 0 ? Math.min(0, points) : Math.max(0, points);

/** The same words with other points. */
const withPoints = ({ languages }: Feelings, points: FeelingPoints): Feelings => ({
  languages: new Map([...languages].map(([code, words]) => [code, { ...words, points }])),
});

/**
 * What each kind of words weighs so that conversations are judged as they were labelled: ridge regression around the points
 * there were, in a few half steps, as the strongest words fade the others. In English they stand beside its word lists and say
 * what those leave unsaid. The same conversations give the same points.
 */
export function learnPoints(moods: readonly Mood[], feelings: Feelings, first: FeelingPoints): FeelingPoints {
  let points = first;
  for (let round = 0; round < rounds; round += 1) {
    const step = stepTowards(moods, withPoints(feelings, points), points);
    points = Object.fromEntries(
      names.map((name, at) => [name, keepSide(name, points[name] + (step[at] ?? 0) / 2)]),
    ) as FeelingPoints;
  }
  return Object.fromEntries(names.map((name) => [name, Math.round(points[name])])) as FeelingPoints;
}
