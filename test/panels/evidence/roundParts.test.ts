import fc from "fast-check";
import { sumParts } from "#domain/evidence";
import { roundParts } from "#panels/evidence";

const scoreOf = (points: readonly number[]): ReturnType<typeof sumParts> =>
  sumParts(points.map((point, index) => ({ name: `part.${index}`, points: point })));

describe("showing a score with one decimal", () => {
  it("keeps what is whole already", () => {
    expect(roundParts(scoreOf([390, 240, 180]))).toEqual({ sum: 81, parts: [39, 24, 18] });
  });

  it("gives missing tenths to the largest remainders", () => {
    expect(roundParts(scoreOf([14, 13, 13]))).toEqual({ sum: 4, parts: [2, 1, 1] });
  });

  it("counts parts that speak against", () => {
    expect(roundParts(scoreOf([210, -64, 58]))).toEqual({ sum: 20, parts: [21, -7, 6] });
  });

  it("adds up on the screen, whatever the parts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { maxLength: 12 }), (points) => {
        const score = scoreOf(points);
        const shown = roundParts(score);
        expect(shown.parts.reduce((sum, part) => sum + part, 0)).toBe(shown.sum);
        expect(shown.sum).toBe(Math.round(score.points / 10) || 0);
      }),
    );
  });

  it("never shows a part a whole tenth off", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { maxLength: 12 }), (points) => {
        const score = scoreOf(points);
        roundParts(score).parts.forEach((tenths, index) => {
          expect(Math.abs(tenths * 10 - (score.parts[index]?.points ?? 0))).toBeLessThanOrEqual(10);
        });
      }),
    );
  });
});
