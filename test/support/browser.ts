import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A Chromium to drive: where it is, what to start it with, and where it came from, in words. */
export type FoundBrowser = { readonly path: string; readonly args: readonly string[]; readonly words: string };

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

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return installedNames.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** The browser carried by the dev dependencies; its own libraries are unpacked beside it where the system has none. */
async function findCarried(): Promise<FoundBrowser> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const path = await chromium.executablePath();
  return { path, args: quietArgs, words: "Chromium carried by the dev dependencies (@sparticuz/chromium)" };
}

/** `CHROMIUM_PATH`, else an installed Chromium, Chrome or Edge, else the one the dev dependencies carry. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROMIUM_PATH is ${named}, and there is no file. Point it at a Chromium, or unset it.`);
    return { path: named, args: quietArgs, words: `${named} (CHROMIUM_PATH)` };
  }
  const installed = findInstalled();
  return installed ? { path: installed, args: quietArgs, words: `${installed} (installed)` } : findCarried();
}
