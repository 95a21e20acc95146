import type { Cluster } from "./match";
import { clockOf, compareIds, indexOf, rankOf } from "./report";
import type { Turn } from "#domain/conversation/turns";

type OrderKey = { readonly at: number; readonly rank: number; readonly index: number; readonly id: string };

/** Where a turn stands: at its own key, or next to the turn it follows (side 1) or precedes (side -1) in its source. */
export type Position = { readonly anchor: OrderKey; readonly side: -1 | 0 | 1; readonly own: OrderKey };

/** By clock, then feed, place in the feed, id. What has no clock and no neighbour with one stands first: it is history. */
export function positionOf(turn: Turn): Position {
  const own = { at: clockOf(turn) ?? -Infinity, rank: rankOf(turn), index: indexOf(turn), id: turn.id };
  return { anchor: own, side: 0, own };
}

/** Orders two places; 0 only for one and the same id. */
export function comparePositions(a: Position, b: Position): number {
  return compareKeys(a.anchor, b.anchor) || a.side - b.side || compareKeys(a.own, b.own);
}

function compareKeys(a: OrderKey, b: OrderKey): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.rank - b.rank || a.index - b.index || compareIds(a.id, b.id);
}

type Placed = { readonly cluster: Cluster; readonly index: number; readonly rank: number };

/**
 * Positions of clusters where some have no clock: each stands next to the nearest message before it (else after it) in
 * the document it came from that has one. O(n log n).
 */
export function placeClusters(turns: ReadonlyMap<Cluster, Turn>): ReadonlyMap<Cluster, Position> {
  const positions = new Map([...turns].map(([cluster, turn]) => [cluster, positionOf(turn)] as const));
  const anchored = new Set<Cluster>();
  for (const document of documentsOf(turns)) {
    anchorAlong(document, 1);
    anchorAlong([...document].reverse(), -1);
  }
  return positions;

  function anchorAlong(document: readonly Placed[], side: -1 | 1): void {
    let neighbour: Position | null = null;
    for (const { cluster } of document) {
      const position = positions.get(cluster);
      if (!position || anchored.has(cluster)) continue;
      if (position.own.at !== -Infinity) neighbour = position;
      else if (neighbour) {
        positions.set(cluster, { anchor: neighbour.anchor, side, own: position.own });
        anchored.add(cluster);
      }
    }
  }
}

/** The documents the clusters came from, most believable feed first, each in its order. */
function documentsOf(turns: ReadonlyMap<Cluster, Turn>): readonly (readonly Placed[])[] {
  const documents = new Map<number, Placed[]>();
  for (const cluster of turns.keys()) {
    for (const report of cluster.members.flatMap((member) => member.reports)) {
      if (typeof report.place?.index !== "number") continue;
      const placed = { cluster, index: report.place.index, rank: rankOf(report) };
      const document = documents.get(placed.rank);
      if (document) document.push(placed);
      else documents.set(placed.rank, [placed]);
    }
  }
  return [...documents]
    .sort(([a], [b]) => a - b)
    .map(([, document]) =>
      document.sort((a, b) => a.index - b.index || compareIds(a.cluster.members[0].id, b.cluster.members[0].id)),
    );
}
