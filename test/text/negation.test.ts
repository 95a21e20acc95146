import { markedTerms, markNegations, tokenise } from "#text";

const negated = (text: string): string[] => {
  const tokens = tokenise(text);
  const marks = markNegations(text, tokens);
  return tokens.filter((_, at) => marks[at]).map(({ word }) => word);
};

describe("markNegations", () => {
  it("marks what is negated, however the negation is written", () => {
    expect(negated("The pump is not working")).toEqual(["working"]);
    expect(negated("The pump doesn't work and won’t start")).toEqual(["work", "start"]);
    expect(negated("Nothing helped, it never descaled")).toEqual(["helped", "descaled"]);
  });

  it("ends with the clause, at a turn of the sentence, and after three words", () => {
    expect(negated("Not hot. Steam leaks")).toEqual(["hot"]);
    expect(negated("not hot but steam leaks")).toEqual(["hot"]);
    expect(negated("without milk foam pressure steam leaks")).toEqual(["milk", "foam", "pressure"]);
  });

  it("leaves function words and what stands before alone", () => {
    expect(negated("It works, it does not at all")).toEqual([]);
    expect(negated("not only slow")).toEqual([]);
    expect(negated("")).toEqual([]);
  });
});

describe("markedTerms", () => {
  it("tells 'not working' from 'working'", () => {
    expect(markedTerms("The pump is not working")).toEqual(["pump", "not_work"]);
    expect(markedTerms("The pump is working")).toEqual(["pump", "work"]);
  });

  it("puts a kind in place of figures and order numbers, keeps codes and leaves addresses out", () => {
    expect(markedTerms("Order HH-20718: 3 pumps show E42, see https://a.example/x")).toEqual([
      "order",
      "#reference",
      "#number",
      "pump",
      "show",
      "e42",
    ]);
  });

  it("has nothing to say of an empty text", () => {
    expect(markedTerms("")).toEqual([]);
  });
});
