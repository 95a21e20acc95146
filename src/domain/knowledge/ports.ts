import type { KnowledgeArticle } from "./article";

/** What to look for: key terms (never a whole transcript: Dataverse search takes 100 characters), newest words first. */
export type KnowledgeAsk = { readonly terms: readonly string[]; readonly product: string; readonly language: string };

/** Candidates (≤ 50, the source's order) and which path of the source answered, in words. */
export type KnowledgeAnswer = { readonly articles: readonly KnowledgeArticle[]; readonly path: string };

/** Where articles come from. Rejects with a `SourceFailure`; a cancelled search rejects with an AbortError. */
export interface KnowledgeSource {
  search(ask: KnowledgeAsk, cancel: AbortSignalLike): Promise<KnowledgeAnswer>;
}

/** The part of AbortSignal the domain may know (it has no page types). */
export interface AbortSignalLike {
  readonly aborted: boolean;
}
