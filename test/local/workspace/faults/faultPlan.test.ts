import { readFileSync } from "node:fs";
import { parseFaultPlan, readFaultPlan } from "#local/workspace/faults";

const parse = (plan: unknown) => parseFaultPlan("plan.json", JSON.stringify(plan));

describe("a file of faults", () => {
  const page = readFileSync("docs/faults.md", "utf8");
  const examples = page
    .split("```json\n")
    .slice(1)
    .map((part) => part.split("```", 1)[0] ?? "");

  it("is explained by examples that can be used as they are", () => {
    expect(examples).toHaveLength(2);
    expect(examples.map((example) => parseFaultPlan("docs/faults.md", example).rules.length)).toEqual([5, 1]);
    expect(parseFaultPlan("docs/faults.md", examples[0] ?? "")).toMatchObject({
      seed: 7,
      clockSkewSeconds: -90,
      lateAnnotationsSeconds: 45,
      search: "notprovisioned",
    });
  });

  it("may leave everything out", () => {
    expect(parse({})).toEqual({
      seed: 1,
      rules: [],
      clockSkewSeconds: 0,
      lateAnnotationsSeconds: 0,
      search: "provisioned",
    });
    expect(parse({ rules: [{ fault: { kind: "half" } }] }).rules).toEqual([
      { match: { method: null, path: null, table: null }, share: 1, times: null, fault: { kind: "half" } },
    ]);
  });

  it.each([
    [{ rule: [] }, "plan.json: rule is []; there is no such field; there are seed, rules, clockSkewSeconds"],
    [{ __proto__: null, rules: {} }, "plan.json: rules is {}; a list is expected"],
    [{ seed: "7" }, 'plan.json: seed is "7"; a number from 0 to 4294967295 is expected'],
    [{ search: "off" }, 'plan.json: search is "off"; one of provisioned,'],
    [{ rules: [7] }, "plan.json: rules[0] is 7; an object is expected"],
    [{ rules: [{}] }, "plan.json: rules[0].fault is missing; an object is expected"],
    [{ rules: [{ fault: { kind: "broken" } }] }, 'plan.json: rules[0].fault.kind is "broken"; one of throttled,'],
    [{ rules: [{ fault: { kind: "slow" } }] }, "plan.json: rules[0].fault.milliseconds is missing; a number from 1"],
    [{ rules: [{ fault: { kind: "half", status: 500 } }] }, "rules[0].fault.status is 500; 'half' has no such field"],
    [{ rules: [{ share: 2, fault: { kind: "half" } }] }, "plan.json: rules[0].share is 2; a number from 0 to 1"],
    [{ rules: [{ times: 0, fault: { kind: "half" } }] }, "plan.json: rules[0].times is 0; a number from 1"],
    [
      { rules: [{ match: { table: "cases" }, fault: { kind: "half" } }] },
      'rules[0].match.table is "cases"; the logical',
    ],
    [{ rules: [{ match: { method: "get" }, fault: { kind: "half" } }] }, 'rules[0].match.method is "get"; one of GET'],
    [[], "plan.json: the file is []; an object is expected"],
  ])("says where and what is wrong: %j", (plan, message) => {
    expect(() => parse(plan)).toThrow(message);
  });

  it("says that it is no JSON, or not there", () => {
    expect(() => parseFaultPlan("plan.json", "{ rules: [] }")).toThrow(/^plan\.json: this is no JSON: /);
    expect(() => readFaultPlan("no/such.json")).toThrow("no/such.json: the file cannot be read.");
  });
});
