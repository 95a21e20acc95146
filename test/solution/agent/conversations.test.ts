import fc from "fast-check";
import { resolve } from "node:path";
import { root } from "#build";
import { parseHandoff } from "#domain/handoff";
import { openConversation } from "#local/agent/conversation";
import { loadAgent } from "#local/agent/files";
import { createServiceTwin, serviceAddress } from "#local/agent/service";
import { readTests, runTest } from "#local/agent/tests";
import { createTestWorlds } from "#local/agent/testWorld";
import type { HandoffActivity } from "#local/world/directLine";
import { triesOf } from "#soak";

const folder = resolve(root, "solution/agent");
const { agent, topics, faults, shape, harness } = loadAgent(folder);
const { cases, faults: testFaults } = readTests(resolve(folder, "tests"));
const open = createTestWorlds(resolve(root, "src/local/world/sample"));

/** Talks to the agent and gives what it handed over. */
function handOver(says: readonly string[], now = Date.parse("2026-11-23T09:00:00Z")): HandoffActivity | undefined {
  const handed: HandoffActivity[] = [];
  const service = createServiceTwin({
    now: () => now,
    failing: [],
    queue: () => ({ queue: "q", open: true, free: 1, waiting: 0, wait: 0, opens: null, closes: null }),
  });
  const talk = openConversation(
    agent,
    {
      now: () => now,
      search: () => null,
      runFlow: () => null,
      request: (asked) => service.request(asked),
      handOver: (handoff) => handed.push(handoff),
      environment: { wml_AgentServiceAddress: serviceAddress },
    },
    "c",
  );
  talk.start();
  for (const text of says) talk.hear({ type: "message", text });
  return handed[0];
}

describe("the support agent", () => {
  it("is read whole, an agent of the standard harness", () => {
    expect(faults).toEqual([]);
    expect(topics.filter(({ read }) => read.kind !== "topic")).toEqual([]);
    expect([shape, harness]).toEqual(["Classic", "standard"]);
  });

  it("describes every topic for a model and names phrases for those customers begin", () => {
    const begun = agent.topics.filter(
      ({ trigger }) => trigger.kind === "OnRecognizedIntent" || trigger.kind === "OnEscalate",
    );
    expect(agent.topics.filter(({ description }) => description === "")).toEqual([]);
    expect(begun.filter(({ trigger }) => trigger.phrases.length < 3)).toEqual([]);
  });

  it("has 60 test conversations and more, 15 of several turns to a person", () => {
    expect(testFaults).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const long = cases.filter(({ turns, end }) => turns.length > 1 && end.outcome === "handedOver");
    expect(long.length).toBeGreaterThanOrEqual(15);
  });

  it.each(cases.map((test) => [test.id, test] as const))("%s", (_, test) => {
    expect(runTest(agent, test, open).faults).toEqual([]);
  });

  it("packs what was done first, and the desk reads it with the facts and the reason", () => {
    const handoff = handOver(["return an order", "HH-10013", "broken", "yes", "talk to a person"]);
    const { values, facts, message, losses } = parseHandoff({ activity: handoff });
    const names = values.map(({ name }) => name);
    const valueOf = (name: string) => values.find((value) => value.name === name)?.value;
    expect(names.filter((name) => name.startsWith("HandoffPayload.")).slice(0, 3)).toEqual([
      "HandoffPayload.v",
      "HandoffPayload.done.1.step",
      "HandoffPayload.done.1.arguments",
    ]);
    expect(valueOf("HandoffPayload.done.1.step")).toBe("Registered a return");
    expect(valueOf("HandoffPayload.done.1.result")).toMatch(/^RMA-\d{5}$/);
    expect(facts.map(({ label, text }) => `${label}: ${text}`)).toEqual(
      expect.arrayContaining(["order number: HH-10013", "handoff reason: asked for a person"]),
    );
    expect(message).toContain("asked for a person");
    expect(losses).toEqual([]);
  });

  it("keeps every value below 4,000 characters and all of them below 28 KB, whatever was said, and never cuts what was done", () => {
    const said = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.constantFrom('"'.repeat(300), "\\".repeat(300), "ü".repeat(300)),
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (says) => {
        const orders = ["track my order HH-10013", "track my order HH-10014", "track my order HH-10015"];
        const value = handOver([...orders, ...says, "talk to a person"])?.value;
        if (!value) return;
        const texts = Object.values(value).map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
        expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(4000);
        expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(28 * 1024);
        const payload = JSON.parse(String(value.HandoffPayload));
        expect(Object.keys(payload).slice(0, 3)).toEqual(["v", "cut", "done"]);
        expect(payload.done[0].step).toBe("Looked up the order");
      }),
      { numRuns: triesOf(60) },
    );
  });
});
