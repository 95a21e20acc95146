import fc from "fast-check";
import { createSearchIndex, type IndexDocument, type SearchIndex, toQuery, tokenise } from "#text";
import { searchNaively } from "./naiveSearch";

const settings = [
  { weight: 1.3, lengthPenalty: 0.3 },
  { weight: 1, lengthPenalty: 0.75 },
];

const words = "tank ring reset resetting descale descaler filter red router E42 3.1 lampe".split(" ");
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(1, 1, 1, 2, 20)), { maxLength: 8 })
  .map((list) => list.map(([word, times]) => `${word} `.repeat(times)).join(""));
const tag = fc.constantFrom("coffee", "light", "en", "de");
const act = fc.record({
  kind: fc.constantFrom("add", "add", "add", "remove", "search"),
  document: fc.record({
    id: fc.constantFrom(..."abcdefghijkl"),
    fields: fc.tuple(text, text),
    tags: fc.array(tag, { maxLength: 3 }),
  }),
});
type Act = { readonly kind: string; readonly document: IndexDocument };

/** Does everything to an index and to a plain list; what the list holds in the end is given back. */
function perform(acts: readonly Act[], index: SearchIndex): IndexDocument[] {
  const left = new Map<string, IndexDocument>();
  for (const { kind, document } of acts) {
    if (kind === "search") index.search("reset");
    else if (kind === "remove") expect(index.remove(document.id)).toBe(left.delete(document.id));
    else {
      index.add(document);
      left.set(document.id, document);
    }
  }
  expect(index.size).toBe(left.size);
  return [...left.values()];
}

const close = (hits: readonly { id: string; score: number }[]) =>
  hits.map(({ id, score }) => ({ id, score: expect.closeTo(score, 9) as number }));

/** Hits by falling score; where the naive sum differs in its last bit only, ids may trade places. */
const byId = <T extends { id: string }>(hits: readonly T[]): T[] => [...hits].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("the index against scoring every document by the book", () => {
  it.each([true, false])(
    "gives the same documents and scores after any adds, removes and searches (grams %s)",
    (grams) => {
      fc.assert(
        fc.property(fc.array(act, { maxLength: 60 }), text, (acts, question) => {
          const index = createSearchIndex(settings, { grams });
          const query = toQuery(tokenise(question));
          const expected = searchNaively(perform(acts, index), settings, query, grams);
          const hits = index.search(query, { limit: 100 });
          expect(byId(hits)).toEqual(close(byId(expected)));
          expect(index.search(query, { limit: 3 })).toEqual(hits.slice(0, 3));
        }),
        { numRuns: 300 },
      );
    },
  );

  it("filters by tags as leaving the other documents out of the answer would", () => {
    const groups = fc.array(fc.array(tag, { minLength: 1, maxLength: 2 }), { maxLength: 2 });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), text, groups, (acts, question, tagGroups) => {
        const index = createSearchIndex(settings);
        const left = new Map(perform(acts, index).map((document) => [document.id, document.tags ?? []]));
        const carries = (id: string): boolean =>
          tagGroups.every((group) => group.some((one) => left.get(id)?.includes(one)));
        const all = index.search(question, { limit: 100 }).filter(({ id }) => carries(id));
        expect(index.search(question, { limit: 3, tagGroups })).toEqual(all.slice(0, 3));
      }),
      { numRuns: 200 },
    );
  });

  it("answers to the bit the same for the same documents, whatever was done before", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), text, (acts, question) => {
        const used = createSearchIndex(settings);
        const left = perform(acts, used);
        const fresh = createSearchIndex(settings);
        for (const document of left.reverse()) fresh.add(document);
        expect(used.search(question, { limit: 100 })).toEqual(fresh.search(question, { limit: 100 }));
        for (const { id } of left) expect(used.explain(question, id)).toEqual(fresh.explain(question, id));
      }),
      { numRuns: 200 },
    );
  });

  it("agrees when documents fill many segments and most of them go again", () => {
    const index = createSearchIndex(settings, { grams: false });
    const at = (list: readonly string[], number: number): string => list[number % list.length] ?? "";
    const documents = Array.from({ length: 20_000 }, (_, n) => ({
      id: `d${n}`,
      fields: [at(words, n), `${at(words, n * 7)} ${at(words, Math.floor(n / 11))} ${at(words, Math.floor(n / 97))}`],
    }));
    for (const document of documents) index.add(document);
    const left = documents.filter((_, n) => n % 16 === 3 || n > 19_500);
    const kept = new Set(left.map(({ id }) => id));
    for (const { id } of documents) if (!kept.has(id)) index.remove(id);
    const query = toQuery(tokenise("reset the red router"));
    const expected = searchNaively(left, settings, query, false);
    expect(byId(index.search(query, { limit: 20_000 }))).toEqual(close(byId(expected)));
  });
});
