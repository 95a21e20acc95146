import fc from "fast-check";
import { createSearchIndex, type IndexDocument, type SearchIndex } from "#search";
import { toQuery, tokenise } from "#text";
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

/** Words of which one is in most texts and one in hardly any, so that lists of all lengths are asked for together. */
const skewedWord = fc.oneof(
  ...words.map((word, at) => ({ arbitrary: fc.constant(word), weight: Math.max(1, 64 >> at) })),
);
const skewedAct = fc.record({
  kind: fc.constantFrom("add", "add", "add", "add", "add", "add", "add", "remove", "search"),
  document: fc.record({
    id: fc.integer({ min: 0, max: 99 }).map((number) => `d${number}`),
    fields: fc.tuple(
      fc.array(skewedWord, { maxLength: 3 }).map((list) => list.join(" ")),
      fc.array(skewedWord, { maxLength: 12 }).map((list) => list.join(" ")),
    ),
    tags: fc.array(tag, { maxLength: 3 }),
  }),
});
const asking = fc.record({
  query: fc
    .array(fc.record({ word: fc.constantFrom(...words), weight: fc.double({ min: 0.1, max: 9, noNaN: true }) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((terms) => terms.flatMap(({ word, weight }) => toQuery(tokenise(word)).map((term) => ({ ...term, weight })))),
  limit: fc.integer({ min: 1, max: 50 }),
  groups: fc.array(fc.array(tag, { minLength: 1, maxLength: 2 }), { maxLength: 1 }),
  even: fc.boolean(),
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
          expect(hits).toEqual(expected);
          expect(index.search(query, { limit: 3 })).toEqual(hits.slice(0, 3));
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each([true, false])("gives the best of lists of any length, whatever is asked of them (grams %s)", (grams) => {
    fc.assert(
      fc.property(
        fc.array(skewedAct, { minLength: 50, maxLength: 120 }),
        asking,
        (acts, { query, limit, groups, even }) => {
          const index = createSearchIndex(settings, { grams });
          const left = perform(acts, index);
          const accept = (id: string): boolean => !even || Number(id.slice(1)) % 2 === 0;
          const carries = ({ tags }: IndexDocument): boolean =>
            groups.every((group) => group.some((one) => tags?.includes(one)));
          const may = new Set(left.filter((one) => carries(one) && accept(one.id)).map(({ id }) => id));
          const expected = searchNaively(left, settings, query, grams).filter(({ id }) => may.has(id));
          expect(index.search(query, { limit, tagGroups: groups, accept })).toEqual(expected.slice(0, limit));
        },
      ),
      { numRuns: 60 },
    );
  });

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
    expect(index.search(query, { limit: 20_000 })).toEqual(expected);
  });
});
