import { deskAddress, expect, expectClean, expectFilled, findPanel, test } from "./stage";

const isArticles = /knowledgearticles|searchquery|FullTextSearchKnowledgeArticle/;

test("articles are searched by words and by their number, cases by words, and what was suggested comes back", async ({
  page,
  centre,
}) => {
  await page.goto(deskAddress(await centre.open("ana-ruiz")));
  await expectFilled(page);
  const panel = findPanel(page, "Suggested resolutions");
  const first = panel.getByRole("article").first();
  const box = panel.getByRole("searchbox", { name: "Search articles" });
  const suggested = await first.getByRole("heading").innerText();

  await box.fill("lamp flickers when dimmed");
  await expect(first.getByRole("heading", { name: "Lumo flickers when dimmed" })).toBeVisible();
  await expect(panel.getByText(/^\d+ for “lamp flickers when dimmed”, found by /)).toBeVisible();
  await expect(panel.getByText("No article covers this.")).toHaveCount(0);
  await expectClean(page);

  await box.fill("KA-01082");
  await page.keyboard.press("Enter");
  await expect(first.getByRole("button", { name: "Open article KA-01082" })).toBeVisible();

  await box.fill("zxqvw");
  await page.keyboard.press("Enter");
  await expect(panel.getByText("Nothing found for “zxqvw”.")).toBeVisible();
  await expect(panel.getByRole("article")).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Log the gap" })).toHaveCount(0);

  await box.press("Escape");
  await expect(box).toHaveValue("");
  await expect(first.getByRole("heading", { name: suggested })).toBeVisible();

  const cases = findPanel(page, "Similar cases");
  await cases.getByRole("searchbox", { name: "Search solved cases" }).fill("flow sensor");
  await expect(cases.getByText(/^[1-9]\d* for “flow sensor”, found by /)).toBeVisible();
  await expect(cases.getByRole("article").first()).toBeVisible();
  await cases.getByRole("button", { name: "Clear" }).click();
  await expect(cases.getByText(/found by/)).toHaveCount(0);
});

test("a search that fails says so and nothing else, and goes on with Try now", async ({ page, centre, witness }) => {
  witness.expect(/^console: Failed to load resource/);
  await page.goto(deskAddress(await centre.open("ana-ruiz")));
  await expectFilled(page);
  const panel = findPanel(page, "Suggested resolutions");
  const isAsked = (url: URL): boolean => isArticles.test(url.href);
  await page.route(isAsked, (route) =>
    route.fulfill({ status: 500, json: { error: { code: "0x80040216", message: "Refused for the test." } } }),
  );
  await panel.getByRole("searchbox", { name: "Search articles" }).fill("milk does not froth");
  await page.keyboard.press("Enter");
  const act = panel.getByRole("button", { name: "Try now" });
  await expect(act).toBeVisible({ timeout: 20_000 });
  await expect(panel).toContainText("Articles could not be read.");
  await expect(panel).not.toContainText(/Nothing found|found by|No article covers this/);
  await expect(panel.getByRole("article")).toHaveCount(0);
  await expectClean(page);
  await page.unroute(isAsked);
  await act.click();
  await expect(panel.getByRole("article").first()).toContainText("Milk does not froth");
});

for (const [title, more] of [
  ["Suggested resolutions", /^\d+ more article/],
  ["Similar cases", /^\d+ more case/],
] as const) {
  test(`${title}: more cards by key, and the focus stands on the first new one`, async ({ page, centre }) => {
    await page.goto(deskAddress(await centre.open("ana-ruiz")));
    await expectFilled(page);
    const panel = findPanel(page, title);
    const cards = panel.getByRole("article");
    await expect(cards).toHaveCount(3);
    await panel.getByRole("button", { name: more }).focus();
    await page.keyboard.press("Enter");
    await expect(cards.nth(3)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(cards.nth(2)).toBeFocused();
  });
}
