import type { Page } from "@playwright/test";
import { alsoStrict, expect, expectClean, test } from "./stage";

const findView = (page: Page) => page.getByRole("table", { name: "Ongoing conversations" });
const findNeeds = (page: Page) => page.getByRole("table", { name: "Needs you" });

test.describe("the supervisor's panel as a control on a view", () => {
  test(
    "reads 300 conversations in pages, ranks them, and sorts, chooses and opens through the view",
    alsoStrict("it is a page of its own"),
    async ({ page, centre }) => {
      for (let at = 0; at < 300; at += 1) await centre.bring("ana-ruiz");
      await page.goto("/queue?theme=light");
      await expect(page.getByText(/^3\d\d of 3\d\d rows read$/)).toBeVisible();
      await expect(findNeeds(page).getByRole("row")).toHaveCount(21);
      await expectClean(page);

      const view = findView(page);
      await view.getByRole("button", { name: "Waits since" }).click();
      await expect(view.getByRole("columnheader", { name: "Waits since" })).toHaveAttribute("aria-sort", "ascending");
      await view.getByRole("checkbox").first().check();
      await expect(page.getByText(/^Selected: 1\./)).toBeVisible();
      await view
        .getByRole("button", { name: /^Open / })
        .first()
        .click();
      await expect(page.getByText(/^The app opens /)).toBeVisible();
      await expectClean(page);
    },
  );

  test("is worked with the keyboard alone", async ({ page, centre }) => {
    await centre.bring("ana-ruiz");
    await page.goto("/queue?theme=light");
    const box = findView(page).getByRole("checkbox").first();
    await box.focus();
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^The app opens /)).toBeVisible();
  });

  for (const width of [1000, 320])
    test(`stands at ${width} px without a violation, in every theme`, async ({ page, centre }) => {
      await centre.bring("ana-ruiz");
      await page.setViewportSize({ width, height: 900 });
      for (const theme of ["light", "dark", "contrast"]) {
        await page.goto(`/queue?theme=${theme}`);
        await expect(findView(page)).toBeVisible();
        await expect(findNeeds(page)).toBeVisible();
        await expectClean(page);
      }
    });
});
