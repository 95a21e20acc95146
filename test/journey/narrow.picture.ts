import { take } from "./pictures";
import {
  bringTo,
  deskAddress,
  expect,
  expectFilled,
  expectSettled,
  findDesk,
  findPanel,
  holdTime,
  openWorkspace,
  letTimePass,
  test,
} from "./stage";

test.use({ viewport: { width: 340, height: 900 } });
test.beforeEach(({ page }) => holdTime(page));

test("the workspace, one part at a time", async ({ page, centre }) => {
  await centre.welcome("Jonas Klein", "jonas-klein");
  await openWorkspace(page, "theme=light");
  await bringTo(page, centre, "ana-ruiz");
  await letTimePass(page, () => expectFilled(findDesk(page, "Ana Ruiz")));
  await take(page, "narrow-work-light");
  const parts = page.getByRole("navigation", { name: "Parts of the workspace" });
  await parts.getByRole("tab", { name: "Chat" }).click();
  await take(page, "narrow-chat-light");
  await parts.getByRole("tab", { name: "Sessions" }).click();
  await take(page, "narrow-sessions-light");
  await page.setViewportSize({ width: 320, height: 900 });
  await parts.getByRole("tab", { name: "Work" }).click();
  await take(page, "narrow-320-work-light");
});

test("the desk page at 320 px, and with everything opened", async ({ page, centre }) => {
  const id = await centre.open("ana-ruiz");
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(deskAddress(id));
  await expectFilled(page);
  await take(page, "pane-320-light", { whole: true });

  await page.setViewportSize({ width: 340, height: 900 });
  await findPanel(page, "Handoff brief")
    .getByRole("button", { name: /masked|see them/ })
    .click();
  await findPanel(page, "Sentiment").getByRole("button", { name: "why", exact: true }).click();
  const cards = findPanel(page, "Suggested resolutions").getByRole("article");
  const first = cards.first();
  await first.getByRole("button", { name: "why", exact: true }).click();
  await first.getByRole("button", { name: /^Open article/ }).click();
  await first.getByRole("button", { name: "Not useful" }).click();
  await expect(first.getByRole("button", { name: "Out of date" })).toBeVisible();
  await take(page, "pane-opened-light", { whole: true, until: cards.nth(1) });
});

test("the desk page before anything is known", async ({ page, centre }) => {
  const id = await centre.open("ana-ruiz");
  await page.goto("/WebResources/wml_/desk.html");
  await expect(page.getByText("No conversation is open.", { exact: false })).toBeVisible();
  await take(page, "pane-nobody-light");
  await page.route(
    (url) => url.pathname.startsWith("/api/data/"),
    () => new Promise(() => undefined),
  );
  await page.goto(deskAddress(id));
  await expect(findPanel(page, "Handoff brief")).toHaveAttribute("aria-busy", "true");
  await take(page, "pane-opening-light");
});

test("odd writing", async ({ page, centre }) => {
  await page.goto(deskAddress(await centre.open("journey-odd")));
  await expectSettled(page);
  await take(page, "odd-light", { whole: true });
});
