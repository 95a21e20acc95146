import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, runProgram } from "./stage";

type JestResult = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
};

/** Runs jest on paths; a suite that does not even load counts as one failure. */
export async function runJest(args: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-jest-"));
  const file = join(folder, "result.json");
  try {
    const { code } = await runProgram("jest", [...args, "--json", `--outputFile=${file}`, "--silent"], true);
    const result = JSON.parse(readFileSync(file, "utf8")) as JestResult;
    const failed = Math.max(result.numFailedTests, result.numFailedTestSuites);
    return { passed: result.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
