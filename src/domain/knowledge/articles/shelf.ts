import type { Vocabulary } from "#text/ranking";
import { createVocabulary } from "#text/ranking";

/** Read documents that share one vocabulary, so that they can be ranked together; `index` is made of all of them. */
export type Shelved<Read, Index> = {
  readonly documents: readonly Read[];
  readonly vocabulary: Vocabulary;
  readonly index: Index;
};

/** Keeps what reading a document gave, so that only new and changed ones are read again. */
export interface Shelf<Source, Read, Index> {
  readAll(sources: readonly Source[]): Shelved<Read, Index>;
}

export type ShelfSettings<Source, Read, Index> = {
  readonly idOf: (source: Source) => string;
  /** Whether a document that was read before still says the same. */
  readonly isSame: (a: Source, b: Source) => boolean;
  readonly read: (source: Source, vocabulary: Vocabulary) => Read;
  /** What the documents are compared by together; made again when they are others. */
  readonly index: (documents: readonly Read[]) => Index;
  /** How many documents to keep; 500 when absent. */
  readonly most?: number;
};

const mostDocuments = 500;
const mostTerms = 400_000;

/**
 * Makes a shelf. It forgets the documents that were not asked for longest when it holds too many, and all of them
 * when their vocabulary has grown too large. What it keeps never changes an answer, only its cost.
 */
export function createShelf<Source, Read, Index>(
  settings: ShelfSettings<Source, Read, Index>,
): Shelf<Source, Read, Index> {
  const kept = new Map<string, { readonly source: Source; readonly read: Read }>();
  let vocabulary = createVocabulary();
  let last: Shelved<Read, Index> | null = null;
  const readOne = (source: Source): Read => {
    const id = settings.idOf(source);
    const known = kept.get(id);
    const read =
      known !== undefined && settings.isSame(known.source, source) ? known.read : settings.read(source, vocabulary);
    kept.delete(id);
    kept.set(id, { source, read });
    return read;
  };
  return {
    readAll: (sources) => {
      if (vocabulary.size > mostTerms) {
        kept.clear();
        vocabulary = createVocabulary();
      }
      const documents = sources.map(readOne);
      for (const id of kept.keys()) {
        if (kept.size <= (settings.most ?? mostDocuments)) break;
        kept.delete(id);
      }
      const isSame =
        last?.documents.length === documents.length && documents.every((one, at) => one === last?.documents[at]);
      if (last && isSame) return last;
      return (last = { documents, vocabulary, index: settings.index(documents) });
    },
  };
}
