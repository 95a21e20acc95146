import type { Cancel } from "#domain/time";
import type { KnowledgeArticle } from "./article";
import type { DocumentPlace, KeptDocument } from "./document";

/**
 * What to look for: key terms (never a whole transcript: Dataverse search takes 100 characters), newest words first. `typed` is
 * what a person typed, masked; absent where nobody did. `inTurn` is false where another search of the page has the second
 * that Dataverse search gives: then it is not asked.
 */
export type KnowledgeAsk = {
  readonly terms: readonly string[];
  readonly product: string;
  readonly language: string;
  readonly typed?: string;
  readonly inTurn?: boolean;
};

/** Candidates (≤ 50, the source's order) and which path of the source answered, in words. */
export type KnowledgeAnswer = { readonly articles: readonly KnowledgeArticle[]; readonly path: string };

/** Where articles come from. Rejects with a `SourceFailure`; a cancelled search rejects with an AbortError. */
export interface KnowledgeSource {
  search(ask: KnowledgeAsk, cancel: Cancel): Promise<KnowledgeAnswer>;
}

/** The rows whose documents are wanted, by their ids; a place without an id is not asked. */
export type DocumentAsk = Readonly<Record<DocumentPlace, string>>;

/** Documents in the source's order, and which path answered, in words. */
export type DocumentAnswer = { readonly documents: readonly KeptDocument[]; readonly path: string };

/** Where documents come from. What is not set up gives none and says so; rejects only with what may pass. */
export interface DocumentSource {
  find(ask: DocumentAsk, cancel: Cancel): Promise<DocumentAnswer>;
}
