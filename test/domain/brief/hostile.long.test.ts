import { briefOf, linesOf } from "./conversation";
import { briefOfMany, briefTurns, hostile } from "./hostile";

const size = 200_000;

describe("hostile text", () => {
  it.each(hostile)("of many %j never throws, and no line grows with it", (piece) => {
    expect(linesOf(briefOfMany(piece, size)).every((line) => line.text.length <= 250)).toBe(true);
  });

  it("takes a word of a million letters", () => {
    expect(briefOf(briefTurns("x".repeat(1_000_000))).facts).toEqual([]);
  });
});
