import type { ListLayout } from "./listLayout";
import { mergeSegments } from "./mergeSegments";
import type { Segment } from "./segment";
import { findSorted, mostDocuments } from "./segment";

/**
 * The segments of an index, oldest first, merged geometrically: a segment is more than twice as large as the one after it
 * or the two together are too large for one. So n documents stand in O(log n + n / 65,536) segments and each is rewritten
 * O(log n) times (P. O'Neil and others, "The log-structured merge-tree", 1996): adding needs no rebuild, searching finds
 * packed columns only.
 */
export interface SegmentStack {
  readonly segments: readonly Segment[];
  push(segment: Segment): void;
  /** The lengths of the fields of the removed document; null when no segment holds it. */
  remove(handle: number): Uint32Array | null;
  /** Rewrites every segment that still holds removed documents. */
  compact(): void;
}

export function createSegmentStack(fields: number, layout: ListLayout): SegmentStack {
  let segments: Segment[] = [];

  function settle(): void {
    segments = segments.filter(({ alive }) => alive > 0);
    for (let last = segments.length - 1; last > 0; last -= 1) {
      const first = firstToMerge(segments, last);
      if (first === last) continue;
      segments.splice(first, last - first + 1, mergeSegments(segments.slice(first, last + 1), fields, layout));
      last = first + 1;
    }
  }

  /** Rewritten when half of it is gone, so that a removal costs what an adding does. */
  function shrink(place: number, segment: Segment): void {
    if (segment.alive * 2 >= segment.columns.ids.length) return;
    segments[place] = mergeSegments([segment], fields, layout);
    settle();
  }

  return {
    get segments() {
      return segments;
    },
    push: (segment) => {
      segments.push(segment);
      settle();
    },
    remove: (handle) => {
      for (const [place, segment] of segments.entries()) {
        const { handles, lengths } = segment.columns;
        if ((handles[handles.length - 1] ?? 0) < handle) continue;
        const document = findSorted(handles, handle);
        if (document < 0 || !segment.remove(document)) return null;
        const words = lengths.slice(document * fields, (document + 1) * fields);
        shrink(place, segment);
        return words;
      }
      return null;
    },
    compact: () => {
      segments = segments.map((segment) =>
        segment.alive < segment.columns.ids.length ? mergeSegments([segment], fields, layout) : segment,
      );
      settle();
    },
  };
}

/** The first of the segments that should become one with the one at `last`; `last` when none should. */
function firstToMerge(segments: readonly Segment[], last: number): number {
  let first = last;
  let together = segments[last]?.alive ?? 0;
  for (; first > 0; first -= 1) {
    const before = segments[first - 1]?.alive ?? 0;
    if (before > 2 * together || before + together > mostDocuments) break;
    together += before;
  }
  return first;
}
