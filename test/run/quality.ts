import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "#build";
import { type Outcome, runProgram } from "./stage";

/** Labelled data is not part of the project; where it lies beside the checkout, the figures are held to it. */
const folder = resolve(root, "../shared/data/eval");
const gold = resolve(root, "../shared/gold");
const baseline = resolve(root, "test/eval/baseline.json");

/** The `quality` stage: no figure of the evaluation fell below the baseline. Without the data nothing is claimed. */
export async function runQuality(): Promise<Outcome> {
  if (!existsSync(folder) || !existsSync(gold)) {
    console.log("  the labelled data is not here: no figure was measured");
    return { passed: 0, failed: 0 };
  }
  const args = ["test/eval/main.ts", "--data", folder, "--gold", gold, "--check", baseline];
  const { code, output } = await runProgram("tsx", args, false);
  const figures = Object.keys(JSON.parse(readFileSync(baseline, "utf8")) as object).length;
  if (code === 0) return { passed: figures, failed: 0 };
  const falls = output.split("\n").filter((line) => line.startsWith("FAILED"));
  for (const line of falls.length > 0 ? falls : [output]) console.log(`  ${line}`);
  const failed = Math.max(1, falls.length);
  return { passed: Math.max(0, figures - failed), failed };
}
