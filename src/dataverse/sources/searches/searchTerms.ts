/** Dataverse search takes 100 characters; the full-text action names no limit and gets the same. */
const longestSearch = 100;

const separators = /[^\p{L}\p{N}.-]+/gu;
const wordly = /[\p{L}\p{N}]/u;

/**
 * Terms as plain words: no quotes, wildcards or operators survive, so they mean nothing to full-text search or to LIKE.
 * Empty ones are dropped, the order stays, repeated words (in any case) are kept once.
 */
export function cleanTerms(terms: readonly string[]): readonly string[] {
  const words = terms
    .flatMap((term) => term.replace(separators, " ").trim().split(" "))
    .filter((word) => wordly.test(word));
  const keys = words.map((word) => word.toLowerCase());
  return words.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** As many whole terms from the front as fit into one search text of 100 characters. */
export function joinTerms(terms: readonly string[]): string {
  return terms.reduce((text, term) => {
    const longer = text === "" ? term : `${text} ${term}`;
    return longer.length <= longestSearch ? longer : text;
  }, "");
}
