import type { Vocabulary } from "#text";
import { createVocabulary } from "#text";

/** Read documents that share one vocabulary, so that they can be ranked together. */
export type Shelved<Read> = { readonly documents: readonly Read[]; readonly vocabulary: Vocabulary };

/** Keeps what reading a document gave, so that only new and changed ones are read again. */
export interface Shelf<Source, Read> {
  readAll(sources: readonly Source[]): Shelved<Read>;
}

export type ShelfSettings<Source, Read> = {
  readonly idOf: (source: Source) => string;
  /** Whether a document that was read before still says the same. */
  readonly isSame: (a: Source, b: Source) => boolean;
  readonly read: (source: Source, vocabulary: Vocabulary) => Read;
  /** How many documents to keep; 500 when absent. */
  readonly most?: number;
};

const mostDocuments = 500;
const mostTerms = 400_000;

/**
 * Makes a shelf. It forgets the documents that were not asked for longest when it holds too many, and all of them
 * when their vocabulary has grown too large. What it keeps never changes an answer, only its cost.
 */
export function createShelf<Source, Read>(settings: ShelfSettings<Source, Read>): Shelf<Source, Read> {
  const kept = new Map<string, { readonly source: Source; readonly read: Read }>();
  let vocabulary = createVocabulary();
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
      return { documents, vocabulary };
    },
  };
}
