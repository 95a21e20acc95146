import fc from "fast-check";
import { readInquiry, type KeptDocument } from "#domain/knowledge";
import { rankDocuments } from "#domain/suggestions";
import { triesOf } from "#soak";
import { aDocument, aTurn } from "#support";
import { anyCharacter } from "#support/text";

const ask = (...words: readonly string[]) =>
  readInquiry(
    words.map((text, at) => aTurn(`t${at + 1}`, "customer", text)),
    { product: "Brio 3", versions: [], codes: [], subject: "" },
    "en",
  );
const inquiry = ask("My Brio 3 shows error E42 and the steam valve drips");
const titles = (documents: readonly KeptDocument[], of = inquiry) =>
  rankDocuments(of, documents).map(({ document }) => document.title);

describe("documents for a question", () => {
  it("fit when their title names the error", () => {
    expect(titles([aDocument("Service bulletin SB-014: E42 that comes back"), aDocument("Boiler fault E31")])).toEqual([
      "Service bulletin SB-014: E42 that comes back",
    ]);
  });

  it("fit when title or place share two words of the customer's, and not with one", () => {
    const documents = [
      aDocument("Changing a steam valve"),
      aDocument("Steam"),
      aDocument("Checklist", { location: "Valve and steam/Checklist.md" }),
    ];
    expect(titles(documents)).toEqual(["Changing a steam valve", "Checklist"]);
  });

  it("fit with one word when they are kept with this very case, and come before the same kept elsewhere", () => {
    expect(
      titles([aDocument("valve_photo", { place: "incident" }), aDocument("Holiday plan", { place: "incident" })]),
    ).toEqual(["valve_photo"]);
    const [first] = rankDocuments(inquiry, [
      aDocument("Steam valve, product"),
      aDocument("Steam valve, case", { place: "incident" }),
    ]);
    expect(first?.document.place).toBe("incident");
    expect(first?.reasons.map(({ name }) => name)).toContain("reason.kept");
  });

  it("do not fit for the product's name alone", () => {
    expect(titles([aDocument("Brio 3 brochure")])).toEqual([]);
  });

  it("are none when nothing was asked", () => {
    expect(titles([aDocument("Steam valve")], ask())).toEqual([]);
  });

  it("are there once, however many rows they are kept with", () => {
    const address = "https://halden.sharepoint.example/one";
    const found = rankDocuments(inquiry, [
      aDocument("Steam valve", { id: "a", address, place: "incident" }),
      aDocument("Steam valve", { id: "b", address, place: "product" }),
    ]);
    expect(found.map(({ document }) => document.place)).toEqual(["incident"]);
  });

  const words = fc.constantFrom("steam", "valve", "E42", "E31", "drips", "brio", "\u202E", "<b>", "_", "💧", "");
  const titled = fc.array(words, { maxLength: 6 }).map((some) => some.join(" "));
  const documents = fc.uniqueArray(
    fc.record({ title: titled, location: fc.oneof(titled, fc.string({ unit: anyCharacter })), id: fc.uuid() }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const toDocuments = (some: readonly { title: string; location: string; id: string }[]) =>
    some.map(({ title, location, id }, at) =>
      aDocument(title, { id, location, address: `https://x.example/${id}`, place: at % 2 ? "incident" : "product" }),
    );

  it("have scores that are the sum of their parts, at most three, best first", () => {
    fc.assert(
      fc.property(documents, (some) => {
        const found = rankDocuments(inquiry, toDocuments(some));
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { score } of found)
          expect(score.points).toBe(score.parts.reduce((sum, { points }) => sum + points, 0));
        const points = found.map(({ score }) => score.points);
        expect(points).toEqual([...points].sort((a, b) => b - a));
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("come in the same order in whatever order they are given", () => {
    fc.assert(
      fc.property(documents, (some) => {
        const given = toDocuments(some);
        expect(rankDocuments(inquiry, [...given].reverse())).toEqual(rankDocuments(inquiry, given));
      }),
      { numRuns: triesOf(200) },
    );
  });
});
