import { defineConfig } from "@playwright/test";
import { root } from "#build";
import { findShell } from "#support";
import type { Shared } from "./stage";

const browser = await findShell();

/** The journey on the built bundles, and what the strict content security policy of model-driven apps could change, again under it. */
// eslint-disable-next-line no-restricted-syntax -- Playwright reads its configuration from the default export.
export default defineConfig<object, Shared>({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: `${root}/test-results/journey`,
  // Each worker has a contact centre of its own; the tests of a file take turns in it. A test that fails once has failed.
  // One more than the two cores: while one waits for a feed, two others work.
  workers: 3,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // What is waited for comes or does not: how fast a machine is decides nothing.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [["line"], ["json"]],
  use: {
    // A page that opens in the process of the page before finds everything compiled, which is a third of its work; it finds nothing
    // else of it (stage/test.ts, fresh.spec.ts).
    launchOptions: { executablePath: browser.path, args: [...browser.args, "--process-per-site"] },
    reuseContext: true,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
    colorScheme: "light",
    reducedMotion: "reduce",
    // A browser with windows lets the page in front write to the clipboard; the shell has to be told.
    permissions: ["clipboard-write"],
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "default", use: { stage: "default" } },
    { name: "strict", grep: /@strict/, use: { stage: "strict" } },
  ],
});
