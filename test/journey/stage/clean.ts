import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong with a page and its frames, a line each. Tabster's own invisible stops are the library's. */
async function findViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).exclude("[data-tabster-dummy]").analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary}`),
  );
}

/** axe finds nothing wrong with a page and its frames, and nothing scrolls sideways. */
export async function expectClean(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(spill, "nothing scrolls sideways").toBeLessThanOrEqual(0);
}
