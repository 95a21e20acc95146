export type { SuggestInput } from "./suggest";
export { rankArticles, suggestResolutions } from "./suggest";
export type { ArticleSuggestion, Passage, Reason, Suggestions } from "./suggestion";
