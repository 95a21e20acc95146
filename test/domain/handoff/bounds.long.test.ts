import { type HandoffInput, parseHandoff } from "#domain/handoff";
import { countWork } from "#support";
import { handoffActivity, message, row } from "./shapes";

const nest = (levels: number): unknown => {
  let value: unknown = "leaf";
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { a: value } : [value];
  return value;
};
const circle: Record<string, unknown> = {};
Object.assign(circle, { self: circle, list: [circle, circle], room: "kitchen" });
const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, `v${at}`]));
const handedOver = (value: unknown): HandoffInput => ({ activity: handoffActivity({ value, attachments: [] }) });

/** More than any platform sends, with how many characters it has, about. */
const monsters: readonly (readonly [string, HandoffInput, number])[] = [
  ["20,000 levels", handedOver({ deep: nest(20_000) }), 20_000],
  ["200,000 open brackets", { activity: "[".repeat(200_000) }, 200_000],
  ["a circle", handedOver(circle), 10],
  ["20,000 variables", handedOver(wide), 240_000],
  ["a variable of 3 MB", handedOver({ note: "leak 42 ".repeat(375_000) }), 3_000_000],
  ["256 KB of card numbers", handedOver({ note: "4242 4242 4242 4242 ".repeat(13_000) }), 260_000],
  [
    "5,000 full rows",
    { rows: Array.from({ length: 5_000 }, (_, at) => row(`n${at}`, `["${"x".repeat(3_998)}`)) },
    20_000_000,
  ],
  [
    "20,000 messages",
    { transcript: Array.from({ length: 20_000 }, (_, at) => message(`m${at}`, "user", `words ${at}`)) },
    2_000_000,
  ],
  ["100,000 marks on one letter", { transcript: [message("m", "user", `a${"\u0315\u0300".repeat(50_000)}`)] }, 100_000],
  ["100,000 open tags", { transcript: [message("m", "user", `<p>${"<".repeat(100_000)}>`)] }, 100_000],
  ["a string that never ends", { activity: `{"a":"${"\\\\".repeat(100_000)}` }, 200_000],
];

describe("parseHandoff, bounded", () => {
  it.each(monsters)("reads %s in work that grows with it, not with its square", (_name, input, size) => {
    const work = countWork(() => parseHandoff(input));
    expect(work).toBeLessThan(200 * size + 10_000_000);
  });

  it.each(monsters)("keeps to its size with %s", (_, input) => {
    const { values, turns, losses } = parseHandoff(input);
    const size = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
    expect(values.length).toBeLessThanOrEqual(500);
    expect(size(values.map((value) => value.value))).toBeLessThanOrEqual(262_144);
    expect(size(turns.map((turn) => turn.text))).toBeLessThanOrEqual(262_144);
    expect(losses.length).toBeLessThanOrEqual(201);
  });

  it("goes 32 levels deep and says that it stopped", () => {
    const at = (levels: number) => parseHandoff(handedOver({ deep: nest(levels) }));
    expect(at(31).values).toHaveLength(1);
    expect(at(31).losses).toEqual([]);
    expect(at(40).losses).toEqual([{ kind: "cut", name: "deep", detail: "deeper than 32 levels" }]);
  });

  it("keeps the agent's own variables when others flood it", () => {
    const { values, lastTopic, losses } = parseHandoff(
      handedOver({ ...Object.fromEntries(Object.entries(wide).slice(0, 4_000)), va_LastTopic: "Refund" }),
    );
    expect(values[0]).toEqual({ name: "va_LastTopic", value: "Refund", origin: "agent" });
    expect(lastTopic).toBe("Refund");
    expect(losses).toEqual([{ kind: "dropped", name: "context", detail: "values beyond 500 left out" }]);
  });
});
