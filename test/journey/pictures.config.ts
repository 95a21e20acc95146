import { defineConfig } from "@playwright/test";
import { root } from "#build";
import { findBrowser } from "#support";
import type { Shared } from "./stage";

const browser = await findBrowser();

/** Takes the pictures of docs/pictures: one workspace whose clock stands still, one browser, nothing that moves. */
// eslint-disable-next-line no-restricted-syntax -- Playwright reads its configuration from the default export.
export default defineConfig<object, Shared>({
  testDir: ".",
  testMatch: "*.picture.ts",
  outputDir: `${root}/test-results/pictures`,
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["line"]],
  use: {
    stage: "pictures",
    launchOptions: {
      executablePath: browser.path,
      args: [...browser.args, "--font-render-hinting=none", "--force-color-profile=srgb"],
    },
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    colorScheme: "light",
    reducedMotion: "reduce",
  },
});
