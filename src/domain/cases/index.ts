export { askCases } from "./askCases";
export type { ResolvedCase } from "./case";
export { createCaseReader } from "./caseReader";
export { endedAt } from "./endedAt";
export { findSimilarCases, rankAllEndings, rateNearness } from "./findSimilar";
export type { CaseAnswer, CaseAsk, CasePage, CaseSource, NewestAsk } from "./ports";
export type { Comparison, SimilarCase, SimilarCases } from "./similar";
export type { Told } from "./told";
