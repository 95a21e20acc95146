import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { root } from "#build";
import { type TestCase, writeTests } from "#domain/agentTests";
import { loadAgent } from "#local/agent/files";
import { keepFew, shrinkTest, tellShrunk } from "#local/agent/shrink";
import { readTests, runTest } from "#local/agent/tests";
import { createTestWorlds } from "#local/agent/testWorld";
import { readWorld } from "#local/world/sample";

const sample = resolve(root, "src/local/world/sample");
const { agent } = loadAgent(resolve(root, "solution/agent"));
const open = createTestWorlds(sample);

const aTest = (id: string, says: readonly string[]): TestCase => ({
  ...{ id, file: "t.yaml", line: 1, end: {}, world: { failing: [], nobody: false, environment: {} } },
  turns: says.map((say, at) => ({ say, expect: {}, line: at + 1 })),
});

describe("the fewest of which a property holds", () => {
  it("are all that it needs, in their order, and no more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.infiniteStream(fc.boolean()), (length, chance) => {
        const all = Array.from({ length }, (_, at) => at);
        const needed = all.filter(() => chance.next().value === true);
        const holds = (some: readonly number[]): boolean => needed.every((one) => some.includes(one));
        expect(keepFew(all, holds)).toEqual(needed.length > 0 ? needed : [expect.any(Number)]);
      }),
    );
  });

  it("cannot spare any one where more than one choice would do", () => {
    const holds = (some: readonly number[]): boolean => some.length >= 3;
    const kept = keepFew([0, 1, 2, 3, 4, 5, 6, 7], holds);
    expect(kept).toHaveLength(3);
  });
});

describe("an escalation as a test", () => {
  it("keeps the messages that it takes, and what the hand-off carries", () => {
    const says = ["hello", "thanks", "My Brio 3 shows E42 all the time", "I want to talk to a person", "ok"];
    const shrunk = shrinkTest(agent, aTest("long", says), open);
    if (shrunk.kind !== "shrunk") throw new Error(shrunk.outcome);
    const { test, from } = shrunk;
    expect(from).toBe(says.length);
    expect(test.turns.length).toBeLessThan(from);
    expect(test.end).toMatchObject({ outcome: "handedOver", reason: expect.any(String) as string });
    expect(Object.keys(test.end.context ?? {}).length).toBeGreaterThan(0);
    expect(runTest(agent, test, open)).toMatchObject({ passed: true, faults: [] });
    for (const left of test.turns.keys()) {
      const turns = test.turns.filter((_, at) => at !== left);
      if (turns.length > 0) expect(runTest(agent, { ...test, turns }, open).passed).toBe(false);
    }
  });

  it("says of one that this agent answers that it does not escalate here", () => {
    const shrunk = shrinkTest(agent, aTest("solved", ["My Brio 3 shows E12 all the time"]), open);
    expect(shrunk).toMatchObject({ kind: "otherwise", id: "solved" });
    expect(tellShrunk([shrunk])).toMatch(/^0 of 1 escalate here[^]*solved: does not escalate here/);
  });

  it("of every conversation of the sample is six messages at most, and comes back from its file as it was", () => {
    const says = readWorld(sample).conversations.map(({ id, turns }) =>
      aTest(id, [
        ...turns.flatMap(({ speaker, text }) => (speaker === "customer" ? [text.slice(0, 500)] : [])),
        "I want to talk to a person",
      ]),
    );
    const all = says.map((one) => shrinkTest(agent, one, open));
    const tests = all.flatMap((one) => (one.kind === "shrunk" ? [one.test] : []));
    expect(tests.length).toBeGreaterThan(10);
    for (const { turns } of tests) expect(turns.length).toBeLessThanOrEqual(6);
    const folder = mkdtempSync(join(tmpdir(), "warmline-shrink-"));
    try {
      writeFileSync(join(folder, "shrunk.yaml"), writeTests(tests));
      const read = readTests(folder);
      expect(read.faults).toEqual([]);
      expect(read.cases.map(({ turns, end }) => [turns.map(({ say }) => say), end])).toEqual(
        tests.map(({ turns, end }) => [turns.map(({ say }) => say), end]),
      );
      for (const one of read.cases) expect(runTest(agent, one, open)).toMatchObject({ faults: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
