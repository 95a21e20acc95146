const stopWords = new Set(
  (
    "a an the of to in on at for and or but with from by is are was were be been it its this that they their them he she " +
    "his her we our you your i my me not no has have had will would can could should do does did as so if then than there " +
    "here again now still yet please one two any some all more most"
  ).split(" "),
);

/** Content words of a text, roughly stemmed: what two phrasings of one thing share. */
export function contentWords(text: string): readonly string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !stopWords.has(word)).map((word) => word.replace(/(ing|ed|es|s)$/u, ""));
}

/** The share of the distinct content words of `text` that stand in `inside`; 0 where it has none. */
export function shareInside(text: string, inside: string): number {
  const known = new Set(contentWords(inside));
  const own = [...new Set(contentWords(text))];
  return own.length > 0 ? own.filter((word) => known.has(word)).length / own.length : 0;
}

/** A value without spelling: letters and digits, lower case. */
export const bareValue = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
