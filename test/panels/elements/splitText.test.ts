import fc from "fast-check";
import { splitText } from "#panels/elements";

const stretches = fc.array(
  fc.record({
    kind: fc.constantFrom("a", "b"),
    from: fc.integer({ min: -5, max: 40 }),
    to: fc.integer({ min: -5, max: 40 }),
  }),
);

describe("cutting a text at the edges of its stretches", () => {
  it("gives every piece all that holds for it", () => {
    expect(
      splitText("one two", [
        { kind: "a", from: 0, to: 5 },
        { kind: "b", from: 4, to: 7 },
      ]),
    ).toEqual([
      { text: "one ", from: 0, kinds: ["a"] },
      { text: "t", from: 4, kinds: ["a", "b"] },
      { text: "wo", from: 5, kinds: ["b"] },
    ]);
  });

  it("loses and repeats nothing, whatever the stretches", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), stretches, (text, marks) => {
        expect(
          splitText(text, marks)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("marks a character exactly when a stretch holds it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), stretches, (text, marks) => {
        for (const { text: words, from, kinds } of splitText(text, marks)) {
          const holding = marks.filter((mark) => mark.from <= from && from + words.length <= mark.to);
          expect(new Set(kinds)).toEqual(new Set(holding.map(({ kind }) => kind)));
        }
      }),
    );
  });
});
