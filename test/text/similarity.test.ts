import { compareSets, stemsOf, tokenise } from "#text";

const compare = (a: string, b: string): number => compareSets(stemsOf(tokenise(a)), stemsOf(tokenise(b)));

describe("compareSets", () => {
  it("is 1 for the same words in other forms and another order, 0 for none in common", () => {
    expect(compare("Reset the flow sensor", "flow sensors: resetting")).toBe(1);
    expect(compare("Reset the flow sensor", "Change the filter")).toBe(0);
  });

  it("counts what is shared against what both say, the same both ways", () => {
    expect(compare("reset sensor", "reset sensor tank filter")).toBeCloseTo(2 / 3);
    expect(compare("reset sensor tank filter", "reset sensor")).toBeCloseTo(2 / 3);
  });

  it("finds nothing alike in two empty texts", () => {
    expect(compare("", "")).toBe(0);
  });
});
