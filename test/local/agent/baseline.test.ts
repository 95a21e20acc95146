import {
  type Baseline,
  keepBaseline,
  measureSpeed,
  readBaselines,
  takeBaseline,
  tellSince,
  type TestResult,
} from "#local/agent/tests";

const way = { topics: ["Search"], outcome: "open", cites: ["KA-1"], reason: "" } as const;
const result = (id: string, given: Partial<TestResult> = {}): TestResult => ({
  test: { id, file: "a.yml", line: 1, turns: [], end: {}, world: { failing: [], nobody: false, environment: {} } },
  ...{ passed: true, faults: [], way, replies: [], milliseconds: 4, handed: {}, ...given },
});
const speed = { p50: 2, p95: 4, echo: 1 };
const before: Baseline = takeBaseline("1.0", [result("kiln"), result("glaze"), result("gone")], speed);

describe("the baseline of a release", () => {
  it("tells what passes now, what goes another way, and how fast it is", () => {
    const escalates = result("glaze", { passed: false, way: { ...way, outcome: "handedOver" } });
    expect(tellSince(before, [result("kiln"), escalates, result("fresh")], { ...speed, p95: 5 }).split("\n")).toEqual([
      "Since 1.0: 2 of 3 pass (before 3 of 3); 1 new, 1 gone",
      "1 of 2 now escalate",
      "  glaze: now escalates",
      "a turn takes 2 ms, the slowest of twenty 5 (before 2 and 4)",
    ]);
  });

  it("has a word for what became slower beside an echo, whatever the machine", () => {
    const told = (now: typeof speed) => tellSince(before, [], now).split("\n").at(-1);
    expect(told({ p50: 20, p95: 40, echo: 10 })).not.toContain("echo");
    expect(told({ p50: 2, p95: 8, echo: 1 })).toContain("beside an echo 2.0 times as long as before");
  });

  it("is kept once a release, and read again", () => {
    const again = takeBaseline("1.0", [result("kiln")], speed);
    const kept = keepBaseline(keepBaseline([], before), again);
    expect(readBaselines(JSON.stringify(kept))).toEqual([again]);
    expect(() => readBaselines('{"release":"1.0"}')).toThrow("keeps no releases");
  });

  it("counts a turn, not a conversation", () => {
    const turns = [{ say: "a", expect: {}, line: 1 }];
    const long = result("long", { test: { ...result("x").test, turns }, milliseconds: 10 });
    expect(measureSpeed([long], [1, 2, 3])).toEqual({ p50: 5, p95: 5, echo: 2 });
  });
});
