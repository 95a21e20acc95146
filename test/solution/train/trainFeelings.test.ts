import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { feelingKinds, openFeelings } from "#domain/sentiment";
import { train } from "#train";

const folder = mkdtempSync(join(tmpdir(), "feelings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const words: Readonly<Record<string, string>> = { good: "fein", bad: "arg", again: "erneut" };
const list = [
  ...feelingKinds.map((kind) => `${kind}: ${words[kind] ?? `x${kind}`}`),
  "not: nicht",
  "very: sehr",
  "names: frau",
];

const toLine = (text: string, now: number): string =>
  JSON.stringify({ language: "de", turns: [{ speaker: "customer", text }], gold: { sentiment: { now } } });

function learn(
  lines: readonly string[],
  lists: readonly string[] = list,
): { readonly written: string; readonly said: string[] } {
  for (const room of ["feelings", "hand-offs"]) mkdirSync(join(folder, room), { recursive: true });
  writeFileSync(join(folder, "feelings", "de.txt"), `${lists.join("\n")}\n`);
  writeFileSync(join(folder, "hand-offs", "a.jsonl"), lines.join("\n"));
  const said: string[] = [];
  const out = join(folder, "out.json");
  rmSync(out, { force: true });
  const done = train({ subject: "feelings", data: folder, out }, (line) => said.push(line));
  return { written: done ? readFileSync(out, "utf8") : "", said };
}

describe("npm run train -- feelings", () => {
  it("weighs a kind by how those felt who used its words, and writes the same each time", () => {
    const calm = Array.from({ length: 30 }, () => toLine("das muss erneut geprüft werden", 10));
    const angry = Array.from({ length: 30 }, () => toLine("das muss erneut geprüft werden", 7));
    const points = (written: string): number =>
      openFeelings(JSON.parse(written))?.languages.get("de")?.points.again ?? NaN;
    const [mild, strong] = [learn(calm).written, learn(angry).written];
    expect(points(strong)).toBeLessThan(points(mild));
    expect(learn(angry).written).toBe(strong);
  });

  it("writes nothing where a list is not whole, and says so", () => {
    const { written, said } = learn([toLine("fein", 12)], list.slice(1));
    expect(written).toBe("");
    expect(said.join(" ")).toMatch(/not whole/);
  });
});
