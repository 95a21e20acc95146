import fc from "fast-check";
import { everyKind, findPersonalData, maskText } from "#domain/privacy";

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

/** A Visa number with its check digit, in groups of four. */
const card = digits(14).map((rest) => {
  const body = [4, ...rest];
  const sum = body.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  );
  return [...body, (10 - (sum % 10)) % 10].join("");
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("4242", " ", "-", "@", "a.b", "+", "(", ")", ":", "password", "GB29", "eyJ", "1", "x"), {
      maxLength: 60,
    })
    .map((parts) => parts.join("")),
);

describe("maskText, whatever the text", () => {
  it("keeps everything outside the masks, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const findings = findPersonalData(text, everyKind);
        const { text: shown, masks } = maskText(text, everyKind);
        const outside = (whole: string, holes: readonly { from: number; to: number }[]) =>
          holes.reduceRight((rest, hole) => `${rest.slice(0, hole.from)}\u0000${rest.slice(hole.to)}`, whole);
        expect(outside(shown, masks)).toBe(outside(text, findings));
      }),
      { numRuns: 300 },
    );
  });

  it("finds stretches in order, inside the text, without overlap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let past = 0;
        for (const { from, to } of findPersonalData(text)) {
          expect(from).toBeGreaterThanOrEqual(past);
          expect(to).toBeGreaterThan(from);
          past = to;
        }
        expect(past).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it("lets no card number through, however it is grouped", () => {
    fc.assert(
      fc.property(card, fc.constantFrom(" ", "-", "", ".", "\u00a0", " - "), (number, gap) => {
        const grouped = (number.match(/.{4}/g) ?? []).join(gap);
        const { text } = maskText(`I paid with ${grouped} today`);
        expect(text).toBe(`I paid with card ••••${number.slice(-4)} today`);
      }),
      { numRuns: 300 },
    );
  });
});
