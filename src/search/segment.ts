/**
 * The columns of a stretch of an index's documents, packed once and never changed. A key is term × fields + field; a
 * posting is document << 16 | class, the document by its place in the segment; the postings of a key stand in the order of
 * their documents. So at most 65,536 documents, which also keeps their scores in the processor's cache.
 */
export type Columns = {
  /** Rising. A document's handle says when it was added, and is never given again. */
  readonly handles: Uint32Array;
  readonly ids: readonly string[];
  /** Documents × fields: words, stop words left out. */
  readonly lengths: Uint32Array;
  /** The tags of document d are those from tagStarts[d] up to tagStarts[d + 1]. */
  readonly tagStarts: Uint32Array;
  readonly tags: Uint32Array;
  /** Rising; the postings of keys[k] are those from starts[k] up to starts[k + 1]. */
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
};

export const mostDocuments = 65_536;

export interface Segment {
  readonly columns: Columns;
  /** Documents that were not removed. */
  readonly alive: number;
  isAlive(document: number): boolean;
  /** False when it was removed before. */
  remove(document: number): boolean;
  /** The documents of the key at this place that were not removed. Counted once after a removal, then known. */
  countAlive(place: number): number;
}

export function createSegment(columns: Columns, removedAlready: readonly number[] = []): Segment {
  const { postings, starts } = columns;
  const dead = new Uint8Array(columns.ids.length);
  const counts = new Map<number, number>();
  let removed = 0;
  const remove = (document: number): boolean => {
    if (dead[document] !== 0) return false;
    dead[document] = 1;
    removed += 1;
    counts.clear();
    return true;
  };
  removedAlready.forEach(remove);
  return {
    columns,
    get alive() {
      return columns.ids.length - removed;
    },
    isAlive: (document) => dead[document] === 0,
    remove,
    countAlive: (place) => {
      const from = starts[place] ?? 0;
      const to = starts[place + 1] ?? 0;
      if (removed === 0) return to - from;
      const known = counts.get(place);
      if (known !== undefined) return known;
      let alive = 0;
      for (let at = from; at < to; at += 1) alive += 1 - (dead[(postings[at] ?? 0) >>> 16] ?? 0);
      counts.set(place, alive);
      return alive;
    },
  };
}

/** The place of a number in a rising list, −1 when it is not there. */
export function findSorted(sorted: Uint32Array, wanted: number): number {
  const at = lowerBound(sorted, wanted, 0, sorted.length);
  return sorted[at] === wanted ? at : -1;
}

/** The first place in [from, to) of a rising list that holds `least` or more; `to` when none does. */
export function lowerBound(sorted: Uint32Array, least: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
