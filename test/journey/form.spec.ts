import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "#build";
import {
  alsoStrict,
  bringTo,
  countDesks,
  countStoreRequests,
  deskAddress,
  expect,
  expectFilled,
  findDesk,
  findPanel,
  openWorkspace,
  panelTitles,
  readPointed,
  test,
} from "./stage";

/** Lets a page load its controls from a folder of what was built; the answer grows with the names of the files it loads. */
async function serveControls(page: Page, folder: string): Promise<readonly string[]> {
  const loaded: string[] = [];
  await page.route("**/controls/**", async (route) => {
    const path = new URL(route.request().url()).pathname.slice("/controls/".length);
    loaded.push(path);
    await route.fulfill({ path: resolve(root, folder, path) });
  });
  return loaded;
}

for (const [which, folder] of [
  ["", "out/controls"],
  [" built standalone", "out/standalone/controls"],
] as const) {
  test(
    `six controls${which} on a form share one desk and its requests`,
    alsoStrict("the controls and their library are loaded, and the pane beside them"),
    async ({ page, centre }) => {
      const loaded = await serveControls(page, folder);
      await openWorkspace(page);
      await bringTo(page, centre, "ana-ruiz");
      await expectFilled(findDesk(page, "Ana Ruiz"));
      const count = countStoreRequests(page);
      await page.getByRole("tab", { name: /^Case CAS-90113/ }).click();
      const form = page.getByRole("tabpanel", { name: /^Case CAS-90113/ });
      await expectFilled(form);
      expect(await countDesks(page.locator("body"))).toBe(1);
      expect(count.twice()).toEqual([]);
      expect(loaded.includes("DeskLibrary/bundle.js")).toBe(which === "");
      await expect(form.locator("[data-control]")).toHaveCount(panelTitles.length + 1);

      await test.step("a mark in one control scrolls another", async () => {
        const mark = findPanel(form, "Handoff brief")
          .getByRole("button", { name: /^Show message \d+$/ })
          .first();
        await mark.click();
        const transcript = findPanel(form, "Live transcript");
        await expect(transcript.locator("mark").first()).toBeInViewport();
        const pointed = await readPointed(transcript);
        expect((await transcript.locator("mark").allTextContents()).join("")).toBe(pointed?.words);
      });

      await test.step("the side pane joins the form's desk", async () => {
        await page.getByRole("button", { name: "Productivity pane" }).click();
        const pane = page.getByTitle("Desk pane, Ana Ruiz");
        await expectFilled(pane.contentFrame());
        expect(await pane.evaluate((frame) => frame.clientWidth)).toBeLessThanOrEqual(340);
        expect(await countDesks(page.locator("body"))).toBe(1);
        expect(count.of((await (await pane.elementHandle())?.contentFrame()) ?? null)).toBe(0);
      });
    },
  );
}

test("the desk page works in the side pane, one column of 340 px, nothing cut", async ({ page, centre }) => {
  await openWorkspace(page);
  await bringTo(page, centre, "ana-ruiz");
  await page.getByRole("button", { name: "Productivity pane" }).click();
  const frame = page.getByTitle("Desk pane, Ana Ruiz").contentFrame();
  await expectFilled(frame);
  const spill = await frame.locator(":root").evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(spill).toBe(0);
  for (const title of panelTitles) {
    const panel = findPanel(frame, title);
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth), title).toBe(0);
  }
});

test(
  "the desk page works alone, outside the workspace",
  alsoStrict("no policy of a page around it"),
  async ({ page, centre }) => {
    const id = await centre.open("ana-ruiz");
    await page.goto(deskAddress(id));
    await expectFilled(page);
    const card = findPanel(page, "Suggested resolutions").getByRole("article").first();
    await card.getByRole("button", { name: "Insert", exact: true }).click();
    await expect(card).toContainText("Paste it into the chat.");
  },
);

for (const [name, words] of [
  ["xrm", null],
  ["apm", null],
  ["omnichannel", /Paste it into the chat\./],
  ["tap", /New messages show|no transcript is saved yet\./],
] as const) {
  test(`without ${name} the panels are there and say what is missing`, async ({ page, centre }) => {
    await openWorkspace(page, `without=${name}`);
    await bringTo(page, centre, "ana-ruiz");
    const desk = findDesk(page, "Ana Ruiz");
    await expectFilled(desk);
    const card = findPanel(desk, "Suggested resolutions").getByRole("article").first();
    await card.getByRole("button", { name: "Insert", exact: true }).click();
    await expect(card).toContainText(/Inserted|Paste it into the chat\./);
    if (words) await expect(desk.getByText(words).first()).toBeVisible();
    await page.getByRole("tab", { name: /^Case CAS-90113/ }).click();
    await expectFilled(page.getByRole("tabpanel", { name: /^Case CAS-90113/ }));
  });
}
