import { type Page } from "@playwright/test";
import { take, type Theme, themes } from "./pictures";
import {
  type Centre,
  deskAddress,
  expect,
  expectFilled,
  findDesk,
  findPanel,
  holdTime,
  openWorkspace,
  letTimePass,
  type Place,
  test,
} from "./stage";

const answer =
  "Hi Ana, I have read everything. Before we choose a refund or an exchange, one thing a restart does not do:";
/** Seconds after the customers were accepted. */
const afterAccept = 42;
const reply = "ok but please not another restart";

test.beforeEach(({ page }) => holdTime(page));

/** Ana in front, three sessions open: she was answered, wrote again, and a passage stands in the send box. */
async function work(page: Page, centre: Centre, theme: Theme): Promise<string> {
  const ana = await centre.welcome("Ana Ruiz", "ana-ruiz");
  await centre.welcome("Jonas Klein", "jonas-klein");
  await centre.welcome("Mei Tan", "mei-tan");
  await openWorkspace(page, `theme=${theme}`);
  await page.getByRole("button", { name: /^Ana Ruiz/ }).click();
  await centre.say(ana, answer);
  await centre.write(ana, reply);
  await holdTime(page, afterAccept);
  await expect(page.getByRole("button", { name: /^Ana Ruiz.*0:42/ })).toBeVisible();
  return ana;
}

async function openMarks(place: Place): Promise<void> {
  await findPanel(place, "Handoff brief").getByRole("button", { name: "Show message 11" }).first().click();
  await findPanel(place, "Suggested resolutions").getByRole("button", { name: "why", exact: true }).first().click();
}

for (const theme of themes) {
  test(`home and desk, ${theme}`, async ({ page, centre }) => {
    await openWorkspace(page, `theme=${theme}`);
    await take(page, `home-${theme}`);
    await work(page, centre, theme);
    const desk = findDesk(page, "Ana Ruiz");
    await expectFilled(desk);
    await expect(desk.getByText(reply, { exact: true })).toBeVisible();
    await openMarks(desk);
    const card = findPanel(desk, "Suggested resolutions").getByRole("article").first();
    await card.getByRole("button", { name: "Insert", exact: true }).click();
    await expect(page.getByRole("textbox", { name: "Message to Ana Ruiz" })).not.toHaveValue("");
    await page.mouse.move(0, 0);
    await take(page, `desk-${theme}`);
  });

  test(`form and pane, ${theme}`, async ({ page, centre }) => {
    const ana = await work(page, centre, theme);
    await page.getByRole("button", { name: "Productivity pane" }).click();
    await page.getByRole("tab", { name: /^Case CAS-90113/ }).click();
    await letTimePass(
      page,
      async () => {
        await expectFilled(page.getByRole("tabpanel", { name: /^Case CAS-90113/ }));
        await expectFilled(page.getByTitle("Desk pane, Ana Ruiz").contentFrame());
      },
      afterAccept,
    );
    await page.mouse.move(0, 0);
    await take(page, `form-${theme}`);

    await page.setViewportSize({ width: 340, height: 900 });
    await page.goto(deskAddress(ana, theme));
    await letTimePass(page, () => expectFilled(page), afterAccept);
    await take(page, `pane-${theme}`, { whole: true });
  });
}

test("the start page", async ({ page }) => {
  await page.goto("/");
  await take(page, "start-light");
});
