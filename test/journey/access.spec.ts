import {
  bringTo,
  deskAddress,
  expect,
  expectClean,
  expectFilled,
  findDesk,
  findPanel,
  findViolations,
  openWorkspace,
  test,
} from "./stage";

/** 1280: an app tab; 340: a side pane; 320: 1280 px at 400 % zoom (WCAG 1.4.10). */
const widths = [1280, 340, 320] as const;

for (const width of widths) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("the start page has no violations", async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectClean(page);
    });

    test("the workspace has no violations, empty and at work", async ({ page, centre }) => {
      await openWorkspace(page);
      await expectClean(page);
      await bringTo(page, centre, "ana-ruiz");
      const desk = findDesk(page, "Ana Ruiz");
      await expectFilled(desk);
      await expectClean(page);
      await page.getByRole("tab", { name: /^Case CAS-90113/ }).click();
      await expectFilled(page.getByRole("tabpanel", { name: /^Case CAS-90113/ }));
      await expectClean(page);
      for (const name of ["Chat", "Sessions"] as const) {
        const part = page.getByRole("navigation", { name: "Parts of the workspace" }).getByRole("tab", { name });
        if (!(await part.isVisible())) continue;
        await part.click();
        await expectClean(page);
      }
    });

    test("the desk page has no violations, with everything opened", async ({ page, centre }) => {
      await page.goto(deskAddress(await centre.open("ana-ruiz")));
      await expectFilled(page);
      await expectClean(page);
      for (const why of await page.getByRole("button", { name: "why", exact: true }).all()) await why.click();
      await page
        .getByRole("button", { name: /^Show message/ })
        .first()
        .click();
      await page
        .getByRole("button", { name: /^Open article/ })
        .first()
        .click();
      await page.getByRole("textbox", { name: "Find in this conversation" }).fill("E42");
      await expectClean(page);
    });
  });
}

test("what is wrong in a page or a frame of it is found, in both as often as it stands there", async ({
  page,
  centre,
}) => {
  await openWorkspace(page);
  await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expect(findPanel(desk, "Handoff brief")).toBeVisible();
  for (const body of [page.locator("body"), desk.locator("body")]) {
    await body.evaluate((place) => place.append(place.ownerDocument.createElement("button")));
  }
  const found = await findViolations(page);
  expect(found.map((line) => line.split(" ")[0])).toEqual(["button-name", "button-name"]);
  expect(found.filter((line) => line.includes("iframe"))).toHaveLength(1);
});

for (const theme of ["dark", "contrast"]) {
  test(`the ${theme} theme has no violations`, async ({ page, centre }) => {
    const id = await centre.open("ana-ruiz");
    await page.goto(deskAddress(id, theme));
    await expectFilled(page);
    await page.getByRole("button", { name: "why", exact: true }).first().click();
    await expectClean(page);
    await openWorkspace(page, `theme=${theme}`);
    await expectFilled(findDesk(page, "Ana Ruiz"));
    await expectClean(page);
  });
}

for (const theme of ["light", "dark", "contrast"]) {
  test(`a note that somebody else changed has no violations, ${theme}`, async ({ page, context, centre, witness }) => {
    witness.expect(/^console: Failed to load resource/);
    const address = deskAddress(await centre.open("ana-ruiz"), theme);
    const other = await context.newPage();
    await page.setViewportSize({ width: 340, height: 900 });
    await Promise.all([page.goto(address), other.goto(address)]);
    await findPanel(other, "Wrap-up").getByRole("textbox", { name: "Case note" }).fill("From there.");
    await expect(findPanel(other, "Wrap-up")).toContainText(/Saved \d/);
    await findPanel(page, "Wrap-up").getByRole("textbox", { name: "Case note" }).fill("From here.");
    await expect(findPanel(page, "Wrap-up").getByRole("group", { name: /Somebody else changed/ })).toBeVisible();
    await expectClean(page);
  });
}
