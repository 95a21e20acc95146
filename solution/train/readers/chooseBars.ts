import {
  type Barred,
  barred,
  bareValue,
  type ConversationReading,
  decode,
  openReaders,
  type PackedReaders,
  type ReadLine,
  weighConversation,
} from "#domain/reading";
import { meets } from "./examples";
import type { Label, LabelledHandoff } from "./labelled";

/** Readers that have not seen these hand-offs. */
export type Fold = { readonly readers: Omit<PackedReaders, "bars">; readonly handoffs: readonly LabelledHandoff[] };

const steps = Array.from({ length: 19 }, (_, step) => step / 20);
/**
 * Silence where there is nothing to say counts half of saying what there is. Not of the main wish, which everybody looks for first,
 * and not of values, of which hardly a conversation has none. Of open questions it counts more than they do: most conversations
 * have none, and to ask again what was answered is worse.
 */
const silenceCounts = (name: Barred): number => {
  if (name === "headline" || name === "values") return 0;
  return name === "missing" ? 1.5 : 0.5;
};

type Tally = { said: number; right: number; wanted: number; empty: number; silent: number };

function countLines(tally: Tally, said: readonly ReadLine[], labels: readonly Label[]): void {
  const found = labels.filter(({ places }) => said.some((line) => places.some((place) => meets(place, line))));
  tally.right += Math.min(found.length, said.length);
  tally.said += said.length;
  tally.wanted += labels.length;
}

function count(tally: Tally, name: Barred, reading: ConversationReading, handoff: LabelledHandoff): void {
  const { labels, values } = handoff;
  const before = tally.said;
  const wanted = tally.wanted;
  if (name === "values") {
    const known = new Set(values.map(({ value }) => bareValue(value)));
    tally.said += reading.values.length;
    tally.right += reading.values.filter(({ value }) => known.has(value)).length;
    tally.wanted += known.size;
  } else if (name === "headline")
    countLines(
      tally,
      reading.wants.slice(0, 1),
      labels.wants.filter(({ primary }) => primary),
    );
  else if (name === "wants")
    countLines(
      tally,
      reading.wants.slice(1),
      labels.wants.filter(({ primary }) => !primary),
    );
  else countLines(tally, reading[name], labels[name]);
  if (tally.wanted > wanted) return;
  tally.empty += 1;
  if (tally.said === before) tally.silent += 1;
}

const emptyTally = (): Tally => ({ said: 0, right: 0, wanted: 0, empty: 0, silent: 0 });
const allAt = (bar: number): Readonly<Record<Barred, number>> =>
  Object.fromEntries(barred.map((name) => [name, bar])) as Readonly<Record<Barred, number>>;

const f1 = ({ said, right, wanted }: Tally): number => (2 * right) / Math.max(1, said + wanted);
const quiet = ({ silent, empty }: Tally): number => (empty === 0 ? 1 : silent / empty);

/**
 * Chooses how likely something must be before it is said: by what is found, what is said beside it, and how quiet it stays
 * where there is nothing to say, on hand-offs the readers have not seen.
 */
export function chooseBars(folds: readonly Fold[]): Readonly<Record<Barred, number>> {
  const tallies = new Map(barred.map((name) => [name, steps.map(emptyTally)]));
  for (const { readers, handoffs } of folds) {
    const opened = openReaders({ ...readers, bars: allAt(0) });
    for (const handoff of opened ? handoffs : []) {
      const weighed = opened && weighConversation(opened, handoff.turns, handoff.given);
      steps.forEach((bar, step) => {
        const reading = weighed && decode(weighed, { ...opened, bars: allAt(bar) });
        for (const name of barred) {
          const tally = tallies.get(name)?.[step];
          if (reading && tally) count(tally, name, reading, handoff);
        }
      });
    }
  }
  const choose = (name: Barred): number => {
    const worth = (tallies.get(name) ?? []).map((tally) => f1(tally) + silenceCounts(name) * quiet(tally));
    return steps[worth.indexOf(Math.max(...worth))] ?? 1;
  };
  return Object.fromEntries(barred.map((name) => [name, choose(name)])) as Readonly<Record<Barred, number>>;
}
