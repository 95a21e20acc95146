export { loadSearchIndex } from "./readIndex";
export { createSearchIndex, type IndexDocument, type SearchIndex } from "./searchIndex";
