import fc from "fast-check";
import { anyCharacter } from "#support/text";

describe("any character", () => {
  it("is one character, and never half a pair", () => {
    fc.assert(
      fc.property(anyCharacter, (character) => {
        expect([...character]).toHaveLength(1);
        expect(character).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it("is known again where it stands in a text, so that a text that fails can be made shorter", () => {
    fc.assert(
      fc.property(anyCharacter, (character) => expect(anyCharacter.canShrinkWithoutContext(character)).toBe(true)),
    );
    for (const other of ["", "ab", "\ud800", "\udfff", 1])
      expect(anyCharacter.canShrinkWithoutContext(other)).toBe(false);
  });
});
