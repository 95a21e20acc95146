import { readInquiry } from "#domain/knowledge";
import { aTurn } from "#support";

const facts = { product: "", versions: [], codes: [], subject: "" };
const inquire = (...texts: string[]) =>
  readInquiry(
    texts.map((text, at) => aTurn(`t${at}`, "customer", text)),
    facts,
    "en-US",
  );
const weightOf = (inquiry: ReturnType<typeof inquire>, word: string): number =>
  inquiry.words.find((one) => one.word === word)?.weight ?? 0;

describe("readInquiry", () => {
  it("reads the customer's words and nobody else's", () => {
    const turns = [
      aTurn("1", "agent", "Please restart the grinder."),
      aTurn("2", "customer", "The lamp flickers"),
      { ...aTurn("3", "customer", "a note about routers"), visibility: "internal" as const },
    ];
    expect(readInquiry(turns, facts, "").words.map(({ word }) => word)).toEqual(["lamp", "flickers"]);
  });

  it("weighs newer messages above older ones, and the first two as the statement of the problem", () => {
    const inquiry = inquire("tank", "spout", "grinder", "hopper", "burrs", "boiler", "sensor", "display", "router");
    expect(weightOf(inquiry, "router")).toBeGreaterThan(weightOf(inquiry, "display"));
    expect(weightOf(inquiry, "tank")).toBeGreaterThan(weightOf(inquiry, "hopper"));
  });

  it("counts what was already tried less, but never its error code", () => {
    const inquiry = inquire("The ring is red. I already tried descaling, still E42.");
    expect(weightOf(inquiry, "descaling")).toBeLessThan(weightOf(inquiry, "ring"));
    expect(weightOf(inquiry, "e42")).toBeGreaterThan(weightOf(inquiry, "ring"));
  });

  it("leaves out politeness, the wish for a person, the customer's own name and references", () => {
    const inquiry = inquire("Hello, Ana here, can I please talk to a human about order HH-20718? The lamp is dark.");
    expect(inquiry.words.map(({ word }) => word).sort()).toEqual(["dark", "lamp", "order"]);
  });

  it("counts more what an answer took up", () => {
    const turns = [
      aTurn("1", "customer", "My sideboard has a ring, there is a puddle"),
      aTurn("2", "agent", "I am sorry about the puddle."),
    ];
    const inquiry = readInquiry(turns, facts, "");
    expect(weightOf(inquiry, "puddle")).toBeGreaterThan(weightOf(inquiry, "sideboard"));
  });

  it("leaves out masked stretches", () => {
    const turn = { ...aTurn("1", "customer", "card ••••4242 lamp"), masks: [{ from: 0, to: 13, kind: "card" }] };
    expect(readInquiry([turn], facts, "").words.map(({ word }) => word)).toEqual(["lamp"]);
  });

  it("gathers codes newest first, each once, with those given as facts", () => {
    const turns = [aTurn("1", "customer", "It says E-42"), aTurn("2", "customer", "now E12, before it was e42")];
    const inquiry = readInquiry(turns, { ...facts, codes: ["E42", " e50 "] }, "");
    expect(inquiry.codes).toEqual(["E42", "E12", "E50"]);
  });

  it("gathers versions newest first, and marks those that are called one", () => {
    const turns = [
      aTurn("1", "customer", "firmware 2.9"),
      aTurn("2", "customer", "it costs 12.90 now, the bridge is on 2.0"),
    ];
    const inquiry = readInquiry(turns, { ...facts, versions: ["app 6.1"] }, "");
    expect(inquiry.versions.map(({ words, part }) => `${part} ${words}`.trim())).toEqual([
      "bridge 2.0",
      "costs 12.90",
      "2.9",
      "app 6.1",
    ]);
    expect(inquiry.versions.map(({ sure }) => sure)).toEqual([true, false, true, true]);
  });

  it("reads no more of a long conversation than its first two and last sixteen messages", () => {
    const texts = Array.from({ length: 400 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}x`);
    expect(inquire(...texts).texts).toHaveLength(18);
  });

  it("is empty for an empty conversation, and for one that only greets", () => {
    expect(readInquiry([], facts, "").words).toEqual([]);
    expect(inquire("hi", "", "\ud800", "😀").words).toEqual([]);
  });
});
