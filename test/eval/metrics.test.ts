import { accuracyOf, firstRelevant, hitAt, macroF1Of, mean, ndcgAt, reciprocalAt } from "./metrics";
import { placesOf, rankingFigures } from "./ranking";

const pairs = [
  { said: "a", truth: "a" },
  { said: "a", truth: "b" },
  { said: "b", truth: "b" },
  { said: "c", truth: "a" },
];

describe("the figures, against values worked out by hand", () => {
  it("counts equal pairs", () => {
    expect(accuracyOf(pairs)).toBe(0.5);
    expect(accuracyOf([])).toBe(0);
  });

  it("gives the macro-F1 as the plain mean over the true classes", () => {
    // a: right 1, said 2, true 2 → 2/4; b: right 1, said 1, true 2 → 2/3; c is never true.
    expect(macroF1Of(pairs)).toBeCloseTo((0.5 + 2 / 3) / 2, 12);
  });

  it("finds the first relevant place, and none as infinitely far", () => {
    expect(firstRelevant(["x", "y"], (item) => item === "y")).toBe(2);
    expect(firstRelevant(["x"], (item) => item === "y")).toBe(Infinity);
    expect([hitAt(5, 5), hitAt(5, 6), reciprocalAt(10, 4), reciprocalAt(10, 11)]).toEqual([1, 0, 0.25, 0]);
  });

  it("discounts a gain by its place and divides by the best order", () => {
    const isEven = (item: number): boolean => item % 2 === 0;
    // Relevant at 2 and 3 of two: (1/log2 3 + 1/log2 4) / (1 + 1/log2 3).
    expect(ndcgAt(10, [1, 2, 4], isEven, 2)).toBeCloseTo((0.63093 + 0.5) / 1.63093, 4);
    expect(ndcgAt(1, [1, 2], isEven, 1)).toBe(0);
    expect(ndcgAt(10, [], isEven, 0)).toBe(0);
  });

  it("sums up ranked answers", () => {
    const places = placesOf(["n", "y", "y"], (item) => item === "y");
    expect(places).toEqual([2, 3]);
    const figures = rankingFigures([
      { places: [1], relevant: 1 },
      { places: [2], relevant: 1 },
    ]);
    expect(figures).toMatchObject({ "hit@1": 0.5, "hit@5": 1, "MRR@10": 0.75 });
    expect(figures["nDCG@10"]).toBeCloseTo((1 + 0.63093) / 2, 4);
    expect(mean([])).toBe(0);
  });
});
