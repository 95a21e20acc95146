import { expect, type Frame, type Page } from "@playwright/test";
import axe from "axe-core";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** axe, as it stands in the window of a page that is looked at. */
type WithAxe = { readonly axe: Pick<typeof axe, "run"> };

/** Puts axe into a frame, once for as long as what it shows. */
async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(`${axe.source}; 0`);
}

/**
 * What axe finds wrong with a page and its frames, a line each. Tabster's own invisible stops are the library's. axe asks the frames
 * itself: carrying what every rule says of every element out of the page and into an empty one, as its package for Playwright
 * does, is nine tenths of the work.
 */
export async function findViolations(page: Page): Promise<readonly string[]> {
  for (const frame of page.frames()) await bringAxe(frame);
  return page.evaluate(async (values) => {
    const { violations } = await (window as unknown as WithAxe).axe.run(
      { exclude: ["[data-tabster-dummy]"] },
      { runOnly: { type: "tag", values }, resultTypes: ["violations"] },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ""}`),
    );
  }, standards);
}

/** axe finds nothing wrong with a page and its frames, and nothing scrolls sideways. */
export async function expectClean(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(spill, "nothing scrolls sideways").toBeLessThanOrEqual(0);
}
