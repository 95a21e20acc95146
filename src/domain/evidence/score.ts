/**
 * One named reason in a score. `points` is an integer number of hundredths (may be negative), so that parts add up
 * exactly, in memory and on the screen. `name` is a key of the panel's strings ("part.words"), `values` fill it in.
 */
export type ScorePart = {
  readonly name: string;
  readonly points: number;
  readonly values?: Readonly<Record<string, string | number>>;
};

declare const summed: unique symbol;

/** A score that is the sum of its parts. Only `sumParts` makes one. `points` is in hundredths. */
export type Score = { readonly points: number; readonly parts: readonly ScorePart[]; readonly [summed]: true };

/** Law 2: no score without its parts. Fractions of a hundredth are rounded in the part, before the sum. */
export function sumParts(parts: readonly ScorePart[]): Score {
  const whole = parts
    .map((part) => ({ ...part, points: Math.round(part.points) || 0 }))
    .filter((part) => part.points !== 0);
  const points = whole.reduce((sum, part) => sum + part.points, 0);
  return { points, parts: whole } as unknown as Score;
}

/** Orders two scores, higher first; equal scores keep the order of their keys, so that results never depend on input order. */
export function byScore<T>(score: (item: T) => Score, key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => score(b).points - score(a).points || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
