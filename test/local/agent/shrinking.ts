import { resolve } from "node:path";
import { root } from "#build";
import type { TestCase } from "#domain/agentTests";
import { loadAgent } from "#local/agent/files";
import { createTestWorlds } from "#local/agent/testWorld";

/** Where the sample world is, the shipped agent, and worlds for it to be asked in. */
export const sample = resolve(root, "src/local/world/sample");
export const { agent } = loadAgent(resolve(root, "solution/agent"));
export const open = createTestWorlds(sample);

/** A conversation of which only what the customer says is given. */
export const aTest = (id: string, says: readonly string[]): TestCase => ({
  ...{ id, file: "t.yaml", line: 1, end: {}, world: { failing: [], nobody: false, environment: {} } },
  turns: says.map((say, at) => ({ say, expect: {}, line: at + 1 })),
});
