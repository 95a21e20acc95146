import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "#build";
import { eachAtOnce, type Outcome, runProgram } from "./stage";
import { fingerprintReach, unlessHeld } from "./unlessHeld";

/** Labelled data is not part of the project; where it lies beside the checkout, the figures are held to it. */
const folder = resolve(root, "../shared/data/eval");
const gold = resolve(root, "../shared/gold");
const corpora = resolve(root, "../shared/data/corpora");
const baseline = resolve(root, "test/eval/baseline.json");
const questions = resolve(root, "corpus/questions");
const program = "test/eval/main.ts";

/** The tasks of the evaluation, those that take longest first, so that none is waited for alone. */
const tasks = ["cases", "brief", "intent", "sentiment", "articles", "languages", "summary", "privacy", "fairness"];

const readFigures = (file: string): Record<string, number> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, number>) : {};

/** Measures every task, one on each core; gives a line for each figure that fell or was not measured. */
async function measure(wanted: readonly string[]): Promise<readonly string[]> {
  const scratch = mkdtempSync(join(tmpdir(), "warmline-quality-"));
  const falls: string[] = [];
  const measured = new Set<string>();
  await eachAtOnce(tasks, async (task) => {
    const started = Date.now();
    const json = join(scratch, `${task}.json`);
    const args = ["--data", folder, "--gold", gold, "--task", task, "--check", baseline, "--json", json];
    const { code, output } = await runProgram("tsx", [program, ...args], false);
    const fell = output.split("\n").filter((line) => line.startsWith("FAILED"));
    Object.keys(readFigures(json)).forEach((name) => measured.add(name));
    falls.push(...(code === 0 || fell.length > 0 ? fell : [output]));
    console.log(`  ${code === 0 ? "ok    " : "FAILED"} ${task} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  });
  rmSync(scratch, { recursive: true, force: true });
  return [...falls, ...wanted.filter((name) => !measured.has(name)).map((name) => `FAILED ${name} was not measured`)];
}

/**
 * The `quality` stage: no figure of the evaluation fell below the baseline. Without the data nothing is claimed.
 */
export async function runQuality(): Promise<Outcome> {
  if (!existsSync(folder) || !existsSync(gold)) {
    console.log("  the labelled data is not here: no figure was measured");
    return { passed: 0, failed: 0 };
  }
  const wanted = Object.keys(readFigures(baseline));
  const beside = existsSync(corpora) ? [corpora] : [];
  return unlessHeld(
    "quality",
    () => fingerprintReach([program], [baseline, folder, gold, questions, ...beside]),
    async () => {
      const falls = await measure(wanted);
      for (const line of falls) console.log(`  ${line}`);
      return { passed: Math.max(0, wanted.length - falls.length), failed: falls.length };
    },
  );
}
