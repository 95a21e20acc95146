import { defineConfig } from "@playwright/test";
import { root } from "#build";
import { findBrowser } from "#support";
import { choosePort, serveCommand } from "./stage";

const browser = await findBrowser();
const port = await choosePort("pictures");

/** Takes the pictures of docs/pictures: one workspace whose clock stands still, one browser, nothing that moves. */
// eslint-disable-next-line no-restricted-syntax -- Playwright reads its configuration from the default export.
export default defineConfig({
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
    baseURL: `http://127.0.0.1:${port}`,
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
  webServer: {
    ...serveCommand("pictures"),
    cwd: root,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
