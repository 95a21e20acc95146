import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Handoff, type HandoffInput, parseHandoff } from "#domain/handoff";
import { triesOf } from "#soak";
import { context, handoffActivity, row } from "./shapes";

const suite = "../shared/data/corpora/jsontestsuite/test_parsing";
const kinds = ["cut", "masked", "renamed", "unreadable", "dropped", "clock"];

function expectSound({ values, turns, losses, language, phrases, topics }: Handoff): void {
  expect(values.length).toBeLessThanOrEqual(500);
  expect(values.every(({ name, value }) => typeof name === "string" && value !== "")).toBe(true);
  expect(turns.every(({ id, text, at }) => id !== "" && text !== "" && (at === null || Number.isFinite(at)))).toBe(
    true,
  );
  expect(new Set(turns.map(({ id }) => id)).size).toBe(turns.length);
  expect(losses.every(({ kind, detail }) => kinds.includes(kind) && detail !== "")).toBe(true);
  expect([...phrases, ...topics].every((text) => typeof text === "string" && text !== "")).toBe(true);
  expect(language).toMatch(/^(?:[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})?$/);
}

const names = [...Object.keys(context), "VA_PHRASES", "va_lastphrases", "__proto__", "constructor", "toString", ""];
const anyContext = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), fc.json(), fc.string()));
const anyActivity = fc
  .dictionary(
    fc.constantFrom(
      "type",
      "id",
      "timestamp",
      "from",
      "text",
      "attachments",
      "value",
      "channelData",
      "name",
      "entities",
    ),
    fc.oneof(fc.jsonValue(), fc.constantFrom("message", "handoff", "handoff.initiate", { role: "user" }, { role: 1 })),
  )
  .map((activity) => ({ ...activity }));
const anyInput: fc.Arbitrary<HandoffInput> = fc.record(
  {
    activity: fc.oneof(
      anyContext.map((value) => handoffActivity({ value })),
      anyActivity,
      fc.array(anyActivity),
      fc.anything(),
      fc.json(),
    ),
    rows: fc.oneof(
      anyContext.map((all) => Object.entries(all).map(([name, value]) => row(name, value))),
      fc.anything(),
    ),
    transcript: fc.oneof(fc.array(anyActivity), fc.record({ activities: fc.array(anyActivity) }), fc.anything()),
    conversationId: fc.string(),
  },
  { requiredKeys: [] },
);

/** A whole hand-off as text, with some characters changed, removed or put in, and its end cut off. */
const whole = JSON.stringify(handoffActivity());
const mutated = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(whole.length), fc.constantFrom("", '"', "{", "]", ",", "\\", "\ud800", "null", "9")), {
      maxLength: 6,
    }),
    fc.nat(whole.length),
  )
  .map(([changes, cut]) =>
    changes
      .reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + 1), whole)
      .slice(0, whole.length - Math.floor(cut / 4)),
  );

describe("parseHandoff, whatever comes", () => {
  it("never throws and gives only sound hand-offs", () => {
    fc.assert(
      fc.property(anyInput, (input) => expectSound(parseHandoff(input))),
      { numRuns: triesOf(300) },
    );
  });

  it("takes no harm from an input that is none", () => {
    fc.assert(fc.property(fc.anything(), (input) => expectSound(parseHandoff(input as HandoffInput))));
  });

  it("survives every mutation of a hand-off's text", () => {
    fc.assert(
      fc.property(mutated, (activity) => expectSound(parseHandoff({ activity }))),
      { numRuns: triesOf(300) },
    );
  });

  it("keeps every variable that stands before a cut", () => {
    const text = JSON.stringify(context);
    fc.assert(
      fc.property(fc.nat(text.length), (cut) => {
        const { values } = parseHandoff({ activity: handoffActivity({ value: text.slice(0, cut) }) });
        const complete = Object.entries(context).filter(([name, value]) => {
          const pair = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
          return text.indexOf(pair) + pair.length < cut;
        });
        expect(values.map(({ name }) => name)).toEqual(expect.arrayContaining(complete.map(([name]) => name)));
      }),
    );
  });

  it("changes no prototype", () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"__proto__":{"polluted":1}}}',
    );
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    for (const value of [hostile, JSON.stringify(hostile), JSON.stringify(hostile).slice(0, -3)]) {
      const { values } = parseHandoff({
        activity: handoffActivity({ value }),
        rows: [row("__proto__", JSON.stringify(hostile))],
      });
      expect(values.some(({ name }) => name.includes("__proto__"))).toBe(false);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  });

  it("reads every case of JSONTestSuite in every place, or says that they are not here", () => {
    if (!existsSync(suite)) {
      console.info(`not found: ${suite}`);
      return;
    }
    for (const file of readdirSync(suite)) {
      const text = readFileSync(join(suite, file), "utf8");
      expectSound(parseHandoff({ activity: text, rows: text, transcript: text }));
      expectSound(
        parseHandoff({
          activity: handoffActivity({ value: { va_Phrases: text, note: text } }),
          rows: [row("note", text)],
        }),
      );
    }
  });
});
