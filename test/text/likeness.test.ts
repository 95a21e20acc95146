import fc from "fast-check";
import { triesOf } from "#soak";
import { countedTokens, createLikeness, readFeatures, tokenise } from "#text";

const read = (text: string) => readFeatures(countedTokens(tokenise(text)));
const texts = ["the kettle leaks at the lid", "kettle boils dry", "a parcel never came", ""];
const words = fc.array(fc.constantFrom("kettle", "lid", "leaks", "parcel", "came", "zebra", "dry"), { maxLength: 8 });

describe("likeness", () => {
  it("is 1 for the same text, 0 where nothing is in common, and more for what shares rarer words", () => {
    const [lid = 0, dry = 0, parcel = 0, empty = 0] = createLikeness(texts.map(read)).rate(
      read("the kettle leaks at the lid"),
    );
    expect(lid).toBeCloseTo(1, 9);
    expect(dry).toBeGreaterThan(0);
    expect(lid).toBeGreaterThan(dry);
    expect(parcel).toBeLessThan(dry);
    expect(empty).toBe(0);
    expect([...createLikeness([]).rate(read("kettle"))]).toEqual([]);
    expect(
      createLikeness(texts.map(read))
        .rate(read(""))
        .every((rate) => rate === 0),
    ).toBe(true);
  });

  it("falls when the question says what no text holds", () => {
    const likeness = createLikeness(texts.map(read));
    const [alone = 0] = likeness.rate(read("kettle leaks"));
    const [among = 0] = likeness.rate(read("kettle leaks zygote quixotic vexing"));
    expect(among).toBeLessThan(alone);
  });

  it("is the sum of what its words give, between 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), words, (held, asked) => {
        const likeness = createLikeness(held.map((text) => read(text.join(" "))));
        const question = read(asked.join(" "));
        likeness.rate(question).forEach((rate, text) => {
          const sum = likeness.explain(question, text).reduce((all, { share }) => all + share, 0);
          expect(sum).toBeCloseTo(rate, 9);
          expect(rate).toBeLessThan(1 + 1e-9);
        });
      }),
    );
  });

  it("is the same without some texts as if they had never been there, and nothing for those", () => {
    const some = fc.array(fc.nat(5), { maxLength: 3 }).map((left) => [...new Set(left)]);
    fc.assert(
      fc.property(fc.array(words, { minLength: 6, maxLength: 6 }), words, some, (held, asked, left) => {
        const all = held.map((text) => read(text.join(" ")));
        const question = read(asked.join(" "));
        const rest = [...createLikeness(all.filter((_, at) => !left.includes(at))).rate(question)];
        const expected = all.map((_, at) => (left.includes(at) ? 0 : (rest.shift() ?? NaN)));
        const without = createLikeness(all).rateWithout(question, left);
        expect([...without].map((rate) => rate.toFixed(9))).toEqual(expected.map((rate) => rate.toFixed(9)));
      }),
      { numRuns: triesOf(30) },
    );
  });
});
