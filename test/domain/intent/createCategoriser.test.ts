import fc from "fast-check";
import { createCategoriser, type CategoryExample } from "#domain/intent";
import { anyCharacter } from "#support/text";

const subjects = {
  delivery: ["parcel", "courier", "delivery", "package", "shipment"],
  refund: ["refund", "money back", "reimburse", "repayment", "chargeback"],
  login: ["password", "login", "sign in", "locked account", "reset code"],
};
const frames = ["where is my", "I have a question about the", "please help with", "what happened to my"];
const examples: CategoryExample[] = Object.entries(subjects).flatMap(([category, words]) =>
  words.flatMap((word, at) =>
    frames.map((frame, place) => ({ id: `${category}-${at}-${place}`, text: `${frame} ${word}`, category })),
  ),
);
const taught = (list: readonly CategoryExample[], settled = true) => {
  const categoriser = createCategoriser();
  for (const example of list) categoriser.learn(example);
  if (settled) categoriser.settle();
  return categoriser;
};
const firstOf = (text: string, categoriser = taught(examples)): string => {
  const answer = categoriser.name(text);
  return answer.kind === "silent" ? "" : answer.categories[0].category;
};

describe("createCategoriser", () => {
  it("names the category of a text it has not seen, with three at most and shares of one", () => {
    const answer = taught(examples).name("my courier has lost the parcels");
    expect(answer.kind).toBe("likely");
    if (answer.kind === "silent") return;
    expect(answer.categories[0].category).toBe("delivery");
    expect(answer.categories).toHaveLength(3);
    expect(answer.categories.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
    expect(answer.categories[0].like[0]).toMatch(/^delivery-/);
  });

  it("forgives a misspelling", () => {
    expect(firstOf("pasword not accepted")).toBe("login");
  });

  it("is unsure of what belongs nowhere, and silent without words or examples", () => {
    expect(taught(examples).name("日本語で話せますか").kind).not.toBe("likely");
    expect(taught(examples).name(" … ")).toEqual({ kind: "silent" });
    expect(createCategoriser().name("refund")).toEqual({ kind: "silent" });
  });

  it("knows what it learned before it is settled, by like examples alone", () => {
    const categoriser = taught(examples, false);
    expect(firstOf("refund please", categoriser)).toBe("refund");
    categoriser.learn({ id: "new", text: "invoice has a wrong address", category: "invoice" });
    expect(firstOf("wrong address on my invoice", categoriser)).toBe("invoice");
  });

  it("forgets an example as if it had never been there", () => {
    const categoriser = taught(examples);
    categoriser.learn({ id: "x", text: "my goldfish", category: "pets" });
    expect(firstOf("goldfish", categoriser)).toBe("pets");
    expect([categoriser.forget("x"), categoriser.forget("x")]).toEqual([true, false]);
    const answer = categoriser.name("goldfish");
    expect(JSON.stringify(answer)).not.toContain("pets");
    expect(JSON.stringify(answer)).toBe(JSON.stringify(taught(examples).name("goldfish")));
  });

  it("replaces an example that is learned again", () => {
    const categoriser = taught(examples);
    categoriser.learn({ id: "delivery-0-0", text: "where is my parcel", category: "delivery" });
    expect(categoriser.size).toBe(examples.length);
  });

  it("opens every score into parts that add up exactly", () => {
    for (const settled of [true, false]) {
      const answer = taught(examples, settled).name("where is the money for my parcel");
      if (answer.kind === "silent") throw new Error("Something was learned.");
      for (const { score } of answer.categories) {
        expect(score.parts.reduce((sum, { points }) => sum + points, 0)).toBe(score.points);
        expect(score.parts.every(({ points }) => Number.isInteger(points))).toBe(true);
      }
      const points = answer.categories.map(({ score }) => score.points);
      expect(points).toEqual([...points].sort((a, b) => b - a));
    }
  });

  it("gives the same bytes whatever the order it learned in, also of hostile text", () => {
    const hostile = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 60 }),
      fc.constantFrom(...examples.map(({ text }) => text)),
    );
    const reversed = taught([...examples].reverse());
    const straight = taught(examples);
    fc.assert(
      fc.property(hostile, (text) => {
        expect(JSON.stringify(reversed.name(text))).toBe(JSON.stringify(straight.name(text)));
      }),
      { numRuns: 100 },
    );
  });

  it("reads no more of an endless text than its beginning", () => {
    const endless = "parcel ".repeat(1000);
    expect(taught(examples).name(endless + "refund ".repeat(100_000))).toEqual(taught(examples).name(endless));
  });
});
