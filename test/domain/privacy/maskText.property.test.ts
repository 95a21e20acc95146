import fc from "fast-check";
import { boundaryKinds, everyKind, findPersonalData, maskText, permitReveal, revealMask } from "#domain/privacy";
import { triesOf } from "#soak";
import { anyCharacter } from "#support/text";

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

const kinds = fc.constantFrom(boundaryKinds, everyKind);

const person = [
  "4242 4242 4242 4242",
  "pin 4071",
  "536-22-8741",
  "GB82 WEST 1234 5698 7654 32",
  "password: ",
  "Willow!88",
  "bearer ",
  "123456",
  "account ",
  "card ••••4242",
  "•",
  "\u00ad",
  "192.0.2.17",
];
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc
    .array(fc.constantFrom(...person, " ", "\n", "@", "é", "'", "/", "is"), { maxLength: 30 })
    .map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...person, "to", "="), { maxLength: 20 }).map((parts) => parts.join(" ")),
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
      { numRuns: triesOf(300) },
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
      { numRuns: triesOf(300) },
    );
  });

  it("lets no card number through, however it is grouped", () => {
    fc.assert(
      fc.property(card, fc.constantFrom(" ", "-", "", ".", "\u00a0", " - "), (number, gap) => {
        const grouped = (number.match(/.{4}/g) ?? []).join(gap);
        const { text } = maskText(`I paid with ${grouped} today`);
        expect(text).toBe(`I paid with card ••••${number.slice(-4)} today`);
      }),
      { numRuns: triesOf(300) },
    );
  });

  it("masks twice as it masks once", () => {
    fc.assert(
      fc.property(anyText, kinds, (text, mask) => {
        const once = maskText(text, mask).text;
        expect(maskText(once, mask)).toEqual({ text: once, masks: [] });
      }),
      { numRuns: triesOf(2_000) },
    );
  });

  it("leaves every mask of its parts whole when they are put together, and shows nothing they hid", () => {
    fc.assert(
      fc.property(anyText, anyText, kinds, (a, b, mask) => {
        const [one, two] = [maskText(a, mask), maskText(b, mask)];
        const behind = two.masks.map(({ from, to }) => ({ from: from + one.text.length, to: to + one.text.length }));
        const found = findPersonalData(one.text + two.text, mask);
        for (const held of [...one.masks, ...behind])
          expect(found.filter(({ from, to }) => from < held.to && to > held.from)).toEqual([]);
      }),
      { numRuns: triesOf(1_000) },
    );
  });

  it("seals behind each mask what stood there, and no mask of another", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: shown, masks } = maskText(text, everyKind);
        const permit = permitReveal(true);
        const whole = masks.reduceRight(
          (rest, mask) => rest.slice(0, mask.from) + (revealMask(mask, permit) ?? "") + rest.slice(mask.to),
          shown,
        );
        expect(whole).toBe(text);
      }),
      { numRuns: triesOf(300) },
    );
  });
});

describe("what a hidden number leaves beside it", () => {
  it.each([
    ["pin 4071 536-22-8741", "pin secret •••• national id ••••"],
    ["the pin 4071password: Willow!88", "the pin secret ••••password: secret ••••"],
    ["account 12-34-56-78 at the bank", "account account ••••5678 at the bank"],
  ])("is hidden for what it is: %j", (text, shown) => {
    expect(maskText(text).text).toBe(shown);
  });
});
