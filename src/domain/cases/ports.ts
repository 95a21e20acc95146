import type { Cancel } from "#domain/time";
import type { ResolvedCase } from "./case";

/** Which product's newest cases; "" for all. `notCase` is the conversation's own. */
export type NewestAsk = { readonly product: string; readonly notCase: string };

/** A page of them, which path of the source answered, in words, and how to go on; null after the last. */
export type CasePage = {
  readonly cases: readonly ResolvedCase[];
  readonly path: string;
  readonly more: ((cancel: Cancel) => Promise<CasePage>) | null;
};

/** What to look for in what cases say. `typed` and `inTurn` as in `KnowledgeAsk`. */
export type CaseAsk = {
  readonly terms: readonly string[];
  readonly notCase: string;
  readonly typed?: string;
  readonly inTurn?: boolean;
};

/** Candidates (≤ 200) and which path answered. `named`: a person gave the number, so nothing else was looked for. */
export type CaseAnswer = {
  readonly cases: readonly ResolvedCase[];
  readonly path: string;
  readonly named?: boolean;
};

/** Where resolved cases come from; fails like `KnowledgeSource`. */
export interface CaseSource {
  /** The newest first, some hundred a page. */
  readNewest(ask: NewestAsk, cancel: Cancel): Promise<CasePage>;
  /** Those that say what is asked, of any product and age. */
  search(ask: CaseAsk, cancel: Cancel): Promise<CaseAnswer>;
}
