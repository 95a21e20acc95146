import type { Page } from "@playwright/test";
import { type Cell, drawSheet, take, takeElement, type Theme, themes } from "./pictures";
import { type Centre, deskAddress, expect, findPanel, test } from "./stage";

const findWrapUp = (page: Page) => findPanel(page, "Wrap-up");
const findNote = (page: Page) => findWrapUp(page).getByRole("textbox", { name: "Case note" });
const isNote = (url: URL): boolean => /\/annotations\([0-9a-f-]+\)/.test(url.pathname);

/** A state of the wrap-up: what is done to reach it, on a page of the desk and another one of the same conversation. */
type State = (page: Page, openAnother: () => Promise<Page>) => Promise<void>;

/** Left to right. */
const states: readonly State[] = [
  async (page) => {
    const outcome = findWrapUp(page).getByRole("combobox", { name: "Outcome" });
    await outcome.selectOption({ label: "Nobody was available" });
    await findNote(page).fill("Call back on Friday morning, she is at home until ten.");
    await expect(findWrapUp(page)).toContainText(/Saved \d/);
  },
  async (page) => {
    await page.route(isNote, (route) => route.abort("connectionrefused"));
    await findNote(page).fill("Call back on Friday morning.");
    await expect(findWrapUp(page)).toContainText("There is no connection to Dataverse.", { timeout: 20_000 });
  },
  async (page, openAnother) => {
    const other = await openAnother();
    await findNote(other).fill("Exchange approved by Imke.");
    await expect(findWrapUp(other)).toContainText(/Saved \d/);
    await findNote(page).fill("Exchange or refund: she decides tonight.");
    await expect(findWrapUp(page).getByRole("group", { name: /Somebody else changed/ })).toBeVisible();
  },
];

async function takeState(page: Page, centre: Centre, theme: Theme, reach: State): Promise<Cell> {
  const address = deskAddress(await centre.open("ana-ruiz"), theme);
  const open = async (place: Page): Promise<Page> => {
    await place.setViewportSize({ width: 340, height: 900 });
    await place.goto(address);
    await expect(findWrapUp(place).getByRole("textbox", { name: "Summary" })).not.toHaveValue("");
    return place;
  };
  await open(page);
  await reach(page, async () => open(await page.context().newPage()));
  await page.mouse.move(0, 0);
  return { image: await takeElement(findWrapUp(page)) };
}

for (const theme of themes) {
  test(`wrap-up, ${theme}`, async ({ context, page, centre, witness }) => {
    witness.expect(/^console: Failed to load resource/);
    const cells: Cell[] = [];
    for (const reach of states) cells.push(await takeState(await context.newPage(), centre, theme, reach));
    await drawSheet(page, theme, cells);
    await take(page, `wrap-up-${theme}`);
  });
}
