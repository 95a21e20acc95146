import { createConversationReader, openReaders, placeConversation } from "#domain/reading";
import { readers } from "./readers";

const clausesOf = (text: string): readonly string[] =>
  placeConversation([{ speaker: "customer", text }]).flatMap(({ heard }) =>
    heard.clauses.map(({ from, to }) => text.slice(heard.tokens[from]?.from, heard.tokens[to - 1]?.to)),
  );

describe("clauses", () => {
  it.each([
    [
      "The pump hums, but no water comes. Can you send someone?",
      ["The pump hums,", "but no water comes.", "Can you send someone?"],
    ],
    ["Yes, please cancel it", ["Yes, please cancel it"]],
    ["Invoice RG-10/442 is dated 3.11. and was paid twice", ["Invoice RG-10/442 is dated 3.11.", "and was paid twice"]],
    ["Der Boiler tropft, weil die Dichtung alt ist", ["Der Boiler tropft,", "weil die Dichtung alt ist"]],
    ["水が出ません。修理をお願いします。", ["水が出ません。", "修理をお願いします。"]],
    ["first line here\nsecond line here", ["first line here", "second line here"]],
    ["All pallets must have left by then, so nobody waits", ["All pallets must have left by then,", "so nobody waits"]],
    ["The whole flat is so cold at night", ["The whole flat is so cold at night"]],
    ["… ?!", []],
  ])("of %p", (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });
});

describe("weights that were read from a file", () => {
  const packed = JSON.parse(JSON.stringify(readers)) as Record<string, Record<string, unknown>>;

  it("open when they are whole", () => {
    expect(openReaders(packed)).not.toBeNull();
  });

  it.each([
    ["of another format", { ...packed, format: 1 }],
    ["without a table", { ...packed, values: undefined }],
    ["cut off", { ...packed, values: { ...packed.values, features: String(packed.values?.features).slice(0, -1) } }],
    ["with a sign that is none", { ...packed, clauses: { ...packed.clauses, features: "\u0001" } }],
    ["with other labels", { ...packed, states: { ...packed.states, labels: ["open"] } }],
    ["with a bar above 1", { ...packed, bars: { ...packed.bars, wants: 2 } }],
    ["that are no object", "readers"],
  ])("do not open %s", (_, document) => {
    expect(openReaders(document)).toBeNull();
  });

  it("say nothing of a conversation without words", () => {
    const opened = openReaders(packed);
    if (!opened) throw new Error("They are whole.");
    const reader = createConversationReader(opened);
    expect(reader.read([{ speaker: "customer", text: "  " }]).wants).toEqual([]);
    expect(reader.read([]).values).toEqual([]);
  });
});
