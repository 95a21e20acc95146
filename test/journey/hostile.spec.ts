import { hostile, markup } from "./world";
import {
  alsoStrict,
  bringTo,
  type Centre,
  deskAddress,
  expect,
  expectSettled,
  findDesk,
  findPanel,
  openWorkspace,
  panelTitles,
  test,
} from "./stage";

/** Conversations whose customer can be named exactly, and words that must stand in their transcript. */
const odd = [
  ["an empty conversation", "journey-empty", []],
  ["a conversation without words or context", "journey-silent", []],
  ["a conversation of one word", "journey-one-word", ["help"]],
  ["a message of 6,000 characters", "journey-long", ["My Brio 3 shows E42."]],
  ["a message of 1,000,000 characters", "journey-endless", ["My Brio 3 shows E42."]],
  ["right-to-left writing with overrides", "journey-rtl", ["Brio 3 שלי מציג E42", "هذا لا يعمل"]],
  ["emoji", "journey-emoji", ["👋🏽 my Brio 3 ☕️ shows E42 😡😡😡 🏳️‍🌈", "🤷‍♀️"]],
  ["lone surrogates", "journey-halves", ["shows E42"]],
] as const;

for (const [what, script, words] of odd) {
  test(`${what} leaves no panel blank`, async ({ page, centre }) => {
    await page.goto(deskAddress(await centre.open(script)));
    await expectSettled(page);
    for (const title of panelTitles)
      expect((await findPanel(page, title).innerText()).length, title).toBeGreaterThan(20);
    const transcript = findPanel(page, "Live transcript");
    for (const said of words) await expect(transcript.getByText(said, { exact: false }).first()).toBeVisible();
  });
}

/** As the customer writes them while the representative looks on. */
const written = [
  ["6,000 characters", `Still E42. ${"long ".repeat(1198)}`],
  ["a million characters", `Still E42. ${"endless ".repeat(124_000)}`],
  ["a line without a space", `Still E42. ${"x".repeat(5_000)}`],
  ["right-to-left overrides", "Still E42. \u202e\u2066hidden\u2069\u202c"],
  ["a lone surrogate", "Still E42. \ud83d"],
  ["nothing but spaces", "   "],
] as const;

test("what a customer writes while it is read never blanks a panel or widens it", async ({ page, centre }) => {
  await openWorkspace(page);
  const id = await bringTo(page, centre, "guest-4471");
  const desk = findDesk(page, "Guest 4471");
  await expectSettled(desk);
  for (const [what, text] of written) {
    await test.step(what, async () => {
      await centre.write(id, text);
      if (text.trim() !== "") {
        await expect(findPanel(desk, "Live transcript").getByRole("article").last()).toContainText("Still E42.");
      }
      await expectSettled(desk);
      for (const title of panelTitles) {
        const spill = await findPanel(desk, title).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
        expect(spill, `${title} after ${what}`).toBeLessThanOrEqual(0);
      }
    });
  }
});

async function openMarkup(page: Parameters<typeof openWorkspace>[0], centre: Centre) {
  await openWorkspace(page);
  const id = await bringTo(page, centre, "journey-markup");
  const desk = findDesk(page, hostile.customer);
  await expectSettled(desk);
  return { id, desk };
}

test(
  "markup in messages, names, values and titles is shown as it was written",
  alsoStrict("markup that came through would be refused and reported"),
  async ({ page, centre }) => {
    const { id, desk } = await openMarkup(page, centre);
    await centre.write(id, `${markup.image}${markup.script}${markup.link}${markup.vector}${markup.closing}`);
    const transcript = findPanel(desk, "Live transcript");
    await expect(transcript.getByText(hostile.message, { exact: true })).toBeVisible();
    await expect(transcript.getByText(hostile.second, { exact: true })).toBeVisible();
    await expect(transcript.getByRole("article").last()).toContainText(markup.closing);
    await expect(transcript.getByText(hostile.customer).first()).toBeVisible();
    await findPanel(desk, "Handoff brief")
      .getByRole("button", { name: /see them|masked|cut/ })
      .click();
    await expect(findPanel(desk, "Handoff brief").getByText(hostile.message)).toBeVisible();
    await expect(
      findPanel(desk, "Suggested resolutions").getByRole("heading", { name: hostile.articleTitle }),
    ).toBeVisible();
    for (const place of [page, desk]) {
      await expect(
        place.locator("img[src=x], svg[onload], b[onmouseover], [href^=javascript], iframe[srcdoc]"),
      ).toHaveCount(0);
    }
  },
);

test(
  "an article's pictures come only after a click, and nothing else of its markup",
  alsoStrict("pictures of other hosts are refused"),
  async ({ page, centre, witness }) => {
    const asked: string[] = [];
    await page.route(`https://${hostile.host}/**`, async (route) => {
      asked.push(route.request().url());
      await route.fulfill({
        contentType: "image/svg+xml",
        body: "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
      });
    });
    const { desk } = await openMarkup(page, centre);
    const card = findPanel(desk, "Suggested resolutions")
      .getByRole("article")
      .filter({ hasText: hostile.articleTitle });
    await card.getByRole("button", { name: /^Open article/ }).click();
    await expect(card.getByText("Then rinse the tank.", { exact: true })).toBeVisible();
    await expect(
      card.locator(
        "script, iframe, form, input, style, svg script, math, [onclick], [style*=url], a[href^=javascript]",
      ),
    ).toHaveCount(0);
    expect(asked).toEqual([]);

    // Asking that host is what the click is for; the strict policy refuses it, and the article says so.
    witness.expect(
      /request to https:\/\/pictures\.example/,
      /policy: img-src/,
      /Content Security Policy|violates the following/,
    );
    await card.getByRole("button", { name: `Show image from ${hostile.host}: The display` }).click();
    await expect(
      card.getByRole("img", { name: "The display" }).or(card.getByText("The image did not come.")),
    ).toBeVisible();
  },
);
