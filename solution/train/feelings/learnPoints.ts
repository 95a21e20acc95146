import { feelingKinds, type Feelings, feelingSigns, findFeelings, type Weighed } from "#domain/sentiment";
import type { Mood } from "./moods";

type Points = Feelings["points"];

/** What each kind weighs before anything is learned, in hundredths of a level. */
export const firstPoints: Points = {
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
  capitals: -100,
};

const names: readonly Weighed[] = [...feelingKinds, ...feelingSigns];

/** How the running judgement reads the last six messages, newest first (`course.ts`), and the middles of its levels; `higher` as abroad. */
const recency: readonly number[] = [1, 0.8, 0.6, 0.45, 0.3, 0.2];
const silentShare = 0.5;
const neutralShare = 0.5;
const higher = 35;
const middles: Readonly<Record<number, number>> = { 13: 300, 12: 205, 11: 105, 10: 10, 9: -84, 8: -184, 7: -290 };
const fading: readonly number[] = [1, 0.8, 0.6, 0.5, 0.4];
/** How strongly points are drawn to what they were, chosen on folds of the corpus. */
const pull = 10;
const rounds = 5;

/** How much of each kind a message says; further ones of the same colour count less. */
function countKinds(message: string, language: string, { languages, points }: Feelings): readonly number[] | null {
  const words = languages.get(language);
  if (!words) return null;
  const found = findFeelings(message, words, () => []).map(({ kind, share }) => ({
    kind,
    share,
    by: points[kind] * share,
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

/** The share of each kind in the running judgement of a conversation. */
function shareKinds({ messages, language }: Mood, feelings: Feelings): readonly number[] {
  const recent = messages.slice(-recency.length).reverse();
  const counts = recent.map((message) => countKinds(message, language, feelings));
  const shares = counts.map((count, age) => (recency[age] ?? 0) * (count ? 1 : silentShare));
  const whole = shares.reduce((sum, share) => sum + share, neutralShare);
  return names.map((_, at) =>
    counts.reduce((sum, count, age) => sum + ((shares[age] ?? 0) * (count?.[at] ?? 0)) / whole, 0),
  );
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
function stepTowards(moods: readonly Mood[], feelings: Feelings): readonly number[] {
  const shares = moods.map((mood) => shareKinds(mood, feelings));
  const missing = moods.map(({ level }, at) => {
    const said = names.reduce((sum, name, kind) => sum + (shares[at]?.[kind] ?? 0) * feelings.points[name], 0);
    return (middles[level] ?? 0) + higher - said;
  });
  const matrix = names.map((_, row) =>
    names.map((__, column) =>
      shares.reduce((sum, share) => sum + (share[row] ?? 0) * (share[column] ?? 0), row === column ? pull : 0),
    ),
  );
  return solve(
    matrix,
    names.map((_, row) => shares.reduce((sum, share, at) => sum + (share[row] ?? 0) * (missing[at] ?? 0), 0)),
  );
}

/**
 * What each kind of words weighs so that conversations are judged as they were labelled: ridge regression around the points
 * there were, in a few half steps, as the strongest words fade the others. The same conversations give the same points.
 */
export function learnPoints(moods: readonly Mood[], feelings: Feelings): Points {
  let points = feelings.points;
  for (let round = 0; round < rounds; round += 1) {
    const step = stepTowards(moods, { ...feelings, points });
    points = Object.fromEntries(names.map((name, at) => [name, points[name] + (step[at] ?? 0) / 2])) as Points;
  }
  return Object.fromEntries(names.map((name) => [name, Math.round(points[name])])) as Points;
}
