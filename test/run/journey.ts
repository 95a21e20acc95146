import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAll } from "#build";
import { buildPage } from "#local/workspace/bundle";
import { findShell } from "#support";
import { type Outcome, runProgram } from "./stage";

type PlaywrightResult = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
};

/** Builds what has changed, before two contact centres start at once and each would have to wait for it. */
async function build(): Promise<void> {
  await buildAll((step, number, of) => console.log(`  building [${number}/${of}] ${step}`));
  await buildPage();
}

/** The `journey` stage: the representative's path in a real browser, on the built bundles. */
export async function runJourney(): Promise<Outcome> {
  const browser = await findShell();
  console.log(`  browser: ${browser.words}`);
  const folder = mkdtempSync(join(tmpdir(), "warmline-journey-"));
  const file = join(folder, "result.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
  try {
    await build();
    const { code } = await runProgram("playwright", ["test", "--config", "test/journey/playwright.config.ts"], true);
    const { stats } = JSON.parse(readFileSync(file, "utf8")) as PlaywrightResult;
    return {
      passed: stats.expected + stats.flaky,
      failed: code === 0 ? stats.unexpected : Math.max(stats.unexpected, 1),
    };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
