import type { FieldSetting } from "#text/ranking";
import type { IndexState } from "./indexState";
import { addDocument, createIndexState, locate, packIntake, removeDocument } from "./indexState";
import { planQuery } from "./planQuery";
import type { QueryTerm } from "#text/ranking";
import { toQuery } from "#text/ranking";
import { createScorer, gainOf, type Scorer } from "./scoring";
import { createTagFilter } from "./tagFilter";
import type { TermShare } from "#text/ranking";
import { createTally } from "#text/ranking";
import { tokenise } from "#text/words";
import { createTopHits } from "./topHits";
import { writeIndex } from "./writeIndex";

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
  /** Only documents that carry at least one tag of every group: [products, languages] … */
  readonly tagGroups?: readonly (readonly string[])[];
  /** Asked of contenders only; must answer the same for the same id. */
  readonly accept?: (id: string) => boolean;
};

export type IndexOptions = {
  /**
   * Whether words are also found by their 4-grams; true when absent. They find compounds, misspellings and inflections,
   * which helps short texts and few documents (cases, categories); they cost twice the memory and twenty times the time of a
   * question, which a large knowledge base, where the right words stand somewhere, does not need to pay.
   */
  readonly grams?: boolean;
};

export type Hit = { readonly id: string; readonly score: number };

/** A full-text index in memory: BM25 by field over stems and 4-grams. No fuzzy or prefix matching: measured, it harms. */
export interface SearchIndex {
  readonly size: number;
  /** Adds a document, or replaces the one with this id. Found from now on. Linear in its text, amortised. */
  add(document: IndexDocument): void;
  /** False when there was none. Search answers at once as if the document had never been there. */
  remove(id: string): boolean;
  /** Best first; equal scores by id; the same for the same documents, whatever the order they were added in. */
  search(query: string | readonly QueryTerm[], options?: SearchOptions): Hit[];
  /** What made the score of one document; [] when it is not there or shares nothing. */
  explain(query: string | readonly QueryTerm[], id: string): TermShare[];
  /** The index in a few bytes per word, for `loadSearchIndex`. Holds nothing of removed documents. */
  save(): Uint8Array;
}

export function createSearchIndex(settings: readonly FieldSetting[], { grams = true }: IndexOptions = {}): SearchIndex {
  return openSearchIndex(createIndexState({ settings, grams }));
}

export function openSearchIndex(index: IndexState): SearchIndex {
  const scorer = createScorer();
  return {
    get size() {
      return index.byId.size;
    },
    add: ({ id, fields, tags = [] }) => addDocument(index, id, fields, tags),
    remove: (id) => removeDocument(index, id),
    search: (query, options = {}) => searchIndex(index, scorer, readQuery(query), options),
    explain: (query, id) => explainHit(index, readQuery(query), id),
    save: () => writeIndex(index),
  };
}

function readQuery(query: string | readonly QueryTerm[]): readonly QueryTerm[] {
  return typeof query === "string" ? toQuery(tokenise(query)) : query;
}

function searchIndex(index: IndexState, scorer: Scorer, query: readonly QueryTerm[], options: SearchOptions): Hit[] {
  packIntake(index);
  const { limit = 10, accept } = options;
  const top = createTopHits(Math.max(0, limit));
  const passes = readFilter(index, options);
  const lines = planQuery(index, query);
  const order = [...lines].sort((a, b) => b.value - a.value);
  for (const [at, segment] of index.stack.segments.entries()) {
    const { columns } = segment;
    scorer.score(segment, at, lines, {
      order,
      least: () => top.least,
      enter: (document, score) => {
        const id = columns.ids[document] ?? "";
        if (!segment.isAlive(document) || !top.admits(score, id) || !passes(columns, document)) return;
        if (accept === undefined || accept(id)) top.put(score, id);
      },
    });
  }
  return top.list();
}

function readFilter({ tagNumbers }: IndexState, { anyTag, tagGroups = [] }: SearchOptions) {
  const groups = anyTag === undefined ? tagGroups : [...tagGroups, anyTag];
  return createTagFilter(groups.map((group) => group.map((tag) => tagNumbers.get(tag) ?? -1)));
}

function explainHit(index: IndexState, query: readonly QueryTerm[], id: string): TermShare[] {
  packIntake(index);
  const place = locate(index, id);
  const tally = createTally(query);
  if (place === null) return [];
  planQuery(index, query).forEach((line, at) => {
    const gain = gainOf(place.segment, place.at, place.document, line);
    if (gain > 0) tally.count(gain, line.term, line.exact, at);
  });
  return tally.shares();
}
