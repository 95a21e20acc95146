import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A Chromium to drive: where it is, what to start it with, and where it came from, in words. */
export type FoundBrowser = { readonly path: string; readonly args: readonly string[]; readonly words: string };

/** Chromium without windows: the same engine, and for each page no tab strip, menus and pages of their own that have to be drawn. */
const shellNames = ["chromium-headless-shell", "chrome-headless-shell", "headless_shell"];

const installedNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

/** Quiet and closed: no update, sync or discovery traffic, and no sandbox where the user is root (containers). */
const quietArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function findInstalled(names: readonly string[]): FoundBrowser | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((each) => existsSync(each));
  return path === undefined ? null : { path, args: quietArgs, words: `${path} (installed)` };
}

function findNamed(): FoundBrowser | null {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return null;
  if (!existsSync(path))
    throw new Error(`CHROMIUM_PATH is ${path}, and there is no file. Point it at a Chromium, or unset it.`);
  return { path, args: quietArgs, words: `${path} (CHROMIUM_PATH)` };
}

const systemFonts = "/etc/fonts";

/** The shell carried by the dev dependencies; its own libraries, and fonts where the system has none, are unpacked beside it. */
async function findCarried(): Promise<FoundBrowser> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  if (existsSync(systemFonts)) process.env.FONTCONFIG_PATH ??= systemFonts;
  const { default: chromium } = await import("@sparticuz/chromium");
  const path = await chromium.executablePath();
  return { path, args: quietArgs, words: "Chromium carried by the dev dependencies (@sparticuz/chromium)" };
}

/** `CHROMIUM_PATH`, else an installed Chromium, Chrome or Edge, else the shell the dev dependencies carry. */
export async function findBrowser(): Promise<FoundBrowser> {
  return findNamed() ?? findInstalled([...installedNames, ...shellNames]) ?? findCarried();
}

/** `CHROMIUM_PATH`, else an installed shell, else the carried one: a page opens in it for a fraction of the work. */
export async function findShell(): Promise<FoundBrowser> {
  return findNamed() ?? findInstalled(shellNames) ?? findCarried();
}
