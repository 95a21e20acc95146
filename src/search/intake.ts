import type { ListLayout } from "./listLayout";
import { createNumbers } from "#text/ranking";
import { lengthBucket, toClass } from "./postingClass";
import type { Segment } from "./segment";
import { createSegment } from "./segment";
import type { TermReader } from "./termReader";

/** Documents that were added and not yet packed, in the order of adding. */
export interface Intake {
  readonly size: number;
  /** Whether it should be packed before more is taken in. */
  readonly full: boolean;
  /** Gives the words of each field. */
  add(handle: number, id: string, fields: readonly string[], tags: readonly number[]): readonly number[];
  /** The lengths of the document's fields; null when it is not here. */
  remove(handle: number): readonly number[] | null;
  /** Packs all documents into a segment and is empty again. */
  pack(layout: ListLayout): Segment;
}

/** Enough to pack in bulk, and few enough that what waits stays small beside the index. */
const mostDocuments = 8192;
const mostPostings = 1 << 20;

export function createIntake(reader: TermReader, fieldCount: number): Intake {
  const handles = createNumbers();
  const lengths = createNumbers();
  const tagStarts = createNumbers();
  const tags = createNumbers();
  const keys = createNumbers();
  const postings = createNumbers();
  const lists = [handles, lengths, tagStarts, tags, keys, postings];
  let ids: string[] = [];
  let removed: number[] = [];

  function addField(text: string, field: number, document: number): number {
    const { length, terms, counts } = reader.read(text);
    const bucket = lengthBucket(length);
    for (let at = 0; at < terms.length; at += 1) {
      keys.push((terms[at] as number) * fieldCount + field);
      postings.push((document << 16) | toClass(counts[at] as number, bucket));
    }
    lengths.push(length);
    return length;
  }

  return {
    get size() {
      return ids.length;
    },
    get full() {
      return ids.length >= mostDocuments || postings.length >= mostPostings;
    },
    add: (handle, id, fields, tagNumbers) => {
      const document = ids.push(id) - 1;
      handles.push(handle);
      tagStarts.push(tags.length);
      for (const tag of tagNumbers) tags.push(tag);
      return fields.map((text, field) => addField(text, field, document));
    },
    remove: (handle) => {
      const document = handle - (handles.view()[0] ?? Infinity);
      if (!(document >= 0)) return null;
      removed.push(document);
      return Array.from(lengths.view().subarray(document * fieldCount, (document + 1) * fieldCount));
    },
    pack: (layout) => {
      tagStarts.push(tags.length);
      const segment = createSegment(
        {
          handles: handles.view().slice(),
          ids,
          lengths: lengths.view().slice(),
          tagStarts: tagStarts.view().slice(),
          tags: tags.view().slice(),
          ...packLists(keys.view(), postings.view(), layout),
        },
        removed,
      );
      for (const list of lists) list.clear();
      ids = [];
      removed = [];
      return segment;
    },
  };
}

function packLists(keys: Uint32Array, postings: Uint32Array, layout: ListLayout) {
  for (let at = 0; at < keys.length; at += 1) layout.count(keys[at] as number, 1);
  const laid = layout.lay();
  const packed = new Uint32Array(laid.size);
  for (let at = 0; at < keys.length; at += 1) packed[layout.next(keys[at] as number, 1)] = postings[at] as number;
  layout.clear();
  return { keys: laid.keys, starts: laid.starts, postings: packed };
}
