export { fullTextSearch } from "./fullTextSearch";
export { answerSearch, answerSearchStatus } from "./search";
export { answerAutocomplete, answerSuggest } from "./suggest";
