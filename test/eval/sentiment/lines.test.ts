import { sideBy, tuneLines } from "./lines";
import { measureSanity } from "./rows";

describe("a library's lines", () => {
  it("part its scores into three sides", () => {
    const lines = { below: -1, from: 2 };
    expect([-1.5, -1, 0, 1.9, 2].map((score) => sideBy(score, lines))).toEqual([
      "negative",
      "neutral",
      "neutral",
      "neutral",
      "positive",
    ]);
  });

  it("are tuned to where the labels part", () => {
    const scores = Array.from({ length: 90 }, (_, n) => n);
    const sides = scores.map((score) => (score < 30 ? "negative" : score < 60 ? "neutral" : "positive"));
    const { below, from } = tuneLines(scores, sides);
    expect(Math.abs(below - 30)).toBeLessThanOrEqual(4);
    expect(Math.abs(from - 60)).toBeLessThanOrEqual(4);
  });
});

describe("the sanity lines", () => {
  const message = (n: number, label: "negative" | "neutral") => ({ id: String(n), text: "", label });
  const asked = Array.from({ length: 1_000 }, (_, n) => message(n, n % 4 === 0 ? "neutral" : "negative"));

  it("answer with the most frequent side, and at random in the proportions there are", () => {
    const [majority, random] = measureSanity(asked);
    expect(majority?.figures.accuracy).toBe(0.75);
    expect(random?.figures.accuracy).toBeGreaterThan(0.25);
    expect(random?.figures.accuracy).toBeLessThan(1);
  });
});
