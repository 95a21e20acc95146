import fc from "fast-check";
import { askFromInquiry, readInquiry } from "#domain/knowledge";
import { triesOf } from "#soak";
import { aTurn } from "#support";
import { anyCharacter } from "#support/text";

const facts = { product: "Brio 3", versions: [], codes: [], subject: "" };
const ask = (...texts: string[]) =>
  askFromInquiry(
    readInquiry(
      texts.map((text, at) => aTurn(`t${at}`, "customer", text)),
      facts,
      "en-us",
    ),
  );

describe("askFromInquiry", () => {
  it("puts codes and product names before words", () => {
    const { terms, product, language } = ask("my brio shows e42 after descaling it");
    expect(terms).toEqual(["E42", "brio", "descaling"]);
    expect({ product, language }).toEqual({ product: "Brio 3", language: "en-us" });
  });

  it("prefers the newest words when there are too many", () => {
    const { terms } = ask(
      "one tank leaks",
      "spout drips",
      "grinder rattles",
      "hopper jams",
      "boiler hisses",
      "display flickers",
    );
    expect(terms).toHaveLength(8);
    expect(terms.slice(0, 2).sort()).toEqual(["display", "flickers"]);
  });

  it("writes words as the customer does, accents kept, codes in capitals", () => {
    expect(ask("Le CAFÉ est rassis, erreur e-42").terms).toEqual(expect.arrayContaining(["café", "E-42"]));
  });

  it("asks for nothing when nothing can be looked for", () => {
    expect(ask().terms).toEqual([]);
    expect(ask("hi", "please help me", "HH-20718 20718423").terms).toEqual([]);
    expect(ask("a".repeat(1_000_000)).terms).toEqual([]);
  });

  it("never gives more than eight terms or a hundred characters, whatever is said", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anyCharacter, maxLength: 120 }), { maxLength: 20 }), (texts) => {
        const { terms } = ask(...texts);
        expect(terms.length).toBeLessThanOrEqual(8);
        expect(terms.join(" ").length).toBeLessThanOrEqual(100);
        expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length);
      }),
      { numRuns: triesOf(200) },
    );
  });
});
