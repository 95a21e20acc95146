import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { check } from "recheck";
import { version } from "recheck/package.json";
import { collectExpressions, type FoundExpression } from "./collectExpressions";

const root = resolve(__dirname, "../..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => relative(process.cwd(), join(root, "src", name)));

/** Expressions the checker cannot decide about, with the reason why they are linear all the same. */
const undecided: Readonly<Record<string, string>> = {};

/** Work is limited in steps, never in time, so that a busy machine comes to the same answers; `timeout` is a last resort. */
const limits = { timeout: 120_000, attackTimeout: null, incubationTimeout: null, seedingTimeout: null, randomSeed: 0 };

/** What was found safe before by the same checker need not be proved again: two minutes of work for what did not change. */
const provedFile = join(root, "node_modules/.cache/warmline/linear.json");
const stampOf = (pattern: string): string =>
  createHash("sha256")
    .update(`${version} ${JSON.stringify(limits)} ${pattern}`)
    .digest("base64url");
const readProved = (): Set<string> =>
  new Set(existsSync(provedFile) ? (JSON.parse(readFileSync(provedFile, "utf8")) as string[]) : []);
function writeProved(proved: ReadonlySet<string>): void {
  mkdirSync(dirname(provedFile), { recursive: true });
  writeFileSync(provedFile, JSON.stringify([...proved]));
}

/** Each different expression once, two at a time; gives a line for each that is not safe. */
async function complainAbout(expressions: readonly FoundExpression[]): Promise<string[]> {
  const waiting = [...new Map(expressions.map((one) => [`/${one.source}/${one.flags}`, one]))];
  const complaints: string[] = [];
  const proved = readProved();
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [pattern, expression] = next;
      if (proved.has(stampOf(pattern))) continue;
      const { status } = await check(expression.source, expression.flags, limits);
      const isExcused = status === "unknown" && pattern in undecided;
      if (status === "safe") proved.add(stampOf(pattern));
      else if (!isExcused) complaints.push(`${expression.at} ${status} ${pattern}`);
    }
  };
  await Promise.all([work(), work()]);
  writeProved(proved);
  return complaints.sort();
}

describe("regular expressions", () => {
  it("are found as literals and as patterns put together from constants", () => {
    const text = [
      'const month = `(?:${["may", "june"].join("|")})`;',
      "const day = /\\d{1,2}/u;",
      'const date = new RegExp(`^${day.source} ${month}` + "$", "i");',
      "export const find = (name: string) => new RegExp(`<${name}>`).test(String(date));",
    ].join("\n");
    expect(collectExpressions("made.ts", text)).toEqual([
      { source: "\\d{1,2}", flags: "u", at: "made.ts:2" },
      { source: "^\\d{1,2} (?:may|june)$", flags: "i", at: "made.ts:3" },
      { source: "<word>", flags: "", at: "made.ts:4" },
    ]);
  });

  it("are complained about when hostile text can make them slow", async () => {
    const found = collectExpressions("made.ts", "export const bad = /^(a+)+$/;\nexport const good = /^a+$/;");
    expect(await complainAbout(found)).toEqual(["made.ts:1 vulnerable /^(a+)+$/"]);
  }, 120_000);

  it("are all of them linear in src", async () => {
    const found = sources.flatMap((file) => collectExpressions(file));
    expect(found.length).toBeGreaterThan(300);
    expect(await complainAbout(found)).toEqual([]);
  }, 600_000);
});
