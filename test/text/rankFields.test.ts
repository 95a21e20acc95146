import fc from "fast-check";
import { triesOf } from "#soak";
import { createVocabulary, rankFields, toBag, toQuery, tokenise } from "#text";

const settings = [
  { weight: 1, lengthPenalty: 0.3 },
  { weight: 1, lengthPenalty: 0.75 },
];
const rank = (question: string, documents: readonly (readonly [string, string])[], vocabulary = createVocabulary()) => {
  const bags = documents.map((fields) => fields.map((field) => toBag(tokenise(field), vocabulary)));
  return rankFields(toQuery(tokenise(question)), bags, settings, vocabulary);
};
const descale = ["Descale the machine", "Pour the descaler in the tank."] as const;
const grinder = ["Free a blocked grinder", "Empty the hopper and clear the burrs."] as const;
const generic = ["Cleaning", "Clean the machine every week."] as const;

describe("rankFields", () => {
  it("puts the document with the rarer words first", () => {
    const { scores } = rank("my machine has a blocked grinder", [descale, grinder, generic]);
    expect(scores[1]).toBeGreaterThan(scores[0] ?? 0);
    expect(scores[1]).toBeGreaterThan(scores[2] ?? 0);
  });

  it("counts a word in the title above the same word in the body", () => {
    const { scores } = rank("descale", [
      ["Descale", "something else here"],
      ["Something", "descale here else"],
      ["Nothing", "of it"],
    ]);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
    expect(scores[1]).toBeGreaterThan(scores[2] ?? 0);
  });

  it("finds other forms and compounds of a word by their 4-grams, and says that they are not the word", () => {
    const ranking = rank("Entkalkung", [["Entkalker", ""], grinder]);
    expect(ranking.scores[0]).toBeGreaterThan(0);
    expect(ranking.explain(0)).toMatchObject([{ exact: false, share: 1 }]);
  });

  it("explains a score by its terms, strongest first, shares summing to one", () => {
    const shares = rank("blocked grinder machine", [descale, grinder, generic]).explain(1);
    expect(shares.map(({ term }) => term.word)).toEqual(["blocked", "grinder"]);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("gives 0 and no explanation where nothing is shared", () => {
    const ranking = rank("weather in Oslo", [descale, grinder]);
    expect([...ranking.scores]).toEqual([0, 0]);
    expect(ranking.explain(0)).toEqual([]);
  });

  it("bears an empty query, no documents and empty documents", () => {
    expect([...rank("", [descale]).scores]).toEqual([0]);
    expect([...rank("descale", []).scores]).toEqual([]);
    expect([...rank("descale", [["", ""]]).scores]).toEqual([0]);
    expect(rank("descale", []).explain(3)).toEqual([]);
  });

  it("does not depend on the order of the documents or on what else the vocabulary holds", () => {
    const word = fc.constantFrom("tank", "ring", "reset", "descale", "filter", "red", "lamp", "router");
    const text = fc.array(word, { maxLength: 6 }).map((list) => list.join(" "));
    const document = fc.tuple(text, text);
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 8 }), text, text, (documents, question, noise) => {
        const used = createVocabulary();
        toBag(tokenise(noise), used);
        const there = [...rank(question, documents).scores];
        const back = [...rank(question, [...documents].reverse(), used).scores].reverse();
        expect(back).toEqual(there);
      }),
      { numRuns: triesOf(300) },
    );
  });
});
