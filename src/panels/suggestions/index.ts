export { SuggestionsPanel } from "./SuggestionsPanel";
