import lunr from "lunr";
import MiniSearch from "minisearch";

/** A document for a library: a title may be empty. */
export type LibraryDocument = { readonly id: string; readonly title: string; readonly body: string };
/** Ids, best first, at most ten. */
export type LibrarySearch = (query: string) => readonly string[];

/** MiniSearch as its README sets it up: no fuzzy and no prefix matching, terms joined by OR, titles twice as heavy. */
export function openMiniSearch(documents: readonly LibraryDocument[]): LibrarySearch {
  const index = new MiniSearch<LibraryDocument>({ fields: ["title", "body"] });
  index.addAll(documents);
  return (query) =>
    index
      .search(query, { boost: { title: 2 } })
      .slice(0, 10)
      .map(({ id }) => String(id));
}

/** lunr with its stemmer and stop words, titles twice as heavy. The query goes in as words, not in lunr's own language. */
export function openLunr(documents: readonly LibraryDocument[]): LibrarySearch {
  const index = lunr(function () {
    this.ref("id");
    this.field("title", { boost: 2 });
    this.field("body");
    for (const { id, title, body } of documents) this.add({ id, title, body });
  });
  return (text) =>
    index
      .query((query) => query.term(lunr.tokenizer(text), {}))
      .slice(0, 10)
      .map(({ ref }) => ref);
}
