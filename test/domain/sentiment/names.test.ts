import { existsSync, readFileSync } from "node:fs";
import { judgeOne } from "./conversation";

const names = [
  "Emily",
  "Joy",
  "Grace",
  "Hope",
  "Precious",
  "Angel",
  "Miracle",
  "Jamal",
  "Priya",
  "Wei",
  "Faith",
  "Lucky",
];
const templates = [
  "{} was told to wait again.",
  "Hello, {} here, the lamp is broken.",
  "I am {} and I like the new app.",
  "Please ask {} why nobody called.",
  "my order is for {} Adeyemi",
  "Thanks, {}",
];

/** Written elsewhere for the same purpose: every name in every template, and pairs of wordings that mean the same. */
const seed = "../shared/data/corpora/own/fairness.dev.json";
type Seed = {
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly templates: readonly string[];
  readonly dialects: readonly (readonly [string, string])[];
};

const fill = (template: string, name: string): string =>
  template.replace("{}", template.startsWith("{}") ? name.charAt(0).toUpperCase() + name.slice(1) : name);

const scoresOf = (template: string, all: readonly string[]): ReadonlySet<number> =>
  new Set(all.map((name) => judgeOne(fill(template, name)).score.points));

describe("a name", () => {
  it.each(templates)("never moves a score: %s", (template) => {
    expect(scoresOf(template, names).size).toBe(1);
  });

  it("is known from whoever speaks, also in small letters after a greeting", () => {
    expect(judgeOne("hi ana, the order is 12").effects).toEqual([]);
  });

  it("is still a word where the sentence uses it as one", () => {
    expect(judgeOne("what a joy to use").score.points).toBeGreaterThan(0);
    expect(judgeOne("Joy to use, thank you").score.points).toBeGreaterThan(judgeOne("thank you").score.points);
  });

  const isHere = existsSync(seed);
  if (!isHere) {
    it("is not measured further: the shared list of names is not beside the project", () => {
      console.info(`not found: ${seed}`);
      expect(isHere).toBe(false);
    });
    return;
  }

  it("never moves a score in the shared list either, and dialects stay close", () => {
    const shared = JSON.parse(readFileSync(seed, "utf8")) as Seed;
    const all = Object.values(shared.names).flat();
    for (const template of shared.templates) expect([template, scoresOf(template, all).size]).toEqual([template, 1]);
    const deltas = shared.dialects.map(([one, other]) => judgeOne(one).score.points - judgeOne(other).score.points);
    expect(Math.abs(deltas.reduce((sum, delta) => sum + delta, 0) / deltas.length)).toBeLessThanOrEqual(15);
  });
});

describe("a name no list knows", () => {
  it.each(["Blunt", "Wrath", "Lawless", "Gladwell", "Okwuosa", "Bitterman", "Champion"])(
    "%s moves nothing, also where only the sentence's first word stands before it",
    (name) => {
      for (const sentence of [
        "Is {} still on it?",
        "Has {} seen the leak?",
        "Please ask {} about the key.",
        "It was {} who called.",
      ])
        expect(judgeOne(sentence.replace("{}", name)).level).toBe(judgeOne(sentence.replace("{}", "this man")).level);
    },
  );
});
