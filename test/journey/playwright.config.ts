import { defineConfig } from "@playwright/test";
import { root } from "#build";
import { findBrowser } from "#support";
import { choosePort, serveCommand } from "./stage";

const browser = await findBrowser();

/** What both policies must hold for; the rest would only be the same twice. */
const everyPolicy = [
  ...["journey.spec.ts", "form.spec.ts", "hostile.spec.ts"],
  ...["activity.spec.ts", "chapter.spec.ts", "wrapUp.spec.ts"],
];

/** The journey on the built bundles, once under each content security policy of model-driven apps. */
// eslint-disable-next-line no-restricted-syntax -- Playwright reads its configuration from the default export.
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: `${root}/test-results/journey`,
  // One contact centre serves all tests of a policy, so they take turns; side by side the two policies would share two
  // cores, and a page that is checked for access needs one to itself. A test that fails once has failed.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["line"], ["json"]],
  use: {
    launchOptions: { executablePath: browser.path, args: [...browser.args] },
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
    colorScheme: "light",
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "default", use: { baseURL: `http://127.0.0.1:${await choosePort("default")}` } },
    {
      name: "strict",
      testMatch: everyPolicy,
      use: { baseURL: `http://127.0.0.1:${await choosePort("strict")}` },
    },
  ],
  webServer: (["default", "strict"] as const).map((policy) => ({
    ...serveCommand(policy),
    name: policy,
    cwd: root,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  })),
});
