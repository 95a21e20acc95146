import { resolve } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { root } from "#build";
import { pictures } from "./list";

export const pictureFolder = resolve(root, "docs/pictures");

const still = { animations: "disabled", caret: "hide", scale: "css" } as const;

/** Makes the window as high as the desk in it, which scrolls by itself; twice, because a panel grows with the window. */
async function showWhole(page: Page): Promise<void> {
  const desk = page.getByRole("main");
  const { width = 0 } = page.viewportSize() ?? {};
  for (let step = 0; step < 2; step += 1) {
    await page.setViewportSize({ width, height: await desk.evaluate((element) => element.scrollHeight) });
  }
  await desk.evaluate((element) => element.scrollTo(0, 0));
}

type Extent = {
  /** All of the page, however high. */
  readonly whole?: boolean;
  /** Down to the top of this. */
  readonly until?: Locator;
};

/** Takes a picture of a page under a name of the list. */
export async function take(page: Page, name: string, { whole = false, until }: Extent = {}): Promise<void> {
  expect(pictures.has(name), `${name} is in the list`).toBe(true);
  await page.evaluate(() => document.fonts.ready);
  if (whole) await showWhole(page);
  const end = (await until?.boundingBox())?.y;
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const clip = { x: 0, y: 0, width, height: Math.min(height, end ?? height) };
  await page.screenshot({ ...still, path: resolve(pictureFolder, `${name}.png`), clip });
}

/** A picture of one element, from its top to `height` px below it at most. */
export async function takeElement(element: Locator, height = Number.POSITIVE_INFINITY): Promise<Buffer> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box || box.height <= height) return element.screenshot(still);
  return element.page().screenshot({ ...still, clip: { ...box, height } });
}
