import { compareMessages, feedsOf, isLoose, isPlaced, type Message } from "./message";
import { clockOf } from "./report";

/** Messages of several feeds that are one. `at` is the first one's clock, null where none has any. */
export type Cluster = { readonly at: number | null; readonly members: readonly [Message, ...Message[]] };

/**
 * How far two feeds' clocks may lie apart, in ms. "ok" is said again soon, a sentence is not: short words must be
 * near, longer ones may come from a clock two minutes off.
 */
const shortTolerance = 10_000;
const longTolerance = 120_000;
/** A stream without ids that repeats a message within this time repeats itself (the hook is called per language). */
const echoTolerance = 2_000;
/** How many clusters a message is compared with; only floods of one text have more within the tolerance. */
const mostCompared = 64;

/**
 * Which messages of one key (same speaker, same words) are the same message. Walks them in order and gives each to the
 * earliest cluster within the tolerance that its feed has not filled yet: the k-th "ok" of one feed meets the k-th of
 * the other. A message without a clock meets only messages of documents. Depends on the set alone, never on arrival.
 */
export function matchMessages(messages: readonly Message[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const sorted = [...messages].sort(compareMessages);
  const next = new Map<string, number>();
  for (const message of sorted) {
    if (clockOf(message.turn) === null) joinByPlace(clusters, message, next);
    else joinByClock(clusters, message);
  }
  return clusters;
}

/** Adds a message that sorts behind all others; returns what it joined (null when it stands alone) and what became of it. */
export function joinByClock(
  clusters: Cluster[],
  message: Message,
): { readonly old: Cluster | null; readonly joined: Cluster } {
  const at = clockOf(message.turn) ?? 0;
  const tolerance = message.isShort ? shortTolerance : longTolerance;
  let place = -1;
  for (let back = clusters.length - 1; back >= Math.max(0, clusters.length - mostCompared); back -= 1) {
    const cluster = clusters[back];
    if (!cluster || cluster.at === null || at - cluster.at > tolerance) break;
    if (!isTaken(cluster, message, at)) place = back;
  }
  return put(clusters, place, message, at);
}

function joinByPlace(clusters: Cluster[], message: Message, next: Map<string, number>): void {
  const feeds = feedsOf(message).join(" ");
  let place = next.get(feeds) ?? 0;
  while (isPassed(clusters[place], message)) place += 1;
  next.set(feeds, place + 1);
  put(clusters, place < clusters.length ? place : -1, message, null);
}

function isPassed(cluster: Cluster | undefined, message: Message): boolean {
  return cluster !== undefined && (isTaken(cluster, message, 0) || !cluster.members.some(isPlaced));
}

/** Whether a feed of the message has its own message in the cluster already. */
function isTaken(cluster: Cluster, message: Message, at: number): boolean {
  const feeds = feedsOf(message);
  return cluster.members.some(
    (member) => feedsOf(member).some((feed) => feeds.includes(feed)) && !isEcho(member, message, at),
  );
}

function isEcho(member: Message, message: Message, at: number): boolean {
  const before = clockOf(member.turn);
  return isLoose(member) && isLoose(message) && before !== null && at - before <= echoTolerance;
}

function put(clusters: Cluster[], place: number, message: Message, at: number | null) {
  const old = clusters[place] ?? null;
  const joined: Cluster = old ? { at: old.at, members: [...old.members, message] } : { at, members: [message] };
  if (old) clusters[place] = joined;
  else clusters.push(joined);
  return { old, joined };
}
