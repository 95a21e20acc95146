import fc from "fast-check";
import { byScore, type Score, type ScorePart, sumParts } from "#domain/evidence";

const parts = fc.array(
  fc.record({ name: fc.string({ maxLength: 5 }), points: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
);

describe("sumParts", () => {
  it("adds up exactly to the parts that are shown", () => {
    fc.assert(
      fc.property(parts, (list: readonly ScorePart[]) => {
        const score = sumParts(list);
        expect(score.points).toBe(score.parts.reduce((sum, part) => sum + part.points, 0));
        expect(score.parts.every((part) => Number.isInteger(part.points) && part.points !== 0)).toBe(true);
      }),
    );
  });

  it("leaves out parts that count for nothing, and gives 0 for none", () => {
    expect(sumParts([{ name: "part.words", points: 0.4 }])).toEqual({ points: 0, parts: [] });
    expect(sumParts([{ name: "part.words", points: Number.NaN }]).points).toBe(0);
  });
});

describe("byScore", () => {
  type Item = { readonly key: string; readonly score: Score };
  const items = fc.uniqueArray(
    fc.record({ key: fc.string({ maxLength: 4 }), points: fc.integer({ min: 0, max: 3 }) }),
    {
      selector: (item) => item.key,
    },
  );

  it("orders by score, then key, whatever order came in", () => {
    fc.assert(
      fc.property(items, (list) => {
        const scored: Item[] = list.map(({ key, points }) => ({ key, score: sumParts([{ name: "p", points }]) }));
        const order = byScore<Item>(
          (item) => item.score,
          (item) => item.key,
        );
        expect([...scored].reverse().sort(order)).toEqual([...scored].sort(order));
      }),
    );
  });
});
