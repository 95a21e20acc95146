import type { PackedReaders, Trees } from "#domain/reading";
import { chooseBars } from "./chooseBars";
import { type Examples, listExamples } from "./examples";
import type { LabelledHandoff } from "./labelled";
import { learnClauses, learnTables, learnWishes, listWishes } from "./learnReaders";

const foldCount = 4;

type Folds = (place: number) => number;

/** Hand-offs dealt out one by one. */
const oneByOne: Folds = (place) => place % foldCount;

/**
 * Whoever wrote a hand-off is left out with all they wrote, since it is other writers the readers will meet. The folds are about
 * as large. Of fewer writers than folds, hand-offs are dealt out one by one.
 */
function byHand(hands: readonly string[]): Folds {
  const counts = new Map<string, number>();
  for (const hand of hands) counts.set(hand, (counts.get(hand) ?? 0) + 1);
  if (counts.size < foldCount) return oneByOne;
  const sizes = Array.from({ length: foldCount }, () => 0);
  const folds = new Map<string, number>();
  for (const [hand, count] of [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    const fold = sizes.indexOf(Math.min(...sizes));
    folds.set(hand, fold);
    sizes[fold] = (sizes[fold] ?? 0) + count;
  }
  return (place) => folds.get(hands[place] ?? "") ?? 0;
}

/** Parts of a list: what a fold is learned from, and what is left out of it. */
function split<T>(
  list: readonly T[],
  fold: number,
  folds: Folds,
): { readonly from: readonly T[]; readonly out: readonly T[] } {
  const isOut = (_one: T, place: number): boolean => folds(place) === fold;
  return { from: list.filter((one, place) => !isOut(one, place)), out: list.filter(isOut) };
}

const everyFold = Array.from({ length: foldCount }, (_, fold) => fold);

/** How far words are to be trusted when the main wish is chosen, from what they make of writers they were not learned from. */
function learnMain(examples: readonly Examples[], say: (line: string) => void): Trees {
  const folds = byHand(examples.map(({ hand }) => hand));
  return learnWishes(
    everyFold.flatMap((fold) => {
      say(
        `Learning without a quarter of the writers (${fold + 1} of ${foldCount}), to see which clause is the main wish …`,
      );
      const { from, out } = split(examples, fold, folds);
      return listWishes(learnClauses(from.map(({ clauses }) => clauses)), out);
    }),
  );
}

/** Learns readers from labelled hand-offs. The same hand-offs in the same order give the same readers. */
export function trainReaders(handoffs: readonly LabelledHandoff[], say: (line: string) => void): PackedReaders {
  const examples = handoffs.map(listExamples);
  const mainWish = learnMain(examples, say);
  const parts = everyFold.map((fold) => {
    say(`Learning without a quarter (${fold + 1} of ${foldCount}), to see how sure one must be …`);
    const tables = learnTables(split(examples, fold, oneByOne).from);
    return { readers: { ...tables, mainWish }, handoffs: split(handoffs, fold, oneByOne).out };
  });
  const bars = chooseBars(parts);
  say("Learning from all …");
  return { ...learnTables(examples), mainWish, bars };
}
