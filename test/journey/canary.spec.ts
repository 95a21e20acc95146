import type { Page } from "@playwright/test";
import { planted, type Planted } from "./world";
import {
  accept,
  type Centre,
  expect,
  findDesk,
  findPanel,
  findTraces,
  openWorkspace,
  readRows,
  test,
  watchLeaks,
} from "./stage";

/** What folds something away; "Show image" would ask another host. */
const folded = /^(why|more|show all|see them|open article|show \d|\d+ (?:more|about)|.* see them)/i;

/** Opens everything that is folded, in every panel of every frame and of the page, until nothing new is. */
async function unfold(page: Page): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await page.evaluate((names) => {
      const pattern = new RegExp(names, "i");
      const documents = [
        document,
        ...[...document.querySelectorAll("iframe")].flatMap((one) => one.contentDocument ?? []),
      ];
      for (const button of documents.flatMap((one) => [...one.querySelectorAll<HTMLElement>("button")])) {
        const name = (button.getAttribute("aria-label") ?? button.innerText).trim();
        if (button.dataset.opened || !pattern.test(name) || button.getAttribute("aria-haspopup") === "menu") continue;
        button.dataset.opened = "yes";
        button.click();
      }
    }, folded.source);
    await page.waitForTimeout(150);
  }
}

/** The rows that are there now and were not before. */
async function findNewRows(centre: Centre, before: ReadonlySet<string>): Promise<readonly string[]> {
  return [...(await readRows(centre))].filter((row) => !before.has(row));
}

async function begin(page: Page, centre: Centre, script: string, customer: string): Promise<ReadonlySet<string>> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await centre.bring(script);
  const before = await readRows(centre);
  await openWorkspace(page);
  await accept(page, customer);
  return before;
}

const placesOf = (rows: readonly string[]) =>
  rows.map((row) => [`a row of ${row.slice(0, row.indexOf(" "))}`, row] as const);

function logGap({ language, customer, gapScript, secrets }: Planted): void {
  test(`a gap that is logged names nothing private (${language})`, async ({ page, context, centre }) => {
    const watch = watchLeaks(context, secrets);
    const before = await begin(page, centre, gapScript, `${customer} II`);
    const panel = findPanel(findDesk(page, `${customer} II`), "Suggested resolutions");
    await panel.getByRole("button", { name: "Log the gap" }).click();
    await expect(panel.getByRole("button", { name: "Gap logged" })).toBeVisible();
    await unfold(page);
    expect(await watch.look(page)).toEqual([]);
    expect(findTraces(placesOf(await findNewRows(centre, before)), secrets)).toEqual([]);
  });
}

planted.forEach(logGap);

test("the watch sees what is planted in a panel, a field, a request, the console, storage or a row", async ({
  page,
  context,
  centre,
}) => {
  const [one] = planted;
  const secrets = one?.secrets ?? [];
  const watch = watchLeaks(context, secrets);
  const before = await readRows(centre);
  await openWorkspace(page);
  await centre.open("ana-ruiz");
  const note = findPanel(findDesk(page, "Ana Ruiz"), "Wrap-up").getByRole("textbox", { name: "Case note" });
  await note.fill("They gave 4532 9081 7346 2519.");
  await expect(findPanel(findDesk(page, "Ana Ruiz"), "Wrap-up")).toContainText(/Saved \d/);
  await page.evaluate(() => {
    console.log("SSN 536-47-2918");
    localStorage.setItem("draft", "Bramble?77quay");
  });
  const seen = (await watch.look(page)).join("\n");
  for (const line of [
    /card stands in the frame/,
    /card stands in the request/,
    /SSN stands in the console/,
    /password stands in what the browser keeps/,
  ])
    expect(seen).toMatch(line);
  expect(findTraces(placesOf(await findNewRows(centre, before)), secrets)).toEqual([
    "card stands in a row of annotations",
  ]);
});
