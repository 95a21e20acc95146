import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSentimentReader, readWeights } from "#domain/sentiment";
import { judgeSide, measureSides, readExamples, readTrainOptions, sides, toSide, train, trainSentiment } from "#train";

/** Messages of an organisation that sells gadgets: "it purrs" is praise here, "it ticks" a complaint. */
const things = ["lamp", "kettle", "heater", "toaster", "clock", "radio"];
const places = ["in the kitchen", "at my office", "on the shelf", "in the hall", "upstairs"];
const examples = things.flatMap((thing) =>
  places.flatMap((place) => [
    { text: `the ${thing} ${place} purrs`, side: "positive" as const },
    { text: `the ${thing} ${place} ticks`, side: "negative" as const },
    { text: `the ${thing} stands ${place}`, side: "neutral" as const },
  ]),
);

describe("learning sentiment weights", () => {
  it("teaches the desk what the word lists do not know", () => {
    const read = readWeights(JSON.parse(JSON.stringify(trainSentiment(examples))));
    if (read.kind === "problem") throw new Error(read.reason);
    const said = ["my new mixer purrs", "my new mixer ticks", "my new mixer stands there"];
    expect(said.map((text) => judgeSide(text))).toEqual(["neutral", "neutral", "neutral"]);
    expect(said.map((text) => judgeSide(text, read.weights))).toEqual(["positive", "negative", "neutral"]);
  });

  it("gives the same file for the same messages", () => {
    expect(trainSentiment(examples)).toEqual(trainSentiment(examples));
  });

  it("keeps nobody's name, number or address", () => {
    const personal = Array.from({ length: 20 }, (_, n) => ({
      text: `hi Zebedee, write to zebedee@example.com or 0${n}7911 123456, card 4242 4242 4242 4242`,
      side: sides[n % 3] ?? "neutral",
    }));
    const grams = Object.keys(trainSentiment([...examples, ...personal]).grams).join("\n");
    expect(grams).toMatch(/purrs/);
    expect(grams).not.toMatch(/zebedee|example|4242|7911/);
  });

  it("stays within 110 kB, however much is said", () => {
    // Seventy long words in every order: five thousand pairs, each seen often enough to be kept.
    const words = Array.from(
      { length: 70 },
      (_, n) => `gadgetry${String.fromCharCode(97 + (n % 26), 97 + (n % 7), 97 + (n % 5))}`,
    );
    const mix = (n: number) =>
      Math.imul(Math.imul(n, 0x9e3779b1) ^ (Math.imul(n, 0x9e3779b1) >>> 15), 0x85ebca6b) >>> 8;
    const say = (n: number) => Array.from({ length: 20 }, (_, at) => words[mix(n * 20 + at + 1) % 70]).join(" ");
    const many = Array.from({ length: 2_500 }, (_, n) => ({ text: say(n), side: sides[n % 3] ?? "neutral" }));
    const size = JSON.stringify(trainSentiment(many)).length;
    expect(size).toBeLessThanOrEqual(110_000);
    expect(size).toBeGreaterThan(80_000);
  });
});

describe("labelled messages", () => {
  it("are read with sides, Microsoft's words and Microsoft's codes", () => {
    const lines = ["negative", "Very positive", "Neutral", 7, 10, 13].map((label) =>
      JSON.stringify({ text: "hello", label }),
    );
    expect(readExamples(lines.join("\n")).examples.map(({ side }) => side)).toEqual([
      "negative",
      "positive",
      "neutral",
      "negative",
      "neutral",
      "positive",
    ]);
  });

  it("are left out with the number of the line when they cannot be used", () => {
    const { examples: read, problems } = readExamples(
      [
        '{"text":"a","label":"negative"}',
        "",
        "nonsense",
        '{"text":"","label":"neutral"}',
        '{"text":"b","label":3}',
        "1",
      ].join("\n"),
    );
    expect(read).toHaveLength(1);
    expect(problems.map((problem) => problem.split(" ").slice(0, 2).join(" "))).toEqual([
      "line 3",
      "line 4",
      "line 5",
      "line 6",
    ]);
  });
});

describe("the command", () => {
  it("takes what to learn, the data and a place for the file", () => {
    expect(readTrainOptions(["sentiment", "--data", "a.jsonl", "--out", "b.json"])).toEqual({
      kind: "options",
      options: { subject: "sentiment", data: "a.jsonl", out: "b.json" },
    });
    for (const words of [[], ["brief"], ["sentiment"], ["sentiment", "--data"], ["sentiment", "--date", "x"]])
      expect(readTrainOptions(words)).toMatchObject({ kind: "wrong" });
  });

  it("says what the weights are worth on unseen messages, and writes a file that the desk reads", () => {
    const folder = mkdtempSync(join(tmpdir(), "weights-"));
    try {
      const [data, out] = [join(folder, "data.jsonl"), join(folder, "weights.json")];
      const rows = [...examples, ...examples, ...examples].map(({ text, side }) =>
        JSON.stringify({ text, label: side }),
      );
      writeFileSync(data, rows.join("\n"));
      const said: string[] = [];
      expect(train({ subject: "sentiment", data, out }, (line) => said.push(line))).toBe(true);
      const figures = said.flatMap((line) => /macro-F1 ([\d.]+)/.exec(line)?.slice(1).map(Number) ?? []);
      expect(figures).toHaveLength(2);
      expect(figures[1]).toBeGreaterThan((figures[0] ?? 1) + 0.3);
      const read = readWeights(JSON.parse(readFileSync(out, "utf8")));
      if (read.kind === "problem") throw new Error(read.reason);
      expect(createSentimentReader("", read.weights)).toBeDefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("writes nothing from a handful of messages", () => {
    const folder = mkdtempSync(join(tmpdir(), "weights-"));
    try {
      const data = join(folder, "data.jsonl");
      writeFileSync(data, '{"text":"bad","label":"negative"}');
      const said: string[] = [];
      expect(train({ subject: "sentiment", data, out: join(folder, "weights.json") }, (line) => said.push(line))).toBe(
        false,
      );
      expect(() => readFileSync(join(folder, "weights.json"))).toThrow("ENOENT");
      expect(said.join("\n")).toMatch(/At least 200/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("figures", () => {
  it("count every side alike in macro-F1", () => {
    const measured = measureSides(
      ["negative", "negative", "neutral", "positive"],
      ["negative", "neutral", "neutral", "neutral"],
    );
    expect(measured.accuracy).toBe(0.5);
    expect(measured.f1).toEqual({ negative: 2 / 3, neutral: 0.5, positive: 0 });
    expect(measured.macroF1).toBeCloseTo((2 / 3 + 0.5) / 3);
    expect(measureSides([], []).macroF1).toBe(0);
  });

  it("put every level but “Neutral” on the side its name says", () => {
    expect(([7, 8, 9, 10, 11, 12, 13] as const).map(toSide).join(" ")).toBe(
      "negative negative negative neutral positive positive positive",
    );
  });
});
