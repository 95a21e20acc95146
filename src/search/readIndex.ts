import { type ByteReader, createByteReader } from "#search/bytes";
import { createIndexState, type IndexState } from "./indexState";
import { readSegment } from "./readSegment";
import { openSearchIndex, type SearchIndex } from "./searchIndex";
import { createVocabulary, type Vocabulary } from "#text/ranking";
import { heading } from "./writeIndex";

/** `damaged`: not what was saved, whole and unchanged. `foreign`: of another version, or no index at all. */
export type LoadedIndex =
  | { readonly kind: "index"; readonly index: SearchIndex }
  | { readonly kind: "problem"; readonly reason: "damaged" | "foreign" };

const mostFields = 64;
const mostTerms = 2 ** 26;

/**
 * Opens what `save` wrote; it answers as the saved index did. Whatever the bytes are, it never throws and never reserves
 * more room than they account for: a check sum is compared first, then every number is held against what it may be.
 */
export function loadSearchIndex(bytes: Uint8Array): LoadedIndex {
  const reader = createByteReader(bytes);
  if (reader === null) return { kind: "problem", reason: "damaged" };
  if (reader.text() !== heading) return { kind: "problem", reason: "foreign" };
  const state = readState(reader);
  if (state === null || reader.broken || !reader.ended) return { kind: "problem", reason: "damaged" };
  return { kind: "index", index: openSearchIndex(state) };
}

function readState(reader: ByteReader): IndexState | null {
  const fieldCount = reader.count(mostFields);
  const settings = Array.from({ length: fieldCount }, () => ({ weight: reader.real(), lengthPenalty: reader.real() }));
  const grams = reader.whole(1) === 1;
  const tags = Array.from({ length: reader.count(Infinity) }, () => reader.text());
  const vocabulary = readVocabulary(reader);
  if (vocabulary === null) return null;
  const index = createIndexState({ settings, grams }, vocabulary);
  for (const tag of tags) index.tagNumbers.set(tag, index.tagNumbers.size);
  if (index.tagNumbers.size !== tags.length) return null;
  for (let left = reader.count(Infinity); left > 0; left -= 1) if (!takeSegment(reader, index)) return null;
  return index;
}

/** Null when a word is there twice. */
function readVocabulary(reader: ByteReader): Vocabulary | null {
  const vocabulary = createVocabulary();
  let expected = 0;
  const numbering = [(stem: string) => vocabulary.stemNumber(stem), (gram: string) => vocabulary.gramNumber(gram)];
  for (const number of numbering) {
    let before = "";
    for (let left = reader.count(mostTerms); left > 0; left -= 1) {
      const shared = reader.whole(before.length);
      before = before.slice(0, shared) + reader.text();
      if (reader.broken || number(before) !== expected) return null;
      expected += 1;
    }
  }
  return vocabulary;
}

function takeSegment(reader: ByteReader, index: IndexState): boolean {
  const { settings, vocabulary, tagNumbers, counters, byId, words, stack } = index;
  const segment = readSegment(reader, {
    fields: settings.length,
    terms: vocabulary.size,
    tags: tagNumbers.size,
    firstHandle: counters.nextHandle,
  });
  if (segment === null) return false;
  const { ids, handles, lengths } = segment.columns;
  ids.forEach((id, document) => byId.set(id, handles[document] as number));
  lengths.forEach((length, at) => {
    words[at % settings.length] = (words[at % settings.length] as number) + length;
  });
  counters.nextHandle += ids.length;
  stack.push(segment);
  return byId.size === counters.nextHandle;
}
