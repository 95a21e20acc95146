import { alsoStrict, bringTo, expect, expectClean, findDesk, findPanel, openWorkspace, test } from "./stage";

const brief = "Handoff brief" as const;
const transcript = "Live transcript" as const;

const strict = alsoStrict("stretches are drawn, and the hand-off line goes to the clipboard");

test(
  "after a transfer the second person sees what the first said, tried and promised",
  strict,
  async ({ page, centre }) => {
    await openWorkspace(page);
    await bringTo(page, centre, "oskar-lind");
    const desk = findDesk(page, "Oskar Lind");
    const log = findPanel(desk, transcript).getByRole("log");
    await expect(log.getByText(/^Handed to you/)).toBeVisible();
    await expect(log).toContainText(/Tomas Reil.*transferred/);
    // Where it happened: behind the colleague's last word, not before their first.
    await expect(log).toContainText(/I pass you on\..*fine.*Handed to you/s);

    const known = findPanel(desk, brief);
    await expect(known.getByText("Before you", { exact: true })).toBeVisible();
    await expect(known).toContainText(/Tomas Reil \(/);
    await expect(known).toContainText(/light module by tomorrow evening/i);
    await expect(known).toContainText(/due/);
    // The reason of the first hand-over is not the reason of this one.
    await expect(known.getByText("Why it came to you", { exact: true })).toHaveCount(0);

    await known.getByRole("button", { name: "Copy hand-off line" }).click();
    await expect(known.getByText("Copied")).toBeVisible();
    await expectClean(page);
  },
);

test("a conversation taken up again says how long ago, and what is overdue", async ({ page, centre }) => {
  await openWorkspace(page);
  await bringTo(page, centre, "greta-holm");
  const desk = findDesk(page, "Greta Holm");
  const known = findPanel(desk, brief);
  await expect(known).toContainText(/Since you last spoke \(3 days\): 5 messages and 1 promise overdue/);
  await expect(known).toContainText(/Overdue since/);
  const log = findPanel(desk, transcript).getByRole("log");
  await expect(log.getByText(/^Handed to you/)).toBeVisible();
  await expect(log).toContainText("Back to the agent");
  await expect(log).toContainText(/day, .*\d{4}.*A3.*day, .*\d{4}.*three days now/s);
  await expectClean(page);
});

test("times are those of the zone chosen in Dynamics, on the form and in the desk", async ({ page, centre }) => {
  await openWorkspace(page, "zone=Asia/Tokyo");
  const conversation = await bringTo(page, centre, "jonas-klein");
  const [row] = await centre.rows(`msdyn_ocliveworkitems?$filter=activityid eq ${conversation}`);
  const at = new Date(String(row?.msdyn_activeagentassignedon)).getTime();
  const tokyo = new Date(at + 9 * 3_600_000).toISOString().slice(11, 16);
  const desk = findDesk(page, "Jonas Klein");
  await expect(findPanel(desk, transcript).getByText(`Handed to you ${tokyo}`)).toBeVisible();
  const work = page.locator(`[data-session="${conversation}"]`);
  await work.getByRole("tab", { name: /^Case / }).click();
  const form = work.getByRole("tabpanel", { name: /^Case / });
  await expect(form.getByText(`Handed to you ${tokyo}`)).toBeVisible();
});
