import type { FieldSetting } from "./bm25";
import { lengthNorm, rarity, saturate } from "./bm25";
import type { DocumentTable } from "./documentTable";
import { createDocumentTable } from "./documentTable";
import type { Postings } from "./postings";
import { createPostings } from "./postings";
import type { QueryTerm } from "./query";
import { gramsOfQuery, toQuery } from "./query";
import type { TermShare } from "./tally";
import { createTally } from "./tally";
import { tokenise } from "./tokenise";
import { createTopHits } from "./topHits";
import type { Vocabulary } from "./vocabulary";
import { createVocabulary, toBag } from "./vocabulary";

/** A document to be found: its fields' plain texts in the order of the index's settings, and tags to filter by. */
export type IndexDocument = {
  readonly id: string;
  readonly fields: readonly string[];
  readonly tags?: readonly string[];
};

export type SearchOptions = {
  /** Most hits to give; 10 when absent. */
  readonly limit?: number;
  /** Only documents that carry at least one of these. */
  readonly anyTag?: readonly string[];
  /** Asked of contenders only; must answer the same for the same id. */
  readonly accept?: (id: string) => boolean;
};

export type Hit = { readonly id: string; readonly score: number };

/** A full-text index in memory: BM25 by field over stems and 4-grams. No fuzzy or prefix matching: measured, it harms. */
export interface SearchIndex {
  readonly size: number;
  /** Adds a document, or replaces the one with this id. Linear in its text. */
  add(document: IndexDocument): void;
  /** False when there was none. Search answers at once as if the document had never been there. */
  remove(id: string): boolean;
  /** Best first; equal scores by id; the same for the same documents, whatever the order they were added in. */
  search(query: string | readonly QueryTerm[], options?: SearchOptions): Hit[];
  /** What made the score of one document; [] when it is not there or shares nothing. */
  explain(query: string | readonly QueryTerm[], id: string): TermShare[];
}

type Index = {
  readonly settings: readonly FieldSetting[];
  readonly vocabulary: Vocabulary;
  readonly documents: DocumentTable;
  /** By field. */
  readonly postings: Postings[];
};

export function createSearchIndex(settings: readonly FieldSetting[]): SearchIndex {
  const index: Index = {
    settings,
    vocabulary: createVocabulary(),
    documents: createDocumentTable(settings.length),
    postings: settings.map(createPostings),
  };
  return {
    get size() {
      return index.documents.size;
    },
    add: (document) => addDocument(index, document),
    remove: (id) => removeDocument(index, id),
    search: (query, options = {}) => searchIndex(index, readQuery(query), options),
    explain: (query, id) => explainHit(index, readQuery(query), id),
  };
}

function readQuery(query: string | readonly QueryTerm[]): readonly QueryTerm[] {
  return typeof query === "string" ? toQuery(tokenise(query)) : query;
}

function addDocument(index: Index, document: IndexDocument): void {
  removeDocument(index, document.id);
  const bags = index.settings.map((_, field) => toBag(tokenise(document.fields[field] ?? ""), index.vocabulary));
  const number = index.documents.add(
    document.id,
    bags.map(({ length }) => length),
    document.tags ?? [],
  );
  bags.forEach(({ terms, counts }, field) => {
    terms.forEach((term, at) => index.postings[field]?.add(term, number, counts[at] ?? 1));
  });
}

/** Removed documents stay in the lists until they outnumber the others; then the lists are written anew. */
function removeDocument(index: Index, id: string): boolean {
  const { documents, vocabulary, postings } = index;
  if (!documents.remove(id)) return false;
  if (documents.removed <= documents.size + 64) return true;
  postings.forEach((list, field) => {
    const kept = createPostings();
    for (let term = 0; term < vocabulary.size; term += 1) {
      list.each(term, (document, count) => documents.isAlive(document) && kept.add(term, document, count));
    }
    postings[field] = kept;
  });
  documents.forget();
  return true;
}

/** Walks every list of the query, term by term and field by field, in an order that depends on the query alone. */
function walk(
  { settings, vocabulary, documents, postings }: Index,
  query: readonly QueryTerm[],
  visit: (document: number, gain: number, term: number, exact: boolean) => void,
): void {
  const walkTerm = (number: number, weight: number, term: number, exact: boolean): void => {
    if (number < 0) return;
    postings.forEach((list, field) => {
      const setting = settings[field];
      const having = countAlive(list, number, documents);
      if (setting === undefined || having === 0) return;
      const value = setting.weight * weight * rarity(documents.size, having);
      const mean = documents.meanLength(field);
      list.each(number, (document, count) => {
        if (!documents.isAlive(document)) return;
        const norm = lengthNorm(setting, documents.lengthOf(document, field), mean);
        visit(document, value * saturate(count, norm), term, exact);
      });
    });
  };
  query.forEach(({ stem, weight }, term) => walkTerm(vocabulary.findStem(stem), weight, term, true));
  for (const { gram, weight, term } of gramsOfQuery(query)) walkTerm(vocabulary.findGram(gram), weight, term, false);
}

function countAlive(list: Postings, term: number, documents: DocumentTable): number {
  if (documents.removed === 0) return list.sizeOf(term);
  let alive = 0;
  list.each(term, (document) => {
    if (documents.isAlive(document)) alive += 1;
  });
  return alive;
}

function searchIndex(index: Index, query: readonly QueryTerm[], options: SearchOptions): Hit[] {
  const { documents } = index;
  const scores = documents.takeScores();
  const found: number[] = [];
  walk(index, query, (document, gain) => {
    const before = scores[document] ?? 0;
    if (before === 0) found.push(document);
    scores[document] = before + gain;
  });
  const top = createTopHits(options.limit ?? 10);
  for (const document of found) {
    const score = scores[document] ?? 0;
    const id = documents.idOf(document);
    scores[document] = 0;
    if (top.admits(score, id) && passes(documents, document, id, options)) top.put(score, id, document);
  }
  return top.hits.map(({ id, score }) => ({ id, score }));
}

function passes(documents: DocumentTable, document: number, id: string, { anyTag, accept }: SearchOptions): boolean {
  if (anyTag !== undefined && !documents.tagsOf(document).some((tag) => anyTag.includes(tag))) return false;
  return accept === undefined || accept(id);
}

function explainHit(index: Index, query: readonly QueryTerm[], id: string): TermShare[] {
  const number = index.documents.find(id);
  const tally = createTally(query);
  walk(index, query, (document, gain, term, exact) => {
    if (document === number) tally.count(gain, term, exact);
  });
  return tally.shares();
}
