import fc from "fast-check";
import { maskSpans, maskText } from "#domain/privacy";
import { triesOf } from "#soak";

const word = fc.constantFrom(
  "pay ",
  "4242 4242 4242 4242",
  " and ",
  "GB82 WEST 1234 5698 7654 32",
  "\n",
  "later",
  "ok ",
);

describe("maskSpans", () => {
  it("moves stretches along with their words", () => {
    const text = "Pay 4242 4242 4242 4242 by Friday";
    const { text: masked, spans } = maskSpans(text, [
      { from: 0, to: 3 },
      { from: 4, to: 23 },
      { from: 27, to: 33 },
    ]);
    expect(spans.map(({ from, to }) => masked.slice(from, to))).toEqual(["Pay", "card ••••4242", "Friday"]);
  });

  it("takes all that stands for a number a stretch cuts through", () => {
    const { text, spans } = maskSpans("Pay 4242 4242 4242 4242 now", [{ from: 9, to: 27 }]);
    expect(spans.map(({ from, to }) => text.slice(from, to))).toEqual(["card ••••4242 now"]);
  });

  it("leaves the same text and masks as without stretches, and every stretch inside the text", () => {
    const given = fc.array(word, { maxLength: 12 }).map((parts) => parts.join(""));
    const places = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 10 });
    fc.assert(
      fc.property(given, places, (text, pairs) => {
        const spans = pairs.map(([a, b]) => ({
          from: Math.min(a, b, text.length),
          to: Math.min(Math.max(a, b), text.length),
        }));
        const masked = maskSpans(text, spans);
        expect({ text: masked.text, masks: masked.masks }).toEqual(maskText(text));
        for (const { from, to } of masked.spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(masked.text.length);
        }
      }),
      { numRuns: triesOf(100) },
    );
  });
});
