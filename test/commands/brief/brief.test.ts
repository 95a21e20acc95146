import fc from "fast-check";
import { readFile, readGiven, toText, writeReading } from "#commands/brief";
import { triesOf } from "#soak";

const turns = [
  { speaker: "customer", text: "Hi, I want to cancel my order TR-88213 please", at: "2026-05-04T09:00:00Z" },
  { speaker: "agent", text: "Sure! **What is the reason** for the cancellation?", at: "2026-05-04T09:00:10Z" },
  {
    speaker: "customer",
    text: "wrong size. my card is 4111 1111 1111 1111 if you need it, order TR-88213",
    at: "2026-05-04T09:01:00Z",
  },
];
const row = { id: "shop-1", language: "en", turns };

const readOne = (document: unknown) => {
  const given = readGiven(document, "file");
  if (!given) throw new Error("no conversation");
  return { given, reading: writeReading(given) };
};

/** The words of the conversation as given that a line points to. */
const quotesOf = (document: typeof row): readonly string[] => {
  const { given, reading } = readOne(document);
  const lines = Object.values(reading.brief).flat();
  return lines.flatMap(({ evidence }) => evidence.map(([turn, from, to]) => given.texts[turn]?.slice(from, to) ?? ""));
};

describe("a conversation that is given to the command", () => {
  it("is read with places in the text as it was given, although that is masked and has Markdown", () => {
    const { reading } = readOne(row);
    const order = reading.brief.facts.find(({ kind }) => kind === "order");
    expect(order?.value).toBe("TR-88213");
    expect(order?.evidence).toContainEqual([2, turns[2]?.text.lastIndexOf("TR-88213"), turns[2]?.text.length]);
    expect(JSON.stringify(reading)).not.toContain("4111 1111");
  });

  it("points inside the texts, whatever is said", () => {
    const said = fc.record({
      speaker: fc.constantFrom("customer", "agent", "representative", "system"),
      text: fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.constantFrom(
          "**No.** Order TR-1, `x`",
          "call me on +44 20 7946 0958",
          "I need a refund [link](https://a.example)",
        ),
      ),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (talk) => {
        const { given, reading } = readOne({ turns: talk });
        for (const { evidence } of Object.values(reading.brief).flat()) {
          for (const [turn, from, to] of evidence) {
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThanOrEqual(given.texts[turn]?.length ?? -1);
          }
        }
      }),
      { numRuns: triesOf(100) },
    );
  });

  it("may be what the platform gives: a hand-off with its activities", () => {
    const { given } = readOne([
      { type: "message", id: "1", from: { role: "user" }, text: "The lift in staircase B is stuck" },
      { type: "message", id: "2", from: { role: "bot" }, text: "Is anybody inside?" },
      { type: "event", name: "handoff.initiate", value: { va_LastTopic: "Lift fault" } },
    ]);
    expect(given.texts).toEqual(["The lift in staircase B is stuck", "Is anybody inside?"]);
    expect(given.handoff?.lastTopic).toBe("Lift fault");
  });

  it("has values that were handed over beside it", () => {
    const { reading } = readOne({ ...row, variables: { orderNumber: "TR-88213", Branch: "Leith" } });
    expect(reading.brief.facts.find(({ value }) => value === "Leith")?.values).toEqual(["Branch"]);
  });

  it("is shown to people with the words that each line rests on", () => {
    const { given, reading } = readOne(row);
    expect(toText(given, reading)).toMatch(/Wants\n.*cancel.*\n.*\[1\] “.*cancel.*order TR-88213/is);
    expect(quotesOf(row)).toContain("TR-88213");
  });
});

describe("a file of conversations", () => {
  it("is one document, or one a line; what cannot be read is told with its place and hides nothing", () => {
    const line = JSON.stringify(row);
    expect(readFile(line, "one.json")).toMatchObject({ given: [{ id: "shop-1" }], faults: [] });
    const { given, faults } = readFile(`${line}\n{"id": oops\n\n{"turns": []}\n${line}`, "many.jsonl");
    expect(given).toHaveLength(2);
    expect(faults).toEqual([
      expect.stringMatching(/^many\.jsonl, line 2: .*JSON/),
      "many.jsonl, line 4: there is no conversation in it",
    ]);
  });
});
