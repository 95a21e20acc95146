import type { Page } from "@playwright/test";
import {
  alsoStrict,
  type Centre,
  deskAddress,
  expect,
  expectClean,
  expectFilled,
  findPanel,
  followTraffic,
  panelTitles,
  passTime,
  test,
  type Traffic,
} from "./stage";

const isStore = (url: URL): boolean => url.pathname.startsWith("/api/data/");

/** What nobody may say who has read nothing. */
const claims =
  /has not written yet|No article covers|nothing to look for|Nothing found|No solved case|No messages yet|has not said|sent no context|Log the gap/;

const outages = {
  "no connection": (page: Page) => page.route(isStore, (route) => route.abort("connectionrefused")),
  "500": (page: Page) =>
    page.route(isStore, (route) =>
      route.fulfill({ status: 500, json: { error: { code: "0x80040216", message: "Refused for the test." } } }),
    ),
  "a sign-in page instead of rows": (page: Page) =>
    page.route(isStore, (route) => route.fulfill({ contentType: "text/html", body: "<title>Sign in</title>" })),
} as const;

/** A desk whose every source fails from its first request; its clock moves only as it is told. */
async function openInOutage(page: Page, centre: Centre, outage: (page: Page) => Promise<unknown>): Promise<Traffic> {
  const id = await centre.open("ana-ruiz");
  const traffic = followTraffic(page);
  await page.clock.install();
  await outage(page);
  await page.goto(deskAddress(id));
  await expect(findPanel(page, "Handoff brief")).toBeVisible();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  await passTime(page, traffic, 25_000);
  return traffic;
}

/** How a desk fails and recovers is one path, whichever way Dataverse is away. */
const strict = alsoStrict("what failed to load is told apart from what a policy refused");

for (const [name, outage] of Object.entries(outages)) {
  const title = `a desk opened in an outage (${name}) claims nothing, and is filled within five seconds of its end`;
  test(title, name === "no connection" ? strict : {}, async ({ page, centre, witness }) => {
    witness.expect(/^console: Failed to load resource/);
    const traffic = await openInOutage(page, centre, outage);
    for (const title of panelTitles) {
      const panel = findPanel(page, title);
      await expect(panel).toContainText("Not available");
      await expect(panel).not.toContainText(claims);
      await expect(panel.getByRole("button", { name: "Try now" }).first()).toBeVisible();
    }
    await expect(page.locator("body")).not.toContainText(/go on\.|goes on\./);

    await page.unroute(isStore);
    await passTime(page, traffic, 5_000);
    await expectFilled(page);
    await expect(page.locator("body")).not.toContainText(/Not available|could not be read|no connection/);
    // axe waits with timers of the page.
    await page.clock.resume();
    await expectClean(page);
  });
}
