import { type Browser, chromium, type Page } from "playwright-core";
import { readBuildConfig } from "#build";
import { findBrowser } from "#support";
import { bundleScript } from "./bundleScript";
import { startWorkspace, type Workspace } from "#workplace";
import { writeWorld } from "./world";

/** Where a bench measures: the workspace, and a browser to look at it. */
export interface Stage {
  readonly workspace: Workspace;
  readonly controls: readonly string[];
  /** A page of the workspace that notes clicks and paintings, in it and its frames. */
  openWorkspace(): Promise<Page>;
  /** A page that stands for a form, with these controls loaded. */
  openForm(controls: readonly string[]): Promise<Page>;
  close(): Promise<void>;
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => console.error(`  error on the page: ${error.message}`));
  return page;
}

/** As the workspace's own page: nothing but a place. */
const emptyPage = "<!doctype html><html lang=en><meta charset=utf-8><title>Bench</title><body></body></html>";

/** Starts the workspace and a browser. */
export async function openStage(): Promise<Stage> {
  const found = await findBrowser();
  console.log(`  browser: ${found.words}`);
  const { controls } = readBuildConfig();
  const [frame, main] = await Promise.all([bundleScript("frame"), bundleScript("main")]);
  const workspace = await startWorkspace(writeWorld);
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  return {
    workspace,
    controls,
    async openWorkspace() {
      const page = await newPage(browser);
      await page.addInitScript({ content: frame });
      await page.goto(`${workspace.address}/workspace`);
      await page.getByText(/^Signed in as \w/).waitFor({ state: "attached" });
      return page;
    },
    async openForm(names) {
      const page = await newPage(browser);
      await page.goto(workspace.address);
      await page.setContent(emptyPage);
      for (const name of ["react", "react-dom", "fluent"]) await page.addScriptTag({ url: `/platform/${name}.js` });
      await page.addScriptTag({ content: main });
      await page.evaluate((list) => window.openWarmlineBench?.(list), names);
      return page;
    },
    async close() {
      await browser.close();
      await workspace.stop();
    },
  };
}
