import type { AbortSignalLike } from "#domain/knowledge";
import type { ResolvedCase } from "./case";

export type CaseAsk = { readonly product: string; readonly terms: readonly string[]; readonly notCase: string };

/** Candidates (≤ 200) and which path of the source answered, in words. */
export type CaseAnswer = { readonly cases: readonly ResolvedCase[]; readonly path: string };

/** Where resolved cases come from; fails like `KnowledgeSource`. */
export interface CaseSource {
  findResolved(ask: CaseAsk, cancel: AbortSignalLike): Promise<CaseAnswer>;
}
