import { createSearchIndex, fromHtml, splitSentences, tokenise } from "#text";

const size = 100_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));

/** Each stretches something that makes a quadratic reader stand still for a minute and a linear one for no time. */
const hostile: readonly string[] = [
  ..."a|1|é|日|\u0301a|\ud83d|👍|a@|@|://|www.| www.|a-|3.|l'|a_|a. |!)|. ".split("|").map(repeat),
  ...["<", "<a ", '<a ="', "<!--", "<script>", "<p>", "<td>", "<li><p>x", "&", "&#x1", "</p"].map(repeat),
];

describe("hostile text", () => {
  it("costs time in proportion to its length, and never throws", () => {
    const index = createSearchIndex([{ weight: 1, lengthPenalty: 0.75 }]);
    for (const text of hostile) {
      const begin = performance.now();
      tokenise(text);
      fromHtml(text);
      splitSentences(text);
      index.add({ id: "x", fields: [text] });
      index.search(text.slice(0, 10_000));
      expect(performance.now() - begin).toBeLessThan(5000);
    }
  }, 60_000);

  it("takes a word of a million letters as one word, compared by its first 64", () => {
    const [token, ...others] = tokenise("a".repeat(1_000_000));
    expect(others).toEqual([]);
    expect(token).toMatchObject({ from: 0, to: 1_000_000, kind: "word" });
    expect(token?.word).toHaveLength(64);
  });
});
