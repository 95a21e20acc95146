import { createSearchIndex, loadSearchIndex } from "#search";
import { fromHtml, markedTerms, splitSentences, tokenise } from "#text";

const size = 100_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));

/** Each stretches something that keeps a quadratic reader busy past the test's patience and a linear one for no time. */
const hostile: readonly string[] = [
  ..."a|1|é|日|\u0301a|\ud83d|👍|a@|@|://|www.| www.|a-|3.|l'|a_|a. |!)|. |not a |no, |\u0300|e\u0301|\ufdfa|\udc00\ud800|“‘'|don't |y"
    .split("|")
    .map(repeat),
  ...["<", "<a ", '<a ="', "<!--", "<script>", "<p>", "<td>", "<li><p>x", "&", "&#x1", "</p"].map(repeat),
];

describe("hostile text", () => {
  it("costs time in proportion to its length, and never throws", () => {
    const index = createSearchIndex([{ weight: 1, lengthPenalty: 0.75 }]);
    for (const text of hostile) {
      const tokens = tokenise(text);
      fromHtml(text);
      splitSentences(text);
      markedTerms(text);
      index.add({ id: "x", fields: [text] });
      index.search(text.slice(0, 10_000));
      expect(tokens.length).toBeLessThanOrEqual(text.length);
    }
  }, 60_000);

  it("is saved and loaded like any other", () => {
    const index = createSearchIndex([{ weight: 1, lengthPenalty: 0.75 }]);
    for (const text of hostile) index.add({ id: text.slice(0, 20), fields: [text], tags: [text.slice(0, 9)] });
    const loaded = loadSearchIndex(index.save());
    for (const text of hostile) {
      const question = text.slice(0, 500);
      expect(loaded.kind === "index" && loaded.index.search(question)).toEqual(index.search(question));
    }
  }, 60_000);

  it("takes a word of a million letters as one word, compared by its first 64", () => {
    const [token, ...others] = tokenise("a".repeat(1_000_000));
    expect(others).toEqual([]);
    expect(token).toMatchObject({ from: 0, to: 1_000_000, kind: "word" });
    expect(token?.word).toHaveLength(64);
  });
});
