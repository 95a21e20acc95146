import fc from "fast-check";
import { createArticleReader, readInquiry } from "#domain/knowledge";
import { suggestResolutions } from "#domain/suggestions";
import { triesOf } from "#soak";
import { anArticle, aTurn } from "#support";
import { anyCharacter } from "#support/text";

const word = fc.constantFrom(
  "E42",
  "E19",
  "tank",
  "ring",
  "reset",
  "descale",
  "filter",
  "red",
  "3.1",
  "bridge 2.0",
  "still",
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const hostile = fc.oneof(
  text,
  fc.string({ unit: anyCharacter, maxLength: 80 }),
  fc.constantFrom("<p>", "<li>E42", "\ud800", "<!--"),
);
const article = fc
  .record({
    number: fc.constantFrom("KA-1", "KA-2", "KA-3", "KA-4", "KA-5"),
    title: hostile,
    html: hostile,
    keywords: hostile,
    product: fc.constantFrom("", "Brio 3", "Norr"),
    updatedAt: fc.constantFrom(null, 0, 1_700_000_000_000),
  })
  .map(({ number, title, html, ...change }) => anArticle(number, title, html, change));
const situation = fc.record({
  articles: fc.array(article, { maxLength: 10 }),
  texts: fc.array(hostile, { maxLength: 5 }),
});

const suggest = (
  articles: Parameters<typeof suggestResolutions>[0]["articles"],
  texts: readonly string[],
  reader = createArticleReader(),
) => {
  const turns = texts.map((said, at) => aTurn(`t${at}`, at % 3 === 1 ? "agent" : "customer", said));
  const facts = { product: "Brio 3", versions: ["3.1"], codes: [], subject: "" };
  const inquiry = readInquiry(turns, facts, "en-us");
  return suggestResolutions({ inquiry, articles, cases: null, judgements: [], now: 1_750_000_000_000, reader });
};

describe("suggestResolutions, whatever it is given", () => {
  it("gives scores that are exactly the sum of their parts, in order", () => {
    fc.assert(
      fc.property(situation, ({ articles, texts }) => {
        const found = suggest(articles, texts);
        if (found.kind === "none") return;
        const points = found.items.map(({ score }) => score.points);
        expect(points).toEqual([...points].sort((a, b) => b - a));
        for (const { score } of found.items) {
          expect(score.parts.reduce((sum, part) => sum + part.points, 0)).toBe(score.points);
          expect(score.parts.every((part) => Number.isInteger(part.points))).toBe(true);
        }
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("gives the same bytes in any order of the candidates, and from a reader that has read other things before", () => {
    fc.assert(
      fc.property(situation, fc.array(article, { maxLength: 4 }), ({ articles, texts }, before) => {
        const used = createArticleReader();
        used.readAll(before);
        const there = JSON.stringify(suggest(articles, texts));
        expect(JSON.stringify(suggest([...articles].reverse(), texts, used))).toBe(there);
        expect(JSON.stringify(suggest(articles, texts, used))).toBe(there);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("marks words inside the passage, in order and without overlap", () => {
    fc.assert(
      fc.property(situation, ({ articles, texts }) => {
        const found = suggest(articles, texts);
        if (found.kind === "none") return;
        for (const { passage } of found.items) {
          let past = 0;
          for (const [from, to] of passage.marks) {
            expect(from).toBeGreaterThanOrEqual(past);
            expect(to).toBeGreaterThan(from);
            past = to;
          }
          expect(past).toBeLessThanOrEqual(passage.text.length);
        }
      }),
      { numRuns: triesOf(100) },
    );
  });
});
