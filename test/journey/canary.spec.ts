import type { Page } from "@playwright/test";
import { planted, type Planted } from "./world";
import {
  accept,
  alsoStrict,
  type Centre,
  expect,
  expectSettled,
  findDesk,
  findPanel,
  findTraces,
  openWorkspace,
  type Place,
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

/** Presses a verb of a card, from its line or its menu, and waits for what it says then. */
async function press(card: ReturnType<typeof findPanel>, verb: string, said: string): Promise<void> {
  const button = card.getByRole("button", { name: verb, exact: true });
  if (await button.isVisible()) await button.click();
  else {
    await card.getByRole("button", { name: "More", exact: true }).click();
    await card.getByRole("menuitem", { name: verb }).click();
  }
  if (said !== "") await expect(card.getByText(said).first()).toBeAttached();
}

const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Everything that can be done with a brief; gives what was copied. */
async function workBrief(page: Page, desk: Place): Promise<string> {
  const brief = findPanel(desk, "Handoff brief");
  await brief.getByRole("button", { name: "Copy hand-off line" }).click();
  await expect(brief.getByText("Copied").first()).toBeVisible();
  const line = await readClipboard(page);
  await brief.getByRole("button", { name: "Copy the whole brief" }).click();
  await expect.poll(() => readClipboard(page)).not.toBe(line);
  const whole = await readClipboard(page);
  await brief
    .getByRole("button", { name: /^Change: / })
    .first()
    .click();
  await desk.getByRole("menuitem", { name: "Not right: edit" }).click();
  const box = brief.getByRole("textbox");
  await box.fill(`${await box.inputValue()}, as said`);
  await box.press("Enter");
  await expect(brief).toContainText("edited by you");
  return `${line}\n${whole}`;
}

/** Every verb of the first cards of articles and cases; gives what was copied and what stands in the send box. */
async function workCards(page: Page, desk: Place, customer: string): Promise<string> {
  const box = page.getByRole("textbox", { name: `Message to ${customer}` });
  const taken: string[] = [];
  for (const title of ["Suggested resolutions", "Similar cases"] as const) {
    const card = findPanel(desk, title).getByRole("article").first();
    await press(card, "Insert", "Inserted");
    await expect(box).not.toHaveValue("");
    taken.push(await box.inputValue());
    await press(card, "Copy", "Copied");
    taken.push(await readClipboard(page));
    await press(card, "Link to case", "Linked");
    await press(card, "Useful", "");
    await press(card, "Not useful", "What is wrong with it?");
    await card.getByRole("button", { name: "Out of date" }).click();
    await expect(card.getByRole("button", { name: "Noted" })).toBeAttached();
  }
  return taken.join("\n");
}

/** Looks for a text that is private in every box that searches, and clears them again. */
async function searchFor(desk: Place, words: string): Promise<void> {
  for (const title of ["Suggested resolutions", "Similar cases"] as const) {
    const box = findPanel(desk, title).getByRole("searchbox");
    await box.fill(words);
    await box.press("Enter");
    await expect(findPanel(desk, title)).toContainText(/(?:found|for|among).*“/);
    await box.fill("");
  }
}

/** The wrap-up with a note of what was copied, the ticket, and all of it filed. */
async function workWrapUp(desk: Place, note: string): Promise<void> {
  const panel = findPanel(desk, "Wrap-up");
  await expect(panel.getByRole("textbox", { name: "Summary" })).not.toHaveValue("");
  await panel.getByRole("combobox", { name: "Outcome" }).selectOption({ label: "Nobody was available" });
  await panel.getByRole("textbox", { name: "Case note" }).fill(note);
  await panel.getByRole("button", { name: "Open a follow-up ticket" }).click();
  await expect(panel.getByRole("textbox", { name: "Title of the ticket" })).not.toHaveValue("");
  await panel.getByRole("button", { name: "Open this ticket" }).click();
  await expect(panel.getByRole("button", { name: "The follow-up ticket is open" })).toBeVisible();
  await panel.getByRole("button", { name: "Review and file" }).click();
  await panel.getByRole("button", { name: "File it" }).click();
  await expect(panel.getByRole("button", { name: "Filed" })).toBeVisible();
  await expect(panel).toContainText(/Saved \d/);
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

function work({ language, customer, script, secrets, told }: Planted): void {
  const strict = alsoStrict("what a verb may reach: the clipboard, the host, other frames");
  test(
    `nothing private leaves a conversation that is full of it (${language})`,
    strict,
    async ({ page, context, centre }) => {
      const watch = watchLeaks(context, secrets);
      const before = await begin(page, centre, script, customer);
      const desk = findDesk(page, customer);
      await expectSettled(desk);
      const [session] = (await centre.state()).sessions;
      await centre.write(session?.id ?? "", told);
      await unfold(page);
      await expect(findPanel(desk, "Live transcript")).toContainText("card ••••");
      await expect(findPanel(desk, "Suggested resolutions")).toContainText("card ••••7308");
      await expect(findPanel(desk, "Similar cases")).toContainText("card ••••7308");
      expect(await watch.look(page), "when all is opened").toEqual([]);

      const copied = await workBrief(page, desk);
      const taken = await workCards(page, desk, customer);
      await searchFor(desk, told);
      await workWrapUp(desk, copied);
      await page.getByRole("tab", { name: /^Case / }).click();
      await expectSettled(page.getByRole("tabpanel", { name: /^Case / }));
      await unfold(page);
      expect(copied + taken).toContain("••••");
      expect(findTraces([["what was copied or inserted", copied + taken]], secrets)).toEqual([]);
      expect(await watch.look(page), "after every verb").toEqual([]);
      // Rows of conversations and sessions are the workspace's own: it writes what the agent handed over as it came.
      const rows = (await findNewRows(centre, before)).filter((row) => !row.startsWith("msdyn_oc"));
      expect(
        rows.filter((row) => /^(?:annotations|incidents|feedback|knowledgearticleincidents|connections) /.test(row))
          .length,
      ).toBeGreaterThan(5);
      expect(findTraces(placesOf(rows), secrets)).toEqual([]);
    },
  );
}

function logGap({ language, customer, gapScript, secrets }: Planted): void {
  test(`a gap that is logged and a case that is made name nothing private (${language})`, async ({
    page,
    context,
    centre,
  }) => {
    const watch = watchLeaks(context, secrets);
    const before = await begin(page, centre, gapScript, `${customer} II`);
    const panel = findPanel(findDesk(page, `${customer} II`), "Suggested resolutions");
    await panel.getByRole("button", { name: "Log the gap" }).click();
    await expect(panel.getByRole("button", { name: "Gap logged" })).toBeVisible();
    const wrapUp = findPanel(findDesk(page, `${customer} II`), "Wrap-up");
    await wrapUp.getByRole("button", { name: "Create a case" }).click();
    await wrapUp.getByRole("button", { name: "Create this case" }).click();
    await expect(wrapUp).toContainText("It is linked to this conversation.");
    await unfold(page);
    expect(await watch.look(page)).toEqual([]);
    expect(findTraces(placesOf(await findNewRows(centre, before)), secrets)).toEqual([]);
  });
}

planted.forEach(work);
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
    expect.stringMatching(/^card stands in a row of annotations: /),
  ]);
});
