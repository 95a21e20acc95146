import fc from "fast-check";
import { keepFew, shrinkTest, tellShrunk } from "#local/agent/shrink";
import { runTest } from "#local/agent/tests";
import { triesOf } from "#soak";
import { aTest, agent, open } from "./shrinking";

describe("the fewest of which a property holds", () => {
  it("are all that it needs, in their order, and no more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.infiniteStream(fc.boolean()), (length, chance) => {
        const all = Array.from({ length }, (_, at) => at);
        const needed = all.filter(() => chance.next().value === true);
        const holds = (some: readonly number[]): boolean => needed.every((one) => some.includes(one));
        expect(keepFew(all, holds)).toEqual(needed.length > 0 ? needed : [expect.any(Number)]);
      }),
      { numRuns: triesOf(100) },
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
});
