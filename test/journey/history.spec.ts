import { bringTo, expect, expectClean, expectFilled, findDesk, findPanel, openWorkspace, test } from "./stage";

test("the brief tells of the customer's earlier conversation, and opens it beside the desk", async ({
  page,
  centre,
}) => {
  await centre.open("ana-ruiz");
  await centre.clear();
  await openWorkspace(page);
  await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  const before = findPanel(desk, "Handoff brief").getByRole("list", { name: "The customer before this conversation" });
  await expect(before).toContainText(/\d+ (?:or more )?earlier conversations? in 30 days/);
  await expectClean(page);
  await before.getByRole("button").first().click();
  await expect(page.getByRole("tab", { name: "Conversation", selected: true })).toBeVisible();
  await page.getByRole("tab", { name: "Desk", exact: true }).click();
  await expect(before).toBeVisible();
  await expect(before).not.toContainText("It was not opened.");
});
