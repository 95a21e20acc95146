import type { Locator, Page } from "@playwright/test";
import { expect, expectFilled, findDesk, findPanel, openWorkspace, test } from "./stage";

/** Whether an element has the focus, in its own frame and in every frame above it. */
function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const page = element.ownerDocument;
    return page.hasFocus() && page.activeElement === element;
  });
}

/** Presses Tab (or Shift+Tab) until an element has the focus; gives how often. Fails after `most`. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab", most = 40): Promise<number> {
  for (let presses = 1; presses <= most; presses += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return presses;
  }
  throw new Error(`${most} × ${key} does not reach ${String(target)}.`);
}

test("a conversation is accepted, read, answered and sent with the keyboard alone", async ({ page, centre }) => {
  await centre.bring("ana-ruiz");
  await openWorkspace(page);
  await tabTo(page, page.getByRole("button", { name: "Accept Ana Ruiz", exact: true }).first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tabpanel").filter({ visible: true }), "the work it opened").toBeFocused();
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);

  const mark = findPanel(desk, "Handoff brief")
    .getByRole("button", { name: /^Show message/ })
    .first();
  await tabTo(page, mark);
  await page.keyboard.press("Enter");
  await expect(mark).toHaveAttribute("aria-current", "true");
  await expect(findPanel(desk, "Live transcript").locator("mark").first()).toBeInViewport();

  const cards = findPanel(desk, "Suggested resolutions").getByRole("article");
  const stops = await tabTo(page, cards.first());
  expect(stops, "one stop a panel").toBeLessThanOrEqual(8);
  await page.keyboard.press("ArrowDown");
  expect(await hasFocus(cards.nth(1))).toBe(true);
  await page.keyboard.press("1");
  await page.keyboard.press("i");
  const box = page.getByRole("textbox", { name: "Message to Ana Ruiz" });
  await expect(box).not.toHaveValue("");

  await tabTo(page, box, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("");
  await expect.poll(async () => (await centre.state()).sessions[0]?.messages.at(-1)?.speaker).toBe("representative");
});

test("the transcript is searched and walked with keys", async ({ page, centre }) => {
  await openWorkspace(page);
  await centre.open("ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  const transcript = findPanel(desk, "Live transcript");
  await transcript.getByRole("log").focus();
  await page.keyboard.press("/");
  await page.keyboard.type("E42");
  await expect(transcript.getByText(/^1 of \d+/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(transcript.getByText(/^2 of \d+/)).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await hasFocus(transcript.getByRole("log"))).toBe(true);
  await page.keyboard.press("Alt+ArrowDown");
  const read = transcript.getByRole("article").and(desk.locator(":focus"));
  await expect(read).toContainText("Ana Ruiz");
});
