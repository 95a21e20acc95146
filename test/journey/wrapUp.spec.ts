import type { Page } from "@playwright/test";
import { deskAddress, expect, findPanel, test } from "./stage";

const isNote = (url: URL): boolean => /\/annotations\([0-9a-f-]+\)/.test(url.pathname);

const findWrapUp = (page: Page) => findPanel(page, "Wrap-up");

test("a wrap-up is saved while it is written and is there on another page", async ({ page, context, centre }) => {
  const id = await centre.open("ana-ruiz");
  await page.goto(deskAddress(id));
  const panel = findWrapUp(page);
  const summary = panel.getByRole("textbox", { name: "Summary" });
  await expect(summary).not.toHaveValue("");
  await expect(panel).toContainText("AI · Saved as a note on the conversation.");
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
});

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
  await expect(panel).toContainText("There is no connection to Dataverse.", { timeout: 20_000 });
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
  const open = panel.getByRole("button", { name: /follow-up ticket/ });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(open).toHaveText("The follow-up ticket is open");
  await expect(open).toHaveAttribute("aria-disabled", "true");
});
