import type { PackedReaders } from "#domain/reading";
import { chooseBars } from "./chooseBars";
import { listExamples } from "./examples";
import type { LabelledHandoff } from "./labelled";
import { learnTables, learnWishes, listWishes } from "./learnReaders";

const foldCount = 4;

type Folds = (place: number) => number;

/**
 * Whoever wrote a hand-off is left out with all they wrote, since it is other writers the readers will meet. The folds are about
 * as large. Of fewer writers than folds, hand-offs are dealt out one by one.
 */
function byHand(hands: readonly string[]): Folds {
  const counts = new Map<string, number>();
  for (const hand of hands) counts.set(hand, (counts.get(hand) ?? 0) + 1);
  if (counts.size < foldCount) return (place) => place % foldCount;
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

/**
 * Learns readers from labelled hand-offs. The same hand-offs in the same order give the same readers. How far words are to be
 * trusted when the main wish is chosen, and how sure one must be of anything, is learned from what words make of writers they
 * were not learned from.
 */
export function trainReaders(handoffs: readonly LabelledHandoff[], say: (line: string) => void): PackedReaders {
  const examples = handoffs.map(listExamples);
  const folds = byHand(examples.map(({ hand }) => hand));
  const parts = everyFold.map((fold) => {
    say(`Learning without a quarter of the writers (${fold + 1} of ${foldCount}) …`);
    const { from, out } = split(examples, fold, folds);
    const tables = learnTables(from);
    return { tables, wishes: listWishes(tables.clauses, out), handoffs: split(handoffs, fold, folds).out };
  });
  say("Choosing which clause is the main wish, and how sure one must be …");
  const mainWish = learnWishes(parts.flatMap(({ wishes }) => wishes));
  const bars = chooseBars(
    parts.map(({ tables, handoffs: unseen }) => ({ readers: { ...tables, mainWish }, handoffs: unseen })),
  );
  say("Learning from all …");
  return { ...learnTables(examples), mainWish, bars };
}
