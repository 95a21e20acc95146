import type { ListLayout } from "./listLayout";
import type { Columns, Segment } from "./segment";
import { createSegment } from "./segment";

/** No document: a number no segment has room for. */
const gone = 0xffffffff;

/**
 * Puts neighbouring segments together into one, in their order, and leaves out what was removed. Also rewrites a single
 * one. Linear in what they hold.
 */
export function mergeSegments(segments: readonly Segment[], fields: number, layout: ListLayout): Segment {
  const kept = segments.map(numberKept);
  const from = kept.map((_, at) => segments.slice(0, at).reduce((sum, { alive }) => sum + alive, 0));
  const size = segments.reduce((sum, { alive }) => sum + alive, 0);
  const parts = segments.map(({ columns }, at) => ({ columns, kept: kept[at] ?? null, from: from[at] ?? 0 }));
  return createSegment({ ...mergeDocuments(parts, size, fields), ...mergeLists(parts, segments, layout) });
}

/** A segment to be merged: `kept` numbers what is left of it, null when that is all; `from` is where it begins. */
type Part = { readonly columns: Columns; readonly kept: Uint32Array | null; readonly from: number };

function numberKept(segment: Segment): Uint32Array | null {
  const size = segment.columns.ids.length;
  if (segment.alive === size) return null;
  let next = 0;
  return Uint32Array.from({ length: size }, (_, document) => (segment.isAlive(document) ? next++ : gone));
}

function mergeDocuments(parts: readonly Part[], size: number, fields: number) {
  const ids: string[] = [];
  const handles = new Uint32Array(size);
  const lengths = new Uint32Array(size * fields);
  const tagStarts = new Uint32Array(size + 1);
  const tags: number[] = [];
  for (const { columns, kept } of parts) {
    columns.ids.forEach((id, document) => {
      if (kept !== null && kept[document] === gone) return;
      const place = ids.push(id) - 1;
      handles[place] = columns.handles[document] as number;
      for (let field = 0; field < fields; field += 1) {
        lengths[place * fields + field] = columns.lengths[document * fields + field] as number;
      }
      const end = columns.tagStarts[document + 1] as number;
      for (let at = columns.tagStarts[document] as number; at < end; at += 1) tags.push(columns.tags[at] as number);
      tagStarts[place + 1] = tags.length;
    });
  }
  return { ids, handles, lengths, tagStarts, tags: Uint32Array.from(tags) };
}

function mergeLists(parts: readonly Part[], segments: readonly Segment[], layout: ListLayout) {
  for (const segment of segments) {
    segment.columns.keys.forEach((key, place) => layout.count(key, segment.countAlive(place)));
  }
  const { keys, starts, size } = layout.lay();
  const postings = new Uint32Array(size);
  for (const part of parts) part.columns.keys.forEach((key, place) => copyList(part, key, place, postings, layout));
  layout.clear();
  return { keys, starts, postings };
}

function copyList({ columns, kept, from }: Part, key: number, place: number, into: Uint32Array, layout: ListLayout) {
  const begin = columns.starts[place] as number;
  const end = columns.starts[place + 1] as number;
  if (kept === null) {
    let to = layout.next(key, end - begin);
    for (let at = begin; at < end; at += 1, to += 1) into[to] = (columns.postings[at] as number) + from * 65_536;
    return;
  }
  for (let at = begin; at < end; at += 1) {
    const posting = columns.postings[at] as number;
    const document = kept[posting >>> 16] as number;
    if (document !== gone) into[layout.next(key, 1)] = (document + from) * 65_536 + (posting & 0xffff);
  }
}
