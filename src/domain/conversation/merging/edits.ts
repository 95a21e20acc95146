import { wordsOf } from "#domain/conversation/turns";
import type { Cluster } from "./match";
import { clockOf, compareIds } from "./report";
import type { Turn } from "#domain/conversation/turns";

/** Two feeds' clocks of one message lie this near, in ms; this far where its words are much the same. */
const near = 10_000;
const far = 120_000;

/** Whether a message is known to have been edited after it was written, or deleted. */
export function isRevised(turn: Turn): boolean {
  return turn.deleted === true || (turn.revisedAt ?? 0) > (clockOf(turn) ?? Infinity);
}

type Entry = {
  readonly cluster: Cluster;
  readonly turn: Turn;
  readonly at: number;
  readonly feeds: ReadonlySet<string>;
  /** As one of its messages tells itself: two feeds' clocks do not make an edit. */
  readonly isRevised: boolean;
};

/**
 * Clusters that are an older state of a message that was edited or deleted since, each with the cluster that stands: a
 * feed that saw the message pass before its edit knows it by other words and another id. It is the nearest message of the
 * same speaker that the feed of the edit does not have itself. Depends on the set alone. O(n log n).
 */
export function findOutdated(turns: ReadonlyMap<Cluster, Turn>): ReadonlyMap<Cluster, Cluster> {
  const all = [...turns].flatMap(([cluster, turn]) => toEntry(cluster, turn)).sort(compareEntries);
  const waiting = all.filter((entry) => !entry.isRevised);
  const outdated = new Map<Cluster, Cluster>();
  const take = (revised: Entry, at: number, reach: number, isIt: (other: Entry) => boolean): void => {
    const found = within(waiting, at, reach)
      .filter((other) => !outdated.has(other.cluster) && other.turn.speaker === revised.turn.speaker && isIt(other))
      .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at) || compareEntries(a, b));
    if (found[0]) outdated.set(found[0].cluster, revised.cluster);
  };
  for (const revised of all.filter((entry) => entry.isRevised)) {
    const words = wordsOf(revised.turn);
    take(revised, revised.at, far, (other) => isElsewhere(other, revised) && isNear(other, revised));
    const { revisedAt, deleted } = revised.turn;
    if (revisedAt === undefined || deleted) continue;
    take(revised, revisedAt, far, (other) => isLoose(other) && wordsOf(other.turn) === words);
  }
  return outdated;
}

function toEntry(cluster: Cluster, turn: Turn): readonly Entry[] {
  const at = clockOf(turn);
  if (at === null) return [];
  const feeds = cluster.members.flatMap(({ reports }) => reports.map(({ place }) => place?.feed ?? ""));
  return [{ cluster, turn, at, feeds: new Set(feeds), isRevised: cluster.members.some((one) => isRevised(one.turn)) }];
}

function compareEntries(a: Entry, b: Entry): number {
  return a.at - b.at || compareIds(a.turn.id, b.turn.id);
}

/** Those of a sorted list whose clock is at most `reach` away. */
function within(list: readonly Entry[], at: number, reach: number): readonly Entry[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < at - reach) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && (list[end]?.at ?? 0) <= at + reach) end += 1;
  return list.slice(low, end);
}

function isElsewhere(other: Entry, revised: Entry): boolean {
  return [...other.feeds].every((feed) => !revised.feeds.has(feed));
}

function isLoose({ feeds }: Entry): boolean {
  return [...feeds].every((feed) => feed === "liveTap" || feed === "liveSdk");
}

function isNear(other: Entry, revised: Entry): boolean {
  return Math.abs(other.at - revised.at) <= near || isAlike(other.turn.text, revised.turn.text);
}

/** Whether half of the words are the same. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [a, b].map(
    (text) =>
      new Set(
        text
          .slice(0, 2_000)
          .toLowerCase()
          .split(/\s{1,20}/),
      ),
  );
  if (!first || !second) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 >= Math.max(first.size, second.size);
}
