import fc from "fast-check";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { type TestForm, testForms, testFromTalk, writeTest } from "#domain/agentTests";
import { createGathering } from "#domain/insights";
import { readTalk } from "#domain/sessions";
import { writeEvaluationSets } from "#local/agent/exchange";
import { readTests } from "#local/agent/tests";
import { type RowOptions, transcriptRow } from "#support";

function testOf(options: Partial<RowOptions>) {
  const row = transcriptRow({
    conversation: "0f0f0f0f-77aa",
    outcome: "HandOff",
    reason: "AgentTransferRequestedByUser",
    topics: ["Warranty: terms"],
    ...options,
  });
  const gathering = createGathering();
  gathering.add(row);
  const [session] = gathering.close().sessions;
  if (!session) throw new Error("No session.");
  return testFromTalk(readTalk([row], session), session);
}

describe("a test from a conversation that came to a person", () => {
  it("says what its customer said, the topic that ran and that it was handed over, with the reason", () => {
    expect(testOf({ says: ["The oven is cold", "I want a person"] })).toMatchObject({
      id: "warranty-terms-0f0f0f0f",
      turns: [
        { say: "The oven is cold", expect: {} },
        { say: "I want a person", expect: { topic: "Warranty: terms" } },
      ],
      end: { outcome: "handedOver", reason: "AgentTransferRequestedByUser" },
    });
  });

  it("keeps the first message and the last five of a long one: twelve with the agent's", () => {
    const says = Array.from({ length: 9 }, (_, at) => `message ${at}`);
    const { turns } = testOf({ says });
    expect(turns.map(({ say }) => say)).toEqual([0, 4, 5, 6, 7, 8].map((at) => `message ${at}`));
  });

  it("holds nothing that a desk would mask", () => {
    const texts = testForms.map(
      (form) => writeTest(testOf({ says: ["Card 4111 1111 1111 1111"] }), form, "Helper").text,
    );
    expect(texts.join()).not.toContain("4111 1111");
  });

  it("has no turn where the customer said nothing", () => {
    expect(testOf({ says: [] }).turns).toEqual([]);
  });
});

describe("the forms a test is written in", () => {
  const says = fc.array(
    fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== ""),
    { minLength: 2, maxLength: 6 },
  );

  it("is Copilot Studio's component, as the agent's own export writes it", () => {
    fc.assert(
      fc.property(says, (some) => {
        const test = testOf({ says: some });
        fc.pre(test.turns.length > 1);
        const [, exported] = writeEvaluationSets([test], "cr_helper").files;
        expect(parse(writeTest(test, "copilotStudio", "cr_helper").text)).toEqual(parse(exported?.text ?? ""));
      }),
    );
  });

  it("is this project's own form, which the agent's tests read without a fault", () => {
    const folder = mkdtempSync(join(tmpdir(), "warmline-talk-"));
    fc.assert(
      fc.property(says, (some) => {
        const test = testOf({ says: some });
        fc.pre(test.turns.length > 0);
        writeFileSync(join(folder, "one.yaml"), writeTest(test, "warmline", "").text);
        const read = readTests(join(folder, "one.yaml"));
        expect(read.faults).toEqual([]);
        expect(
          read.cases.map(({ id, turns, end }) => [id, turns.map(({ say, expect: asked }) => [say, asked]), end]),
        ).toEqual([[test.id, test.turns.map(({ say, expect: asked }) => [say, asked]), test.end]]);
      }),
      { numRuns: 30 },
    );
  });

  it("is a document of m365-copilot-eval", () => {
    const { name, text } = writeTest(testOf({ says: ["one", "two"] }), "copilotEval", "Helper");
    expect(name).toMatch(/\.json$/);
    expect(JSON.parse(text)).toMatchObject({ items: [{ turns: [{ prompt: "one" }, { prompt: "two" }] }] });
  });

  it.each(testForms)("%s has a name no system refuses", (form: TestForm) => {
    expect(writeTest(testOf({ topics: ["A/B: c*?"] }), form, "").name).toMatch(/^[\p{L}\p{N}.-]+$/u);
  });
});
