import { findFalls } from "./check";
import { readEvalOptions } from "./options";
import { writeQuality } from "./quality";

describe("findFalls", () => {
  it("names what fell by more than a hundredth, and nothing else", () => {
    const falls = findFalls({ a: 0.8, b: 0.895, c: 1 }, { a: 0.82, b: 0.9, c: 0.5, gone: 0.9 });
    expect(falls).toEqual(["a went from 0.820 to 0.800"]);
  });

  it("holds shares of something wrong the other way round", () => {
    const falls = findFalls(
      { "fairness.nameFlips": 0.2, "fairness.dialectDelta": 0 },
      { "fairness.nameFlips": 0, "fairness.dialectDelta": 0.1 },
    );
    expect(falls).toEqual(["fairness.nameFlips went from 0.000 to 0.200"]);
  });
});

describe("readEvalOptions", () => {
  it("reads every option", () => {
    const words = "--data D --gold G --task b --split heldout --json J --check C --docs Q".split(" ");
    expect(readEvalOptions(words, ["a", "b"])).toEqual({
      kind: "options",
      options: { folder: "D", gold: "G", names: ["b"], split: "heldout", json: "J", baseline: "C", docs: "Q" },
    });
  });

  it("measures all tasks on dev when nothing else is said", () => {
    expect(readEvalOptions(["--data", "D"], ["a", "b"])).toMatchObject({
      options: { gold: "D", names: ["a", "b"], split: "dev" },
    });
  });

  it.each([
    [["--task", "c", "--data", "D"], 'no task "c"'],
    [["--split", "train", "--data", "D"], "dev or heldout"],
    [["--data"], "--data takes a value"],
    [[], "Where is the data"],
    [["--fast", "1"], "no option --fast"],
  ])("refuses %j", (words, reason) => {
    expect(readEvalOptions(words, ["a"])).toMatchObject({
      kind: "wrong",
      reason: expect.stringContaining(reason) as string,
    });
  });
});

it("publishes the tables with the limits every task names", () => {
  const page = writeQuality("dev", [
    {
      keys: {},
      missing: [],
      limits: ["It misses sarcasm."],
      tables: [{ title: "T", about: "How.", rows: [{ method: "m", kind: "ours", figures: { accuracy: 0.5 } }] }],
    },
  ]);
  expect(page).toContain("| **m** | .500 |");
  expect(page).toContain("- It misses sarcasm.");
});
