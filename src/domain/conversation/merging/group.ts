import { type Cluster, joinByClock, matchMessages } from "./match";
import { compareMessages, type Message } from "./message";
import { clockOf } from "./report";

/** What became of clusters since the last look: each cluster is in at most one of the sets. */
export type ClusterChange = { readonly removed: Set<Cluster>; readonly added: Set<Cluster> };

/** All messages of one key, in order, and their clusters. Mutable; owned by one book. */
export type Group = { messages: Message[]; clusters: Cluster[]; isStale: boolean; readonly gone: Set<Message> };

/** Of no messages yet. */
export function createGroup(): Group {
  return { messages: [], clusters: [], isStale: false, gone: new Set() };
}

/** Adds a message. At the end (the usual case) its cluster is known at once; elsewhere the group waits for `settleGroup`. */
export function putMessage(group: Group, message: Message, change: ClusterChange): void {
  const last = group.messages[group.messages.length - 1];
  const isLast = !last || compareMessages(last, message) < 0;
  group.messages.push(message);
  if (!isLast || clockOf(message.turn) === null || group.isStale) {
    group.isStale = true;
    return;
  }
  const { old, joined } = joinByClock(group.clusters, message);
  if (old && !change.added.delete(old)) change.removed.add(old);
  change.added.add(joined);
}

/** Takes a message out that has changed and is put in again, here or elsewhere; the group waits for `settleGroup`. */
export function takeMessage(group: Group, message: Message): void {
  group.gone.add(message);
  group.isStale = true;
}

/** Matches a stale group anew. A cluster with the same members stays the same object and is no change. */
export function settleGroup(group: Group, change: ClusterChange): void {
  if (!group.isStale) return;
  group.messages = group.messages.filter((message) => !group.gone.has(message)).sort(compareMessages);
  group.gone.clear();
  const before = new Map(group.clusters.map((cluster) => [cluster.members[0], cluster] as const));
  const after = matchMessages(group.messages).map((cluster) => {
    const old = before.get(cluster.members[0]);
    return old && hasSameMembers(old, cluster) ? old : cluster;
  });
  const kept = new Set(after);
  for (const cluster of group.clusters)
    if (!kept.has(cluster) && !change.added.delete(cluster)) change.removed.add(cluster);
  const known = new Set(group.clusters);
  for (const cluster of after) if (!known.has(cluster)) change.added.add(cluster);
  group.clusters = [...after];
  group.isStale = false;
}

function hasSameMembers(a: Cluster, b: Cluster): boolean {
  return a.members.length === b.members.length && a.members.every((member, at) => member === b.members[at]);
}
