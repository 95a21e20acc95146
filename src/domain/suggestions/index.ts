export type { SuggestInput } from "./suggest";
export { suggestResolutions } from "./suggest";
export type { ArticleSuggestion, Passage, Reason, Suggestions } from "./suggestion";
