import fc from "fast-check";
import { createSentimentReader, readWeights, type SentimentWeights, weightsForm } from "#domain/sentiment";
import { aConversationOf } from "./conversation";

const file = {
  kind: weightsForm,
  unit: 0.02,
  lexicon: [
    [60, 0],
    [0, -30],
    [0, -30],
    [-10, 0],
    [10, 0],
    [0, 40],
  ],
  grams: {
    gadget: [-120, -100],
    "gadget sings": [150, -150],
    "~sings": [-90, -20],
    hour: [0, 120],
    "0": [-20, 30],
    "!": [10, -5],
    ann: [-127, -127],
  },
};

function weightsOf(value: unknown): SentimentWeights {
  const read = readWeights(value);
  if (read.kind === "problem") throw new Error(read.reason);
  return read.weights;
}

const weights = weightsOf(file);

function judge(text: string, by: SentimentWeights | null = weights, name = "") {
  const sentiment = createSentimentReader(name, by).update({ turns: aConversationOf(text) }, "en");
  const [only] = sentiment.kind === "judged" ? sentiment.course : [];
  if (!only) throw new Error("not judged");
  return only;
}

describe("an organisation's weights", () => {
  it("teach words that no list knows", () => {
    expect(judge("that is the gadget for you", null).level).toBe(10);
    expect(judge("that is the gadget for you").level).toBeLessThan(10);
    expect(judge("my gadget sings").level).toBeGreaterThan(10);
  });

  it("tell a word under a negation from the word", () => {
    expect(judge("it never sings").score.points).toBeLessThan(judge("it sings").score.points);
  });

  it("say which words they went by, and what makes the message plain", () => {
    const { score, effects } = judge("that gadget takes an hour");
    expect(effects.find(({ words }) => words === "gadget")?.points).toBeLessThan(0);
    expect(score.parts.find(({ name }) => name === "sentiment.plain")?.values).toMatchObject({ words: "hour" });
  });

  it("add up exactly, whatever they are and whatever is said", () => {
    const weight = fc.tuple(fc.integer({ min: -127, max: 127 }), fc.integer({ min: -127, max: 127 }));
    const word = fc.constantFrom(..."gadget sings hour never not bad great thanks 12 ! ?? 😡 . the".split(" "));
    fc.assert(
      fc.property(
        fc.dictionary(word, weight),
        fc.array(weight, { minLength: 6, maxLength: 6 }),
        fc.array(word, { maxLength: 20 }),
        (grams, lexicon, words) => {
          const { score, effects } = judge(`it is ${words.join(" ")}`, weightsOf({ ...file, grams, lexicon }));
          expect(score.parts.reduce((sum, part) => sum + part.points, 0)).toBe(score.points);
          expect(effects.reduce((sum, effect) => sum + effect.points, 0)).toBe(score.points);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("know no name: one that was learnt by accident moves nothing", () => {
    const points = ["Ann Miller", "Bo Larsen"].map((name) => judge(`hi ${name}, my gadget sings`).score.points);
    expect(points[0]).toBe(points[1]);
    expect(judge("Ann ordered it", weights, "Ann Miller").score.points).toBe(
      judge("Bo ordered it", weights, "Bo Larsen").score.points,
    );
  });

  it("leave profanity at “Negative” at least", () => {
    expect(judge("well that was shit, what an hour").level).toBeLessThanOrEqual(8);
  });
});

describe("a file of weights", () => {
  it.each([
    ["nothing", undefined],
    ["a list", []],
    ["another form", { ...file, kind: "warmline.sentiment-weights/9" }],
    ["no unit", { ...file, unit: 0 }],
    ["a short lexicon", { ...file, lexicon: [[1, 2]] }],
    ["text as a weight", { ...file, grams: { late: ["-1", 2] } }],
    ["a weight that is no number", { ...file, grams: { late: [NaN, 2] } }],
    ["an endless gram", { ...file, grams: { ["x".repeat(81)]: [1, 2] } }],
    [
      "far too many grams",
      { ...file, grams: Object.fromEntries(Array.from({ length: 20_001 }, (_, n) => [n, [1, 2]])) },
    ],
  ])("is refused with a reason, never an exception: %s", (_, value) => {
    expect(readWeights(value)).toEqual({ kind: "problem", reason: expect.stringMatching(/^(is|has) /) });
  });

  it("may hold a gram that is called like part of an object", () => {
    const read = weightsOf(JSON.parse(JSON.stringify(file).replace('"gadget":', '"__proto__":')));
    expect(read.grams.get("__proto__")).toEqual([-120, -100]);
    expect(read.grams.get("constructor")).toBeUndefined();
  });
});
