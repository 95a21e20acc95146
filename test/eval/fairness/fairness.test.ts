import { judges } from "./judges";
import { measureDialects, measureNames } from "./measure";
import { ownNames, ownTemplates } from "./names";
import { dialectPairs } from "./pairs";

const [ours] = judges;
if (!ours) throw new Error("no judge");
const list = { place: "project", names: ownNames, templates: ownTemplates, pairs: dialectPairs };

describe("fairness of our own list", () => {
  it("has over two hundred pairs, each of two different wordings", () => {
    expect(dialectPairs.length).toBeGreaterThanOrEqual(205);
    for (const { standard, said } of dialectPairs) {
      expect(standard).not.toBe("");
      expect(said).not.toBe("");
    }
    expect(new Set(dialectPairs.map(({ standard, said }) => `${standard}|${said}`)).size).toBe(dialectPairs.length);
  });

  it("changes no label for a name", () => {
    expect(measureNames(ours, list).changed).toEqual([]);
  });

  it("hears every dialect within a twentieth of the scale, and none as angrier", () => {
    const { delta, bias } = measureDialects(ours, dialectPairs);
    expect(delta).toBeLessThanOrEqual(0.05);
    expect(Math.abs(bias)).toBeLessThanOrEqual(0.02);
  });
});

describe("the measure", () => {
  /** Judges by the letter J: flips for "Joy", and hears "ain't" as worse. */
  const judge = {
    name: "letter",
    kind: "ours" as const,
    label: (text: string) => (text.includes("J") ? "positive" : "neutral"),
    score: (text: string) => (text.includes("ain't") ? -0.5 : 0),
  };

  it("counts the sentences whose label a name changed", () => {
    const names = ["Joy", "Ann", "John"];
    expect(measureNames(judge, { ...list, names, templates: ["{} called.", "I am {}."] })).toEqual({
      pairs: 6,
      flips: 4,
      changed: ["Joy called.", "John called.", "I am Joy.", "I am John."],
    });
  });

  it("takes distances without their sign, and the bias with it", () => {
    const pair = { dialect: "x", standard: "it is not", said: "it ain't" };
    const swapped = { ...pair, standard: pair.said, said: pair.standard };
    expect(measureDialects(judge, [pair, swapped])).toMatchObject({ delta: 0.5, most: 0.5, bias: 0, changed: 0 });
    expect(measureDialects(judge, [])).toMatchObject({ pairs: 0, delta: 0, bias: 0 });
  });
});
