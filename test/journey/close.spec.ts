import {
  bringTo,
  countDesks,
  countStoreRequests,
  expect,
  expectFilled,
  findDesk,
  findPanel,
  openWorkspace,
  test,
  watchTap,
} from "./stage";

/** Longer than any pause between two polls. */
const aWhile = 120_000;

test("closing a session disposes its desks: no entry, no polling, no listener", async ({ page, centre }) => {
  await page.clock.install();
  const count = countStoreRequests(page);
  await openWorkspace(page);
  const listeners = await watchTap(page);
  const id = await bringTo(page, centre, "ana-ruiz");
  await expectFilled(findDesk(page, "Ana Ruiz"));
  await page.getByRole("tab", { name: /^Case CAS-90113/ }).click();
  await expectFilled(page.getByRole("tabpanel", { name: /^Case CAS-90113/ }));
  const body = page.locator("body");
  await expect.poll(() => countDesks(body)).toBe(1);
  await expect.poll(listeners).toBeGreaterThan(0);

  // A desk that is open polls: the same look ahead shows it.
  const opened = count.all();
  await page.clock.fastForward(aWhile);
  await expect.poll(count.all).toBeGreaterThan(opened);

  await page.getByRole("button", { name: "End conversation, Ana Ruiz" }).click();
  await page.getByRole("button", { name: "Close session, Ana Ruiz" }).click();
  await expect(page.locator(`[data-session="${id}"]`)).toHaveCount(0);
  await expect.poll(() => countDesks(body)).toBe(0);
  await expect.poll(listeners).toBe(0);
  const closed = count.all();
  await page.clock.fastForward(aWhile);
  await centre.bring("ana-ruiz");
  await expect(page.getByRole("button", { name: "Accept Ana Ruiz" }).first()).toBeVisible();
  expect(count.all()).toBe(closed);
});

test("closing a tab or the pane gives its desk back, and the others go on", async ({ page, centre }) => {
  await openWorkspace(page);
  const listeners = await watchTap(page);
  const id = await bringTo(page, centre, "ana-ruiz");
  await expectFilled(findDesk(page, "Ana Ruiz"));
  const alone = await listeners();
  await page.getByRole("button", { name: "Productivity pane" }).click();
  await expectFilled(page.getByTitle("Desk pane, Ana Ruiz").contentFrame());
  await page.getByRole("button", { name: "Close pane Desk" }).click();
  await expect.poll(listeners).toBe(alone);
  await centre.write(id, "Are you still with me?");
  await expect(findDesk(page, "Ana Ruiz").getByText("Are you still with me?", { exact: true })).toBeVisible();
});

test("a note that is not saved outlives its closed session: the host says so, and it is there once when the outage ends", async ({
  page,
  centre,
  witness,
}) => {
  witness.expect(/^console: Failed to load resource/);
  await openWorkspace(page);
  const id = await bringTo(page, centre, "ana-ruiz");
  const panel = findPanel(findDesk(page, "Ana Ruiz"), "Wrap-up");
  await expect(panel.getByRole("textbox", { name: "Case note" })).toBeVisible();
  await page.route(/\/annotations\([0-9a-f-]+\)/, (route) => route.abort("connectionrefused"));
  await panel.getByRole("textbox", { name: "Case note" }).fill("Left in the outage.");
  await expect(panel).toContainText("Not saved");
  await page.getByRole("button", { name: "End conversation, Ana Ruiz" }).click();
  await page.getByRole("button", { name: "Close session, Ana Ruiz" }).click();
  await expect(page.locator(`[data-session="${id}"]`)).toHaveCount(0);
  const notice = page.getByText("Something you wrote or did on a conversation that is closed is not saved yet.");
  await expect(notice).toBeVisible();
  await page.unroute(/\/annotations\([0-9a-f-]+\)/);
  const left = () => centre.rows("annotations?$select=notetext&$filter=notetext eq 'Left in the outage.'");
  await expect.poll(async () => (await left()).length).toBe(1);
  await expect(notice).toHaveCount(0);
});
