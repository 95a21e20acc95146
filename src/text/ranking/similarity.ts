import type { Token } from "#text/words";

/** The distinct stems of a text, stop words left out. */
export function stemsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.filter(({ stop }) => !stop).map(({ stem }) => stem));
}

/** Dice's coefficient: twice what two sets share by what both hold, 0…1. Two empty sets share nothing: 0. */
export function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const item of small) if (large.has(item)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
