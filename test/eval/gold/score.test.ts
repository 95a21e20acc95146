import type { Reading } from "#commands/brief";
import type { GoldRow } from "./gold";
import { f1, scoreReadings, sumSections } from "./score";

const texts = [
  "the tap drips since monday, changed the washer, still drips",
  "A plumber will come tomorrow before noon",
];

const row: GoldRow = {
  id: "home-1",
  language: "en",
  turns: texts.map((text) => ({ text })),
  gold: {
    wants: [{ text: "Dripping tap repaired", primary: true, spans: [[0, "the tap drips since monday"]] }],
    why: [],
    done: [],
    tried: [{ text: "Washer changed", outcome: "failed", spans: [[0, "changed the washer"]] }],
    facts: [{ text: "", value: "Monday", spans: [[0, "monday"]] }],
    missing: [],
    promised: [{ text: "Plumber tomorrow before noon", state: "open", spans: [[1, "plumber will come tomorrow"]] }],
    sentiment: { now: 9 },
    mustNotSay: ["washer leaks"],
  },
};

const at = (turn: number, words: string): [number, number, number] => {
  const from = texts[turn]?.indexOf(words) ?? -1;
  return [turn, from, from + words.length];
};
const nothing: Reading["brief"] = { wants: [], why: [], done: [], tried: [], facts: [], missing: [], promised: [] };
const score = (brief: Partial<Reading["brief"]>, sentiment: Reading["sentiment"] = null) =>
  scoreReadings([
    { row, reading: { id: "home-1", brief: { ...nothing, ...brief }, sentiment, handoffLine: "", summary: "" } },
  ]);

describe("the score of a brief", () => {
  it("is right where a line points to the words and says them, and only placed where it says something else", () => {
    const evidence = [at(0, "the tap drips since monday")];
    expect(score({ wants: [{ text: "The tap repaired, it drips", evidence }] }).headline).toEqual({
      of: 1,
      placed: 1,
      right: 1,
    });
    expect(score({ wants: [{ text: "A new kitchen", evidence }] }).headline).toEqual({ of: 1, placed: 1, right: 0 });
    expect(
      score({ wants: [{ text: "Dripping tap repaired", evidence: [at(1, "before noon")] }] }).headline.placed,
    ).toBe(0);
  });

  it("asks for the outcome of a step, and takes a value however it is spelled", () => {
    const step = { text: "Washer changed", evidence: [at(0, "changed the washer")] };
    expect(score({ tried: [{ ...step, outcome: "worked" }] }).bySection.tried).toMatchObject({ placed: 1, right: 0 });
    expect(score({ tried: [{ ...step, outcome: "failed" }] }).bySection.tried.right).toBe(1);
    const fact = { kind: "date", label: "Since", text: "monday", value: "MONDAY", evidence: [] };
    expect(score({ facts: [fact] }).bySection.facts.right).toBe(1);
  });

  it("counts an item once, however often it is said", () => {
    const line = { text: "Plumber comes tomorrow before noon", evidence: [at(1, "plumber will come tomorrow")] };
    const { promised } = score({ promised: [line, line] }).bySection;
    expect(promised).toMatchObject({ said: 2, right: 1 });
    expect(f1(promised.right, promised)).toBeCloseTo(2 / 3);
  });

  it("counts silence where there is nothing to say, the level of sentiment, and what must not be said", () => {
    const why = { text: "The washer leaks", evidence: [] };
    const tally = score({ why: [why] }, { level: 10, trend: "steady" });
    expect(tally.bySection.why).toMatchObject({ silence: 1, silent: 0 });
    expect(sumSections(tally)).toMatchObject({ silence: 3, silent: 2, gold: 4, said: 1 });
    expect(tally.sentiment).toEqual({ of: 1, same: 0, near: 1 });
    expect(tally.forbidden).toEqual({ of: 1, said: 1 });
  });
});
