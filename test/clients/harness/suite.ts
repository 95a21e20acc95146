import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { readBuildConfig, root } from "#build";
import { findBrowser } from "#support";
import { check, type Suite } from "#check";

/** Where Microsoft's harness always listens. */
const address = "http://localhost:8181/";

const require = createRequire(import.meta.url);

/** What the harness loads from elsewhere, answered from the packages here; its fonts are not needed. */
async function answerFromPackages(page: Page): Promise<void> {
  await page.route("https://unpkg.com/**", (route) => {
    const [, name = ""] = /unpkg\.com\/([a-z-]+)@/.exec(route.request().url()) ?? [];
    return route.fulfill({ path: resolve(root, `node_modules/${name}/umd/${name}.development.js`) });
  });
  await page.route("https://res-1.cdn.office.net/**", (route) => route.abort());
  const copy = resolve(root, "out/webresources/wml_/deskLibrary.js");
  await page.route("**/WebResources/wml_/deskLibrary.js", (route) => route.fulfill({ path: copy }));
}

/** Starts `pcf-start` on a built control; resolves when it answers. */
async function startHarness(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [require.resolve("pcf-start/bin/pcf-start.js"), "--codePath", folder], {
    cwd: resolve(root, "test/clients"),
    env: { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: "1", BROWSER: "none" },
    stdio: "ignore",
  });
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return child;
    await new Promise((done) => setTimeout(done, 200));
  }
  child.kill("SIGKILL");
  throw new Error("The harness did not answer within a minute.");
}

async function stopHarness(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await gone;
}

/** What a control shows where no conversation is, and what the page complained of. */
async function showControl(browser: Browser, folder: string, waits: boolean): Promise<void> {
  const child = await startHarness(folder);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => void faults.push(message));
  try {
    await answerFromPackages(page);
    await page.goto(address);
    // Its library does not run here: the harness knows one control. So it says so, and comes by its copy.
    if (waits) await page.getByText(/\(DeskLibrary\) has not come for 5 seconds/).waitFor({ timeout: 60_000 });
    await page.getByText("No conversation", { exact: false }).first().waitFor({ timeout: 60_000 });
    if (faults.length > 0) throw new Error(`The page complained: ${faults.join("; ")}`);
  } finally {
    await page.close();
    await stopHarness(child);
  }
}

const builds = [
  { words: "with the library", folder: "out/controls", waits: true },
  { words: "standalone", folder: "out/standalone/controls", waits: false },
];

/** Every control of both builds in Microsoft's own test harness. `close` ends the browser. */
export async function harnessSuites(): Promise<{
  readonly suites: readonly Suite[];
  readonly close: () => Promise<void>;
}> {
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  const suites = builds.map(({ words, folder, waits }) => ({
    client: `pcf-start 1.51.1, controls ${words}`,
    checks: readBuildConfig().controls.map((control) =>
      check(`${control} shows itself`, () => showControl(browser, resolve(root, folder, control), waits)),
    ),
  }));
  return { suites, close: () => browser.close() };
}
