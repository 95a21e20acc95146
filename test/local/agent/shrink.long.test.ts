import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTests } from "#domain/agentTests";
import { shrinkTest } from "#local/agent/shrink";
import { readTests, runTest } from "#local/agent/tests";
import { readWorld } from "#local/world/sample";
import { aTest, agent, open, sample } from "./shrinking";

describe("an escalation as a test", () => {
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
