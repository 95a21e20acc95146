import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "#build";
import { type Outcome, runProgram } from "./stage";

/** Labelled data is not part of the project; where it lies beside the checkout, the figures are held to it. */
const sets: readonly (readonly string[])[] = [
  ["--data", resolve(root, "../shared/data/eval")],
  ["--data", resolve(root, "../shared/gold"), "--task", "brief"],
];
const baseline = resolve(root, "test/eval/baseline.json");

/** What fell of one set: a line each, and the whole output where the measuring itself failed. */
async function findFallsOf(set: readonly string[]): Promise<readonly string[]> {
  const { code, output } = await runProgram("tsx", ["test/eval/main.ts", ...set, "--check", baseline], false);
  if (code === 0) return [];
  const falls = output.split("\n").filter((line) => line.startsWith("FAILED"));
  return falls.length > 0 ? falls : [output];
}

/** The `quality` stage: no figure of the evaluation fell below the baseline. Without the data nothing is claimed. */
export async function runQuality(): Promise<Outcome> {
  const here = sets.filter(([, folder = ""]) => existsSync(folder));
  if (here.length < sets.length) console.log("  labelled data is not here: its figures were not measured");
  if (here.length === 0) return { passed: 0, failed: 0 };
  const falls: string[] = [];
  for (const set of here) falls.push(...(await findFallsOf(set)));
  for (const line of falls) console.log(`  ${line}`);
  const figures = Object.keys(JSON.parse(readFileSync(baseline, "utf8")) as object).length;
  return { passed: Math.max(0, figures - falls.length), failed: falls.length };
}
