import type { Page } from "@playwright/test";
import { bringTo, expect, expectFilled, expectSettled, findDesk, openWorkspace, test } from "./stage";

/** What is Ana's alone: her name, ids and case, and beginnings of what was said. */
const anas = [
  ...["Ana Ruiz", "Ana ", "HH-48213", "BR3-0917", "CAS-90113", "4242", "E42", "Brio"],
  ...["my coffee machine shows", "did that. still", "I want my money back"],
];

/** Everything a browser keeps for a page beyond its document, as text. */
function readKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      databases,
      caches,
      history.state,
    ]);
  });
}

test("nothing of one conversation appears in another's desk, form or pane", async ({ page, centre }) => {
  await openWorkspace(page);
  const ana = await bringTo(page, centre, "ana-ruiz");
  await expectFilled(findDesk(page, "Ana Ruiz"));
  await centre.write(ana, "I want my money back, said Ana.");
  await page.getByRole("button", { name: "Productivity pane" }).click();
  await page.getByRole("tab", { name: /^Case CAS-90113/ }).click();
  await expectFilled(page.getByRole("tabpanel", { name: /^Case CAS-90113/ }));

  const jonas = await bringTo(page, centre, "jonas-klein");
  const desk = findDesk(page, "Jonas Klein");
  await expectFilled(desk);
  const work = page.locator(`[data-session="${jonas}"]`);
  await work.getByRole("tab", { name: /^Case / }).click();
  const form = work.getByRole("tabpanel", { name: /^Case / });
  await expectFilled(form);
  const pane = page.getByTitle("Desk pane, Jonas Klein").contentFrame();
  await expectSettled(pane);

  const places = [
    await form.evaluate((element) => element.outerHTML),
    ...(await Promise.all([pane, desk].map((frame) => frame.locator(":root").evaluate((root) => root.outerHTML)))),
    ...(await Promise.all(
      [pane, desk].map((frame) => frame.locator(":root").evaluate((root) => root.ownerDocument.title)),
    )),
    await readKept(page),
    await page.title(),
  ];
  for (const place of places) {
    for (const words of anas) expect(place).not.toContain(words);
  }
});

test("a customer's message reaches their own desk only", async ({ page, centre }) => {
  await openWorkspace(page);
  const ana = await bringTo(page, centre, "ana-ruiz");
  await bringTo(page, centre, "jonas-klein");
  await expectFilled(findDesk(page, "Jonas Klein"));
  const words = "Quite a particular sentence, that one.";
  await centre.write(ana, words);
  await page.getByRole("button", { name: /^Ana Ruiz/ }).click();
  await expect(findDesk(page, "Ana Ruiz").getByText(words, { exact: true })).toBeVisible();
  await expect(findDesk(page, "Jonas Klein").getByText(words, { exact: true })).toHaveCount(0);
});
