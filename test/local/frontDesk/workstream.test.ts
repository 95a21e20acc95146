import { createWorkstream } from "#local/frontDesk/workstream";
import { aScript } from "#support";

const monday = Date.parse("2026-06-01T10:00:00Z");
const contextOf = (values: Record<string, string>) => new Map(Object.entries(values));
const weekdays = [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }];

describe("the workstream of an organisation that wrote none down", () => {
  const { route, hours } = createWorkstream(
    [
      aScript("a", { queue: "Coffee", product: "Brio 3" }),
      aScript("b", { queue: "Coffee", product: "Brio 3" }),
      aScript("c", { queue: "Air", product: "Vind" }),
      aScript("d", { queue: "Orders & billing" }),
    ],
    null,
  );

  it.each([
    [{ product: "Vind 2", category: "" }, "Air"],
    [{ product: "Vind", category: "Return an order" }, "Orders & billing"],
    [{ product: "", category: "something else" }, "Coffee"],
  ])("is read from the conversations it had: %j goes to %s", (values, queue) => {
    expect(route(contextOf(values), [], monday).queue).toBe(queue);
  });

  it("is always open", () => {
    expect(hours(monday)).toEqual({ open: true, opens: null, closes: null });
  });
});

describe("a workstream that is written down", () => {
  const { route, hours } = createWorkstream([], {
    timeZone: "Europe/Copenhagen",
    rules: [
      {
        name: "Important",
        when: [{ variable: "Vip", is: "equals", value: "yes" }],
        queue: "First",
        skills: ["Contracts"],
      },
      { name: "Upset", when: [{ variable: "Sentiment", is: "equals", value: "very negative" }], queue: "First" },
    ],
    fallback: "Coffee",
    queues: [
      { name: "Coffee", hours: weekdays, overflow: [{ when: "closed", to: null }] },
      { name: "First", overflow: [{ when: "waiting", limit: 1, to: "Coffee" }] },
    ],
  });

  it("names queue and skills by the hand-off's own variables", () => {
    const { queue, skills, rule } = route(contextOf({ vip: "Yes" }), [], monday);
    expect([queue, skills, rule]).toEqual(["First", ["Contracts"], "Important"]);
  });

  it("sends on what a full queue cannot take", () => {
    const { queue, sentOn } = route(contextOf({ sentiment: "very negative" }), [{ queue: "First", since: 0 }], monday);
    expect([queue, sentOn]).toEqual(["Coffee", [{ from: "First", because: "waiting" }]]);
  });

  it("is closed by the clock of its place", () => {
    const morning = Date.parse("2026-06-01T06:30:00Z");
    expect(route(contextOf({}), [], morning).queue).toBe("Coffee");
    expect(route(contextOf({}), [], morning - 3_600_000).queue).toBeNull();
  });

  it("says when it opens and closes next", () => {
    const at = (text: string) => Date.parse(text);
    expect(hours(monday)).toEqual({
      open: true,
      opens: at("2026-06-02T06:00:00Z"),
      closes: at("2026-06-01T16:00:00Z"),
    });
    expect(hours(at("2026-06-05T20:10:30Z"))).toEqual({
      ...{ open: false, opens: at("2026-06-08T06:00:00Z"), closes: at("2026-06-08T16:00:00Z") },
    });
  });
});
