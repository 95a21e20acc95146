import fc from "fast-check";
import { createStrings } from "#panels/frame";

const from = (words: Readonly<Record<string, string>>, locale = "en") => createStrings((key) => words[key], locale);

describe("the words of a panel", () => {
  it("fills places with values and leaves the others for elements", () => {
    expect(from({ a: "{what} by {who}" })("a", { what: "Done" })).toBe("Done by {who}");
  });

  it("writes numbers as the locale does", () => {
    expect(from({ a: "{n} turns" }, "de")("a", { n: 4000 })).toBe("4.000 turns");
  });

  it("chooses the plural form by n", () => {
    const strings = from({ "a.one": "{n} article", "a.other": "{n} articles" });
    expect([strings("a", { n: 1 }), strings("a", { n: 2 })]).toEqual(["1 article", "2 articles"]);
  });

  it("falls back from a case of a key to the key", () => {
    expect(from({ "part.code": "Code" })("part.code.silent.against")).toBe("Code");
  });

  it("spells a key out that has no words, also where a host answers with the key itself", () => {
    expect(createStrings((key) => key, "en")("part.sameProduct")).toBe("Same product");
  });

  it("never reads a value for places again, nor finds one on the prototype", () => {
    const strings = from({ a: "{x} {constructor}" });
    expect(strings("a", { x: "{constructor}" })).toBe("{constructor} {constructor}");
  });

  it("shows any value exactly as it is", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(from({ a: "<{x}>" })("a", { x: value })).toBe(`<${value}>`);
      }),
    );
  });
});
