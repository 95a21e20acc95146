export type { DocumentSuggestion } from "./documents";
export { rankDocuments } from "./documents";
export type { SuggestInput } from "./suggest";
export { rankArticles, suggestResolutions } from "./suggest";
export type { ArticleSuggestion, Passage, Reason, Suggestions } from "./suggestion";
