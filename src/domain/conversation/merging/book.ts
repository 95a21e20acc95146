import { createCrossings, type Crossings } from "./crossings";
import { findOutdated, isRevised } from "./edits";
import { createGroup, type ClusterChange, type Group, putMessage, settleGroup, takeMessage } from "./group";
import type { Cluster } from "./match";
import { addReport, type Message } from "./message";
import { comparePositions, placeClusters, type Position, positionOf } from "./position";
import { clockOf, compareReports, isSameTurn, settleReports } from "./report";
import type { Transcript } from "#domain/conversation/turns";
import type { Turn } from "#domain/conversation/turns";

/** One turn of the transcript with its place and every id it is known by. */
export type Entry = {
  readonly turn: Turn;
  readonly position: Position;
  readonly cluster: Cluster;
  readonly ids: readonly string[];
};

/**
 * The working memory behind a transcript: every report, sorted into messages, groups and entries. Mutable and owned by
 * the newest version of one transcript; an older version is rebuilt from `log` when someone merges into it.
 */
export type Book = {
  /** Every report that told something new, in order of arrival. */
  readonly log: Turn[];
  /** In transcript order. */
  entries: Entry[];
  readonly messages: Map<string, Message>;
  readonly groups: Map<string, Group>;
  readonly entryOf: Map<Cluster, Entry>;
  /** How many messages have no clock, or were edited or deleted; while there are any, every change places all turns anew. */
  unsettled: number;
  /** What turns say together; shared by the books of one conversation, since it saves work and nothing else. */
  readonly crossings: Crossings;
  /** Only this version may be continued in place. */
  newest: Transcript | null;
};

/** With nothing in it. */
export function createBook(crossings: Crossings = createCrossings()): Book {
  return {
    log: [],
    entries: [],
    messages: new Map(),
    groups: new Map(),
    entryOf: new Map(),
    unsettled: 0,
    crossings,
    newest: null,
  };
}

/**
 * Takes in reports; returns the entries appended when all came behind the last one, "elsewhere" when others moved or
 * changed too, and null when nothing was new. The result depends on the set of reports only.
 */
export function addReports(book: Book, reports: readonly Turn[]): readonly Entry[] | "elsewhere" | null {
  const change: ClusterChange = { removed: new Set(), added: new Set() };
  const touched = new Set<Group>();
  const { log, unsettled: unsettledBefore } = book;
  const before = log.length;
  for (const report of reports) addOne(book, report, change, touched);
  if (log.length === before) return null;
  for (const group of touched) settleGroup(group, change);
  // What the last unsettled message moved or took out goes back to its place when that one is settled.
  return book.unsettled + unsettledBefore > 0 ? replaceAll(book) : replaceChanged(book, change);
}

function addOne(book: Book, report: Turn, change: ClusterChange, touched: Set<Group>): void {
  const known = book.messages.get(report.id);
  const message = addReport(known, report);
  if (message === known) return;
  book.log.push(report);
  book.messages.set(report.id, message);
  if (known) {
    const group = groupOf(book, known.key);
    takeMessage(group, known);
    touched.add(group);
    if (isUnsettled(known.turn)) book.unsettled -= 1;
  }
  if (isUnsettled(message.turn)) book.unsettled += 1;
  const group = groupOf(book, message.key);
  putMessage(group, message, change);
  touched.add(group);
}

function isUnsettled(turn: Turn): boolean {
  return clockOf(turn) === null || isRevised(turn);
}

function idsOf(clusters: readonly Cluster[]): readonly string[] {
  return clusters.flatMap(({ members }) => members.map(({ id }) => id));
}

function groupOf(book: Book, key: string): Group {
  const known = book.groups.get(key);
  if (known) return known;
  const group = createGroup();
  book.groups.set(key, group);
  return group;
}

function turnOf({ members }: Cluster): Turn {
  const [first, ...others] = members.flatMap((member) => member.reports).sort(compareReports);
  return first ? settleReports([first, ...others]) : members[0].turn;
}

function replaceChanged(book: Book, { removed, added }: ClusterChange): readonly Entry[] | "elsewhere" {
  const old = new Map(
    [...removed].map((cluster) => [book.entryOf.get(cluster)?.turn.id, book.entryOf.get(cluster)?.turn]),
  );
  const fresh = [...added].map((cluster) => {
    const settled = turnOf(cluster);
    const turn = keepTurn(old.get(settled.id), settled);
    return { turn, position: positionOf(turn), cluster, ids: idsOf([cluster]) };
  });
  fresh.sort((a, b) => comparePositions(a.position, b.position));
  for (const cluster of removed) book.entryOf.delete(cluster);
  for (const entry of fresh) book.entryOf.set(entry.cluster, entry);
  const [last, first] = [book.entries[book.entries.length - 1], fresh[0]];
  if (removed.size === 0 && (!last || !first || comparePositions(last.position, first.position) < 0)) {
    for (const entry of fresh) book.entries.push(entry);
    return fresh;
  }
  book.entries = weave(
    book.entries.filter((entry) => !removed.has(entry.cluster)),
    fresh,
  );
  return "elsewhere";
}

function replaceAll(book: Book): "elsewhere" {
  const old = new Map(book.entries.map(({ turn }) => [turn.id, turn]));
  const turns = new Map<Cluster, Turn>();
  for (const group of book.groups.values()) {
    for (const cluster of group.clusters) {
      const settled = turnOf(cluster);
      turns.set(cluster, keepTurn(old.get(settled.id), settled));
    }
  }
  book.entryOf.clear();
  const older = outdatedBy(turns);
  for (const [cluster, position] of placeClusters(turns)) {
    const turn = turns.get(cluster);
    if (!turn || turn.deleted) continue;
    book.entryOf.set(cluster, { turn, position, cluster, ids: idsOf([cluster, ...(older.get(cluster) ?? [])]) });
  }
  book.entries = [...book.entryOf.values()].sort((a, b) => comparePositions(a.position, b.position));
  return "elsewhere";
}

/** Takes out what is an older state of another message; gives what was taken out for each that stands. */
function outdatedBy(turns: Map<Cluster, Turn>): ReadonlyMap<Cluster, readonly Cluster[]> {
  const older = new Map<Cluster, Cluster[]>();
  for (const [cluster, standing] of findOutdated(turns)) {
    turns.delete(cluster);
    older.set(standing, [...(older.get(standing) ?? []), cluster]);
  }
  return older;
}

/** The same object for an unchanged turn, so that readers can tell by identity. */
function keepTurn(old: Turn | undefined, settled: Turn): Turn {
  return old && isSameTurn(old, settled) ? old : settled;
}

/** Merges two lists that are in order. */
function weave(kept: readonly Entry[], fresh: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  let next = 0;
  for (const entry of kept) {
    for (let added = fresh[next]; added && comparePositions(added.position, entry.position) < 0; added = fresh[next]) {
      all.push(added);
      next += 1;
    }
    all.push(entry);
  }
  return [...all, ...fresh.slice(next)];
}
