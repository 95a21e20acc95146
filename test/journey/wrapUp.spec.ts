import type { Page } from "@playwright/test";
import {
  alsoStrict,
  bringTo,
  deskAddress,
  expect,
  expectClean,
  findDesk,
  findPanel,
  openWorkspace,
  reload,
  test,
} from "./stage";

const isNote = (url: URL): boolean => /\/annotations\([0-9a-f-]+\)/.test(url.pathname);

const findWrapUp = (page: Page) => findPanel(page, "Wrap-up");

test(
  "a wrap-up is saved while it is written and is there on another page",
  alsoStrict("what is written is sent, and read in another page"),
  async ({ page, context, centre }) => {
    const id = await centre.open("ana-ruiz");
    await page.goto(deskAddress(id));
    const panel = findWrapUp(page);
    const summary = panel.getByRole("textbox", { name: "Summary" });
    await expect(summary).not.toHaveValue("");
    await expect(panel).toContainText("AI · Will be saved as a note on the conversation.");
    await summary.fill("Reset the flow sensor; E42 is gone.");
    await panel.getByRole("combobox", { name: "Outcome" }).selectOption({ label: "Resolved" });
    await panel.getByRole("textbox", { name: "Case note" }).fill("Call back on Friday.");
    await expect(panel).toContainText(/Saved \d/);
    await expect(panel).toContainText("AI, edited by you");

    const other = await context.newPage();
    await other.goto(deskAddress(id));
    await expect(findWrapUp(other).getByRole("textbox", { name: "Summary" })).toHaveValue(
      "Reset the flow sensor; E42 is gone.",
    );
    await expect(findWrapUp(other).getByRole("textbox", { name: "Case note" })).toHaveValue("Call back on Friday.");
  },
);

test("what Dataverse has not confirmed is not saved, and is when it answers again", async ({
  page,
  centre,
  witness,
}) => {
  witness.expect(/^console: Failed to load resource/);
  await page.goto(deskAddress(await centre.open("ana-ruiz")));
  const panel = findWrapUp(page);
  // Silent first, then gone: how soon the client gives up on a refused connection is a matter of chance.
  let refuse = (): void => undefined;
  const refusing = new Promise<void>((resolve) => (refuse = resolve));
  await page.route(isNote, (route) => refusing.then(() => route.abort("connectionrefused")));
  await panel.getByRole("textbox", { name: "Case note" }).fill("Call back on Friday.");
  await expect(panel).toContainText("Not saved yet: Dataverse has not answered.");
  refuse();
  await expect(panel).toContainText("There is no connection to Dataverse.");
  await page.unroute(isNote);
  await panel.getByRole("button", { name: "Try now" }).first().click();
  await expect(panel).toContainText(/Saved \d/);
});

test("two pages that write the same note both see both texts", async ({ page, context, centre, witness }) => {
  witness.expect(/^console: Failed to load resource/);
  const id = await centre.open("ana-ruiz");
  const other = await context.newPage();
  await Promise.all([page.goto(deskAddress(id)), other.goto(deskAddress(id))]);
  const note = (place: Page) => findWrapUp(place).getByRole("textbox", { name: "Case note" });
  await note(page).fill("From here.");
  await expect(findWrapUp(page)).toContainText(/Saved \d/);
  await note(other).fill("From there.");
  const versions = findWrapUp(other).getByRole("group", { name: "Somebody else changed this text meanwhile." });
  await expect(versions).toContainText("From there.");
  await expect(versions).toContainText("From here.");
  await versions.getByRole("button", { name: "Put both together" }).click();
  await expect(findWrapUp(other)).toContainText(/Saved \d/);
  await expect(note(other)).toHaveValue("From there.\n\nFrom here.");
});

test("a follow-up ticket is opened once, with the keyboard alone", async ({ page, centre }) => {
  await page.goto(deskAddress(await centre.open("ana-ruiz")));
  const panel = findWrapUp(page);
  await panel.getByRole("combobox", { name: "Outcome" }).selectOption({ label: "Nobody was available" });
  await expect(panel).toContainText("The customer is still waiting.");
  await panel.getByRole("button", { name: "Open a follow-up ticket" }).focus();
  await page.keyboard.press("Enter");
  const title = panel.getByRole("textbox", { name: "Title of the ticket" });
  await expect(title).not.toHaveValue("");
  await title.fill("Call about the new machine");
  await panel.getByRole("button", { name: "Open this ticket" }).focus();
  await page.keyboard.press("Enter");
  const open = panel.getByRole("button", { name: "The follow-up ticket is open" });
  await expect(open).toHaveAttribute("aria-disabled", "true");
  expect(await centre.rows("incidents?$select=title&$filter=title eq 'Call about the new machine'")).toHaveLength(1);
  await reload(page);
  await expect(open).toHaveAttribute("aria-disabled", "true");
});

test("a conversation without a case gets one from the brief, linked by the workspace, and answers can be linked then", async ({
  page,
  centre,
}) => {
  await openWorkspace(page);
  const id = await bringTo(page, centre, "journey-chatty");
  const desk = findDesk(page, "Wanda Prowse");
  const panel = findPanel(desk, "Wrap-up");
  await panel.getByRole("button", { name: "Create a case" }).click();
  await expect(panel.getByRole("textbox", { name: "What it says" })).toHaveValue(/HH-60412/);
  await panel.getByRole("textbox", { name: "Title of the case" }).fill("Lumo goes dark every evening");
  await panel.getByRole("button", { name: "Create this case" }).click();
  await expect(panel).toContainText("It is linked to this conversation.");
  await expect(panel).toContainText(/CAS-\S+ Lumo goes dark every evening/);
  expect(await centre.rows("incidents?$select=title&$filter=title eq 'Lumo goes dark every evening'")).toHaveLength(1);
  const linked = `msdyn_ocliveworkitems?$select=activityid&$filter=activityid eq ${id} and _msdyn_issueid_value ne null`;
  expect(await centre.rows(linked)).toHaveLength(1);
  const card = findPanel(desk, "Similar cases").getByRole("article").first();
  await card.getByRole("button", { name: "Link to case" }).click();
  await expect(card.getByRole("button", { name: "Linked" })).toBeVisible();
  await expectClean(page);
});

test("a desk that is opened again knows what was done: links, judgements, corrections, promises", async ({
  page,
  centre,
}) => {
  // A customer of this test alone: what others link to the same case would stand there already.
  const id = await centre.open("mei-tan");
  await page.goto(deskAddress(id));
  const card = findPanel(page, "Suggested resolutions").getByRole("article").first();
  await card.getByRole("button", { name: "Link to case" }).click();
  await expect(card.getByRole("button", { name: "Linked" })).toBeVisible();
  const brief = findPanel(page, "Handoff brief");
  await brief
    .getByRole("button", { name: /^Change: / })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Not right: edit" }).click();
  await brief.getByRole("textbox").fill("Their money back before Monday");
  await page.keyboard.press("Enter");
  await expect(brief).toContainText("Their money back before Monday");
  await expect(brief).toContainText("edited by you");
  await brief
    .getByRole("button", { name: /^Change: / })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Promise was kept" }).click();
  await expect(brief).toContainText("· kept");
  // Both changes of this conversation, not a row of an earlier one: what a reload overtakes is read back by the next.
  const saved = `annotations?$filter=_objectid_value eq ${id} and subject eq 'Warmline: brief corrected'`;
  await expect.poll(async () => String((await centre.rows(saved))[0]?.notetext)).toContain('"kept":true');
  await reload(page);
  await expect(brief).toContainText("edited by you");
  await expect(brief).toContainText("· kept");
  await expect(card.getByRole("button", { name: "Linked" })).toBeVisible();
  await expectClean(page);
});

test("a wrap-up is read before it is filed, and says what is unsettled", async ({ page, centre }) => {
  const id = await centre.open("ana-ruiz");
  await page.goto(deskAddress(id));
  const panel = findWrapUp(page);
  await expect(panel.getByRole("textbox", { name: "Summary" })).not.toHaveValue("");
  const filed = `annotations?$filter=_objectid_value eq ${id} and subject eq 'Warmline: wrap-up' and contains(notetext,'Wanted')`;
  expect(await centre.rows(filed)).toEqual([]);
  await panel.getByRole("button", { name: "Review and file" }).click();
  const review = panel.getByRole("group", { name: "This will be filed:" });
  await expect(review).toContainText("No outcome is chosen.");
  await expectClean(page);
  await review.getByRole("button", { name: "File it" }).click();
  await expect(panel.getByRole("button", { name: "Filed" })).toBeVisible();
  await expect(panel).toContainText(/Saved \d/);
  await expect.poll(async () => (await centre.rows(filed)).length).toBe(1);
});
