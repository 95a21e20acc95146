import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findShell } from "#support";
import { type Outcome, runProgram } from "./stage";

type PlaywrightResult = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
};

/** The `journey` stage: the representative's path in a real browser, on the built bundles. */
export async function runJourney(): Promise<Outcome> {
  const browser = await findShell();
  console.log(`  browser: ${browser.words}`);
  const folder = mkdtempSync(join(tmpdir(), "warmline-journey-"));
  const file = join(folder, "result.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
  try {
    const { code } = await runProgram("playwright", ["test", "--config", "test/journey/playwright.config.ts"], true);
    const { stats } = JSON.parse(readFileSync(file, "utf8")) as PlaywrightResult;
    return {
      passed: stats.expected + stats.flaky,
      failed: code === 0 ? stats.unexpected : Math.max(stats.unexpected, 1),
    };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
