import { createArticleReader } from "#domain/knowledge";
import { anArticle } from "#support";

const e42 = anArticle(
  "KA-01042",
  "Clear error E42",
  "<p>Hold Steam. Wait.</p><h2>If not</h2><ul><li>Call us</li></ul>",
);

describe("an article reader", () => {
  it("reads an article once while it stays the same", () => {
    const reader = createArticleReader();
    const [first] = reader.readAll([e42]).documents;
    const [second] = reader.readAll([{ ...e42 }]).documents;
    expect(second).toBe(first);
  });

  it("reads it again when its date or any of its words changed", () => {
    const reader = createArticleReader();
    const [first] = reader.readAll([e42]).documents;
    for (const change of [{ updatedAt: 1 }, { html: "<p>New</p>" }, { keywords: "3.x" }, { title: "New" }]) {
      expect(reader.readAll([{ ...e42, ...change }]).documents[0]).not.toBe(first);
    }
  });

  it("keeps the articles of different readers apart", () => {
    const [first] = createArticleReader().readAll([e42]).documents;
    expect(createArticleReader().readAll([e42]).documents[0]).not.toBe(first);
  });

  it("forgets what was not asked for longest, and reads it again without harm", () => {
    const reader = createArticleReader();
    const [first] = reader.readAll([e42]).documents;
    const many = Array.from({ length: 600 }, (_, at) => anArticle(`KA-${at}`, "Title", "<p>Text.</p>"));
    expect(reader.readAll(many).documents).toHaveLength(600);
    const [again] = reader.readAll([e42]).documents;
    expect(again).not.toBe(first);
    expect(again?.sentences).toEqual(first?.sentences);
  });

  it("splits into sentences with their sections, headings left out", () => {
    const [read] = createArticleReader().readAll([e42]).documents;
    const sentences = read?.sentences.map(({ from, to, section, closed }) => [
      read.page.text.slice(from, to),
      section,
      closed,
    ]);
    expect(sentences).toEqual([
      ["Hold Steam.", 0, true],
      ["Wait.", 0, true],
      ["Call us", 1, false],
    ]);
  });

  it("knows an article that must be quoted whole by its keyword or a comment", () => {
    const verbatim = (change: Parameters<typeof anArticle>[3]) =>
      createArticleReader().readAll([anArticle("KA-1", "Terms", "<p>All.</p>", change)]).documents[0]?.verbatim;
    expect(verbatim({ keywords: "warranty, doNotSummarize" })).toBe(true);
    expect(verbatim({ html: "<!-- doNotSummarize --><p>All.</p>" })).toBe(true);
    expect(verbatim({ keywords: "do not summarise" })).toBe(false);
  });
});
