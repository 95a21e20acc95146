import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve } from "node:path";
import { type Browser, chromium, type Page, type Route } from "playwright-core";

/** The browser to drive, and what to start it with. */
export type BrowserOptions = { readonly path: string; readonly args: readonly string[] };

/** A control in the harness: its page, and what went wrong on it so far. The copy of the library comes when it is let. */
export type Opened = { readonly page: Page; readonly wrong: readonly string[]; readonly letLibraryCome: () => void };

/** Microsoft's test harness for PCF controls, over the Web API of a local workplace. */
export interface Harness {
  /** Opens the control whose built files are in a folder below the project ("out/controls/HandoffBrief"). */
  open(folder: string): Promise<Opened>;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, "../../..");
const require = createRequire(import.meta.url);
const program = dirname(require.resolve("pcf-start/package.json"));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".resx": "text/xml",
  ".xml": "text/xml",
};

/** The harness's own page fetches React from there. */
const cdn = /^https:\/\/unpkg\.com\/(react|react-dom)@16\.14\.0\/(umd\/[\w.-]+\.js)$/;
/** Fonts of Microsoft's, which Fluent 8 in the harness asks for. */
const fonts = /^https:\/\/res(?:-\d)?\.cdn\.office\.net\//;

/** The harness knows no languages: it loads all words of a control, and the last win. Here all of them are English. */
const inEnglish = (path: string): string => path.replace(/\.10\d\d\.resx$/, ".1033.resx");

function findFile(path: string, control: string): string | null {
  if (path.startsWith("/WebResources/")) {
    const file = join(root, "out/webresources", path.slice("/WebResources/".length));
    return existsSync(file) ? file : null;
  }
  const name = path === "/" ? "index.html" : inEnglish(path);
  const files = [join(program, name), join(root, control, name)];
  return files.find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}

/** Answers everything a page asks for but the Web API. What nobody has, and what is asked of others, is wrong. */
async function answer(route: Route, address: string, control: string, wrong: string[]): Promise<void> {
  const url = new URL(route.request().url());
  const [, name, file] = cdn.exec(url.href) ?? [];
  if (name && file)
    return route.fulfill({ path: join(root, "node_modules", name, file), contentType: types[".js"] ?? "" });
  if (fonts.test(url.href)) return route.abort();
  if (url.origin !== address) {
    wrong.push(`It asked ${url.host} for ${url.pathname}.`);
    return route.abort();
  }
  if (url.pathname.startsWith("/api/")) return route.continue();
  const found = findFile(url.pathname, control);
  if (found === null) {
    wrong.push(`${url.pathname} is not there.`);
    return route.fulfill({ status: 404, body: "" });
  }
  return route.fulfill({ body: readFileSync(found), contentType: types[extname(found)] ?? "application/octet-stream" });
}

/** A conversation nobody has had: what is bound to it says so, and has a heading. */
const conversation = "7d1c1a52-0b52-4c0d-8a3e-4f8f6a0c9b11";

/** Gives a control that is bound to a column its conversation; the harness begins with the value "val". */
async function bind(page: Page): Promise<void> {
  await page.locator(".control-container").waitFor({ state: "attached" });
  const value = page.locator("input[value=val]");
  if ((await value.count()) === 0) return;
  await value.fill(conversation);
  await page.keyboard.press("Tab");
}

async function openControl(browser: Browser, address: string, folder: string): Promise<Opened> {
  // The harness takes no locale but those it knows; a machine may have another ("en-US@posix").
  const page = await browser.newPage({ locale: "en-US" });
  const wrong: string[] = [];
  page.on("pageerror", (error) => void wrong.push(error.message));
  // React in the harness is the build for developers: it says what is changed while something else is drawn. (It also says
  // that the harness itself has no width yet.)
  page.on("console", (said) => {
    if (said.text().startsWith("Warning: Cannot update")) wrong.push(said.text());
  });
  let letLibraryCome = (): void => undefined;
  const mayCome = new Promise<void>((resolve) => void (letLibraryCome = resolve));
  await page.route("**/*", (route) => answer(route, address, folder, wrong));
  await page.route("**/wml_/deskLibrary.js", async (route) => {
    await mayCome;
    await answer(route, address, folder, wrong);
  });
  await page.goto(`${address}/`);
  await bind(page);
  return { page, wrong, letLibraryCome };
}

export async function openHarness(address: string, { path, args }: BrowserOptions): Promise<Harness> {
  const browser = await chromium.launch({ executablePath: path, args: [...args] });
  return { open: (folder) => openControl(browser, address, folder), close: () => browser.close() };
}
