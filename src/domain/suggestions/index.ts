export type { DocumentSuggestion } from "./documents";
export { rankDocuments } from "./documents";
export type { SuggestInput } from "./suggest";
export { answerKnown, rankArticles, suggestResolutions } from "./suggest";
export type { Answered, Curve, Sureness } from "./sureness";
export { fitCurve, sureEnough, surenessOf } from "./sureness";
export type { ArticleSuggestion, Passage, Reason, Suggestions } from "./suggestion";
