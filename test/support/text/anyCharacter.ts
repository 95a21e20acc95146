import fc from "fast-check";

/** Half pairs are no characters: those code points are left out. */
const firstHalf = 0xd800;
const halves = 0x800;

/**
 * Any character of Unicode. The library's own `unit: "binary"` is the same, but writes down all 1.1 million of them to find a
 * character's place among them; here the place is reckoned.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10ffff - halves }).map(
  (place) => String.fromCodePoint(place < firstHalf ? place : place + halves),
  (character) => {
    const point = typeof character === "string" ? character.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== character) throw new Error("No character.");
    if (point < firstHalf) return point;
    if (point < firstHalf + halves) throw new Error("Half a pair.");
    return point - halves;
  },
);
