import { type ByteWriter, createByteWriter } from "#search/bytes";
import { type IndexState, packIntake } from "./indexState";
import { countOf } from "./postingClass";
import type { Columns } from "./segment";

/** The first bytes, and the version of all that follow: a reader takes no other. */
export const heading = "warmline index 1";

/**
 * Writes an index: settings, tags, the sorted words that documents still hold (each as what it adds to the word before),
 * then the segments: documents, and for each word and field the distances between the documents that hold it. Counts of one
 * take no byte, lengths are written once per document: about 1.5 bytes a posting. The index itself is left as it is, but
 * for removed documents, which are forgotten for good.
 */
export function writeIndex(index: IndexState): Uint8Array {
  packIntake(index);
  index.stack.compact();
  const { settings, grams, stack, tagNumbers } = index;
  const writer = createByteWriter();
  writer.text(heading);
  writer.whole(settings.length);
  for (const { weight, lengthPenalty } of settings) {
    writer.real(weight);
    writer.real(lengthPenalty);
  }
  writer.whole(grams ? 1 : 0);
  writer.whole(tagNumbers.size);
  for (const tag of tagNumbers.keys()) writer.text(tag);
  const newTerms = writeVocabulary(index, writer);
  writer.whole(stack.segments.length);
  for (const { columns } of stack.segments) {
    writeDocuments(columns, settings.length, writer);
    writeLists(columns, settings.length, newTerms, writer);
  }
  return writer.finish();
}

/** Gives the new number of every term that a document holds; the others are left out. */
function writeVocabulary({ vocabulary, stack, settings }: IndexState, writer: ByteWriter): Uint32Array {
  const used = new Uint8Array(vocabulary.size);
  for (const { columns } of stack.segments) for (const key of columns.keys) used[Math.floor(key / settings.length)] = 1;
  const newTerms = new Uint32Array(vocabulary.size);
  let next = 0;
  for (const words of [vocabulary.stems(), vocabulary.grams()]) {
    const kept = [...words].filter(([, term]) => used[term] === 1).sort(([a], [b]) => (a < b ? -1 : 1));
    writer.whole(kept.length);
    let before = "";
    for (const [word, term] of kept) {
      const shared = countShared(before, word);
      writer.whole(shared);
      writer.text(word.slice(shared));
      newTerms[term] = next++;
      before = word;
    }
  }
  return newTerms;
}

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

function writeDocuments({ ids, lengths, tags, tagStarts }: Columns, fields: number, writer: ByteWriter): void {
  writer.whole(ids.length);
  ids.forEach((id, document) => {
    writer.text(id);
    for (let field = 0; field < fields; field += 1) writer.whole(lengths[document * fields + field] as number);
    const from = tagStarts[document] as number;
    const to = tagStarts[document + 1] as number;
    writer.whole(to - from);
    for (let at = from; at < to; at += 1) writer.whole(tags[at] as number);
  });
}

function writeLists(columns: Columns, fields: number, newTerms: Uint32Array, writer: ByteWriter): void {
  const { keys, starts, postings } = columns;
  // Sorted by the new key with its place behind it: numbers sort many times faster than pairs.
  const order = Float64Array.from(keys, (key, place) => {
    const term = newTerms[Math.floor(key / fields)] as number;
    return (term * fields + (key % fields)) * keys.length + place;
  }).sort();
  writer.whole(keys.length);
  writer.whole(postings.length);
  let before = -1;
  for (const packed of order) {
    const key = Math.floor(packed / keys.length);
    const place = packed % keys.length;
    writer.whole(key - before - 1);
    before = key;
    writeList(postings, starts[place] as number, starts[place + 1] as number, writer);
  }
}

function writeList(postings: Uint32Array, from: number, to: number, writer: ByteWriter): void {
  writer.whole(to - from);
  let before = -1;
  for (let at = from; at < to; at += 1) {
    const posting = postings[at] as number;
    const document = posting >>> 16;
    const count = countOf(posting & 0xffff);
    writer.whole((document - before - 1) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) writer.whole(count);
    before = document;
  }
}
