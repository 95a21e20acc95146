import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findBrowser } from "#support";
import { setWitness, type Witness } from "#stage";
import { type Centre, startWorkspace } from "#workplace";
import { writeWorld } from "#world";

/** Where a soak in a browser happens: a workspace of its own, and a browser that looks at it. */
export type PageStage = { readonly browser: Browser; readonly centre: Centre };

/** A page of that workspace, watched for what must never happen on it. */
type WatchedPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly witness: Witness;
  close(): Promise<void>;
};

type StageOptions = {
  readonly policy?: "default" | "strict";
  /** Writes more into the world, which is that of the browser tests. */
  readonly fill?: (folder: string) => void;
};

/** Opens a workspace (the built bundles; what has changed is built first) and a browser, runs, and closes both. */
export async function onStage<T>(
  { policy = "default", fill }: StageOptions,
  run: (stage: PageStage) => Promise<T>,
): Promise<T> {
  const found = await findBrowser();
  const centre = await startWorkspace(
    (folder) => {
      writeWorld(folder, "soak");
      fill?.(folder);
    },
    ["--csp", policy],
  );
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...found.args, "--enable-precise-memory-info"],
  });
  try {
    return await run({ browser, centre });
  } finally {
    await browser.close();
    await centre.stop();
  }
}

/** The loader that runs a soak names functions by a helper; what is sent to a page needs it there too. */
const helper = "globalThis.__name = (one) => one;";

export async function openPage({ browser, centre }: PageStage): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: centre.address,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  await context.addInitScript({ content: helper });
  const witness = await setWitness(context, centre.address);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { page, context, witness, close: () => context.close() };
}
