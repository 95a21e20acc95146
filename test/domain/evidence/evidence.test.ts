import { toEvidences, writeLine } from "#domain/evidence";

describe("a line and its sources", () => {
  it("keeps the words and every source", () => {
    const sources = toEvidences([
      { kind: "turn", turn: "t1", from: 0, to: 4 },
      { kind: "value", name: "va_LastTopic" },
    ]);
    expect(sources).not.toBeNull();
    if (sources) expect(writeLine("Wants a refund", sources)).toEqual({ text: "Wants a refund", evidence: sources });
  });

  it("cannot be written without a source", () => expect(toEvidences([])).toBeNull());
});
