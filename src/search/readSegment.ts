import type { ByteReader } from "#search/bytes";
import { createNumbers } from "#text/ranking";
import { lengthBucket, mostCounted, toClass } from "./postingClass";
import type { Columns, Segment } from "./segment";
import { createSegment, mostDocuments } from "./segment";

/** What the numbers of a segment must stay below. */
export type SegmentLimits = {
  readonly fields: number;
  readonly terms: number;
  readonly tags: number;
  readonly firstHandle: number;
};

type Documents = Omit<Columns, "keys" | "starts" | "postings">;

/** Null when it says something impossible. */
export function readSegment(reader: ByteReader, limits: SegmentLimits): Segment | null {
  const documents = readDocuments(reader, limits);
  const lists = reader.broken ? null : readLists(reader, documents, limits);
  return lists === null || reader.broken ? null : createSegment({ ...documents, ...lists });
}

function readDocuments(reader: ByteReader, { fields, tags: tagCount, firstHandle }: SegmentLimits): Documents {
  const size = reader.count(mostDocuments);
  const ids: string[] = [];
  const lengths = new Uint32Array(size * fields);
  const tagStarts = new Uint32Array(size + 1);
  const tags = createNumbers();
  for (let document = 0; document < size && !reader.broken; document += 1) {
    ids.push(reader.text());
    for (let field = 0; field < fields; field += 1) lengths[document * fields + field] = reader.whole(0xffffffff);
    for (let left = reader.count(tagCount); left > 0; left -= 1) tags.push(reader.whole(tagCount - 1));
    tagStarts[document + 1] = tags.length;
  }
  const handles = Uint32Array.from({ length: size }, (_, document) => firstHandle + document);
  return { ids, handles, lengths, tagStarts, tags: tags.view().slice() };
}

function readLists(reader: ByteReader, documents: Documents, { fields, terms }: SegmentLimits) {
  const count = reader.count(terms * fields);
  const size = reader.count(Infinity);
  const keys = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  const postings = new Uint32Array(size);
  let key = -1;
  let used = 0;
  for (let place = 0; place < count; place += 1) {
    key += 1 + reader.whole(terms * fields - key - 2);
    const times = reader.count(Math.min(size - used, documents.ids.length));
    if (reader.broken || times === 0) return null;
    keys[place] = key;
    starts[place] = used;
    readList(reader, documents, key % fields, fields, postings.subarray(used, used + times));
    used += times;
  }
  starts[count] = used;
  return used === size ? { keys, starts, postings } : null;
}

function readList(
  reader: ByteReader,
  { ids, lengths }: Documents,
  field: number,
  fields: number,
  into: Uint32Array,
): void {
  let document = -1;
  for (let at = 0; at < into.length && !reader.broken; at += 1) {
    const step = reader.whole(2 * (ids.length - document) - 3);
    document += 1 + (step >>> 1);
    const count = (step & 1) === 1 ? reader.whole(mostCounted) : 1;
    const bucket = lengthBucket(lengths[document * fields + field] ?? 0);
    into[at] = document * 65_536 + toClass(Math.max(1, count), bucket);
  }
}
