import fc from "fast-check";
import { isOpen, route } from "#domain/routing";

const monday = Date.UTC(2026, 2, 2);
const hour = 3_600_000;
const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 }));
const queue = (id: string, more: object = {}) => ({
  id,
  hours: null,
  overflow: [],
  waiting: 0,
  longestWait: 0,
  ...more,
});
const rules = {
  rules: [
    {
      name: "Spanish refunds",
      all: [
        { variable: "language", is: "startsWith", value: "es" },
        { variable: "amount", is: "atLeast", value: "100" },
      ],
      queue: "billing",
      skills: ["es"],
    },
    { name: "Known", all: [{ variable: "tier", is: "present", value: "" }], queue: "gold", skills: [] },
  ],
  fallback: "all",
} as const;
const go = (context: Readonly<Record<string, string>>, queues: Parameters<typeof route>[2] = [], wall = monday) =>
  route(rules, new Map(Object.entries(context)), queues, wall);

describe("the rules of a workstream", () => {
  it("send to the queue of the first rule that holds whole, with its skills", () => {
    expect(go({ Language: "ES-mx", amount: "120" })).toMatchObject({
      queue: "billing",
      skills: ["es"],
      rule: "Spanish refunds",
    });
    expect(go({ language: "es", amount: "99", tier: "2" })).toMatchObject({ queue: "gold", rule: "Known" });
    expect(go({ language: "es", amount: "many" })).toMatchObject({ queue: "all", rule: null, skills: [] });
  });

  it("know each way to compare; what is not there equals nothing and differs from everything", () => {
    const holds = (is: string, value: string, context: Readonly<Record<string, string>>): boolean =>
      route(
        {
          rules: [{ name: "r", all: [{ variable: "v", is: is as "equals", value }], queue: "yes", skills: [] }],
          fallback: "no",
        },
        new Map(Object.entries(context)),
        [],
        monday,
      ).queue === "yes";
    expect([holds("equals", "A", { v: " a " }), holds("equals", "", {})]).toEqual([true, false]);
    expect([holds("notEquals", "a", {}), holds("notEquals", "a", { v: "A" })]).toEqual([true, false]);
    expect([holds("contains", "b", { v: "abc" }), holds("contains", "", {})]).toEqual([true, false]);
    expect([
      holds("atMost", "5", { v: "5" }),
      holds("atMost", "5", { v: "6" }),
      holds("atLeast", "", { v: "1" }),
    ]).toEqual([true, false, false]);
    expect([holds("absent", "", {}), holds("absent", "", { v: "x" })]).toEqual([true, false]);
  });
});

describe("a queue's hours and overflow", () => {
  it("is open from its first minute up to, and without, its last", () => {
    const at = (hoursAfter: number) => isOpen(hours, monday + hoursAfter * hour);
    expect([at(8.99), at(9), at(16.99), at(17), at(-15)]).toEqual([false, true, true, false, false]);
    expect(isOpen(null, monday)).toBe(true);
  });

  it("sends on what comes while it is closed, too full or too slow, and says from where and why", () => {
    const queues = [
      queue("all", { hours, overflow: [{ when: "closed", limit: 0, to: "night" }] }),
      queue("night", { waiting: 9, overflow: [{ when: "waiting", limit: 5, to: null }] }),
    ];
    expect(go({}, queues, monday + 20 * hour)).toMatchObject({
      queue: null,
      sentOn: [
        { from: "all", because: "closed" },
        { from: "night", because: "waiting" },
      ],
    });
    expect(go({}, queues, monday + 10 * hour)).toMatchObject({ queue: "all", sentOn: [] });
    const slow = [queue("all", { longestWait: 90, overflow: [{ when: "wait", limit: 60, to: "gold" }] })];
    expect(go({}, slow)).toMatchObject({ queue: "gold" });
  });

  it("ends, however queues send on to each other", () => {
    const names = ["all", "gold", "billing"];
    const to = fc.constantFrom(...names, null);
    fc.assert(
      fc.property(fc.tuple(to, to, to), (targets) => {
        const queues = names.map((id, at) =>
          queue(id, { overflow: [{ when: "wait", limit: 0, to: targets[at] ?? null }] }),
        );
        expect(go({}, queues).sentOn.length).toBeLessThanOrEqual(names.length);
      }),
    );
  });
});
