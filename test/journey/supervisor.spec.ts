import type { APIRequestContext, Page } from "@playwright/test";
import { people } from "#local/world/rows";
import { alsoStrict, expect, expectClean, test } from "./stage";

const supervisorAddress = (theme = "light"): string =>
  `/WebResources/wml_/supervisor.html?data=${encodeURIComponent(`theme=${theme}&every=5`)}`;

const findNeeds = (page: Page) => page.getByRole("table", { name: "Needs you" });

/** The same scripts over and over: what is asked of the page is how many there are. */
const scripts = ["ana-ruiz", "jonas-klein"] as const;

const headers = { mscrmcallerid: people.administrator.id };

/** The administrator maps an act to the organisation's API, for as long as `work` takes. */
async function withMappedAct(request: APIRequestContext, work: () => Promise<void>): Promise<void> {
  const parameters = { ConversationId: "{conversation}", AgentId: "{person}" };
  const defaultvalue = JSON.stringify({ supervisorActs: { assign: { api: "sample_AssignConversation", parameters } } });
  const data = { schemaname: "wml_Settings", type: 100000003, defaultvalue };
  const made = await request.post("/api/data/v9.2/environmentvariabledefinitions", { headers, data });
  expect(made.ok()).toBe(true);
  try {
    await work();
  } finally {
    await request.delete(made.headers()["odata-entityid"] ?? "", { headers });
  }
}

test.describe("the supervisor's page", () => {
  test(
    "counts 200 conversations that wait, ranks them, and says why",
    alsoStrict("it is a page of its own"),
    async ({ page, centre }) => {
      for (let at = 0; at < 200; at += 1) await centre.bring(scripts[at % 2] ?? scripts[0]);
      await page.goto(supervisorAddress());
      const figures = page.getByRole("region", { name: "The queue now" });
      const waiting = figures.getByRole("listitem").filter({ hasText: "Waiting" });
      await expect(waiting).toContainText(/\d{3}/);
      await expect(waiting).toContainText("Critical");
      await expect(findNeeds(page).getByRole("row")).toHaveCount(21);
      await expectClean(page);

      await page.getByRole("button", { name: "How it is counted: Waiting" }).click();
      await expect(page.getByRole("region", { name: "How it is counted: Waiting" })).toContainText("taken by nobody");
      await findNeeds(page).getByRole("button", { name: "why" }).first().click();
      await expect(findNeeds(page).getByRole("table")).toContainText("Score");
      await expectClean(page);
    },
  );

  test("is worked with the keyboard alone, and rows stay while the focus is in them", async ({ page, centre }) => {
    await centre.bring("ana-ruiz");
    await page.goto(supervisorAddress());
    const why = findNeeds(page).getByRole("button", { name: "why" }).first();
    await why.focus();
    const before = await findNeeds(page).getByRole("rowheader").allTextContents();
    await page.keyboard.press("Enter");
    await expect(why).toHaveAttribute("aria-expanded", "true");
    await centre.bring("ana-ruiz");
    await expect(page.getByRole("button", { name: /^Updated/ })).toBeVisible();
    expect((await findNeeds(page).getByRole("rowheader").allTextContents()).slice(0, before.length)).toEqual(
      expect.arrayContaining(before.slice(0, 1)),
    );
    await expect(why).toBeFocused();
  });

  test("says why nobody takes a conversation: the language, who is away and who is full", async ({ page, centre }) => {
    await centre.bring("ana-ruiz");
    await page.goto(supervisorAddress());
    const row = findNeeds(page).getByRole("row").filter({ hasText: "Ana Ruiz" }).first();
    await row.getByRole("button", { name: "why" }).click();
    const why = row.getByRole("region", { name: "Nobody is taking this one" });
    await expect(why).toContainText("representatives pick conversations themselves");
    await expect(why).toContainText(/Without the skill \w+: .*Ines Kolb/);
    await expect(why).toContainText("If Mia Lund were available, it could go there");
    await expect(why).toContainText(/No capacity for 30 units: .*Sam Ortega \(10 units free, since/);
    await expectClean(page);
  });

  test("assigns through the organisation's API, with a word for whom it was not done", async ({
    page,
    centre,
    request,
    witness,
  }) => {
    for (const script of scripts) await centre.bring(script);
    // What somebody has already cannot be assigned.
    witness.expect(/status of 409 .*sample_AssignConversation/);
    await withMappedAct(request, async () => {
      await page.goto(supervisorAddress());
      await expect(page.getByText(/^Assign: calls your organisation’s own API/)).toBeVisible();
      for (const name of ["Ana Ruiz", "Jonas Klein"])
        await findNeeds(page)
          .getByRole("checkbox", { name: `Select ${name}` })
          .first()
          .check();
      await page.getByRole("button", { name: "Assign", exact: true }).click();
      const box = page.getByRole("region", { name: "Assign: 2" });
      await box.getByRole("combobox").selectOption({ label: "Ines Kolb" });
      await expect(box).toContainText("Calls sample_AssignConversation");
      const says = /: ConversationId = ([0-9a-f-]{36}), AgentId = [0-9a-f-]{36}/;
      const [first = "", second = ""] = await Promise.all(
        ["Ana Ruiz", "Jonas Klein"].map(async (name) => {
          const line = await box.getByRole("listitem").filter({ hasText: name }).textContent();
          return says.exec(line ?? "")?.[1];
        }),
      );
      await expectClean(page);
      await centre.accept(first);
      await box.getByRole("button", { name: "Call now" }).press("Enter");
      await expect(page.getByText("Assign: 1 of 2 done.")).toBeVisible();
      await expect(page.getByText("Not done for Ana Ruiz: the API refused it.")).toBeVisible();
      await expect(page.getByText(/Assign, Jonas Klein: sample_AssignConversation called$/)).toBeVisible();
      const [row] = await centre.rows(`msdyn_ocliveworkitems?$select=statuscode&$filter=activityid eq ${second}`);
      expect(row).toMatchObject({ statuscode: 2 });
      await expectClean(page);
    });
  });

  test(
    "goes from why conversations escalate to what was said in one",
    alsoStrict("what reads transcripts is a script that is loaded then"),
    async ({ page, centre }) => {
      for (const script of scripts) await centre.bring(script);
      await page.goto(supervisorAddress());
      await expect(page.getByRole("list", { name: "Counted by Dataverse" })).toContainText("transcripts of the agent");
      await page.getByRole("button", { name: "Read transcripts" }).press("Enter");
      const figures = page.getByRole("region", { name: "Conversations with the agent" });
      const tree = figures.getByRole("region", { name: "From the reason to the conversation" });
      await tree.getByRole("button", { name: "the customer asked for a person", exact: true }).press("Enter");
      await tree.getByRole("button", { name: /how it is counted, the customer asked for a person$/ }).press("Enter");
      const opened = tree.getByRole("region", { name: /^How it is counted/ });
      await expect(opened).toContainText("Microsoft’s own pages");
      await opened
        .getByRole("button", { name: /^What was said/ })
        .first()
        .press("Enter");
      await expect(opened).toContainText(/AI agent, \d/);
      await expect(figures.getByRole("row", { name: /Sentiment at the transfer/ })).not.toContainText("Not recorded");
      await expectClean(page);

      const download = page.waitForEvent("download");
      await opened.getByRole("button", { name: "These rows as CSV" }).press("Enter");
      expect((await download).suggestedFilename()).toBe("the customer asked for a person.csv");

      await opened.getByRole("button", { name: "Replay" }).first().press("Enter");
      const replay = opened.getByRole("group", { name: "Replay" });
      await expect(replay).toContainText("Looked for");
      await replay.getByRole("slider").press("Home");
      await expect(replay).toContainText(/after 1 of \d+ messages/);
      await expectClean(page);

      const talk = page.waitForEvent("download");
      await opened.getByRole("button", { name: "Save as a test of the agent" }).first().press("Enter");
      expect((await talk).suggestedFilename()).toMatch(/\.mcs\.yml$/);

      const gaps = figures.getByRole("region", { name: "Knowledge gaps" });
      await gaps.getByRole("button", { name: "Look for articles and cases" }).press("Enter");
      await expect(gaps.getByText(/A desk would suggest|No article/).first()).toBeVisible();
      await expectClean(page);

      const useful = figures.getByRole("region", { name: "What people found useful" });
      await useful.getByRole("button", { name: "Read judgements" }).press("Enter");
      await expect(useful).toContainText(/Handoff brief\d+ % useful/);
      await expectClean(page);

      await page.goto(`${supervisorAddress("dark")}${encodeURIComponent("&figure=rate:honest&days=14")}`);
      await expect(page.getByRole("region", { name: "How it is counted: Confirmed and not back" })).toBeVisible();
      await expectClean(page);
    },
  );

  test("plays the last 24 hours again with more people", async ({ page, centre }) => {
    for (const script of scripts) await centre.open(script);
    await centre.clear();
    await page.goto(supervisorAddress());
    const whatIf = page.getByRole("region", { name: "What if" });
    await whatIf.getByRole("button", { name: "Read the last 24 hours" }).press("Enter");
    await expect(whatIf.getByRole("row", { name: /^Measured/ })).toContainText(/\d:\d\d/);
    await whatIf.getByRole("spinbutton", { name: "More people" }).fill("2");
    await expect(whatIf.getByRole("status")).toContainText(
      /^2 more people: nine of ten waited at most \d+:\d\d → \d+:\d\d/,
    );
    await expectClean(page);
  });

  for (const width of [1000, 320])
    test(`stands at ${width} px without a violation, in every theme`, async ({ page, centre }) => {
      await centre.bring("ana-ruiz");
      await page.setViewportSize({ width, height: 900 });
      for (const theme of ["light", "dark", "contrast"]) {
        await page.goto(supervisorAddress(theme));
        await expect(findNeeds(page)).toBeVisible();
        await page.getByRole("button", { name: "Read transcripts" }).click();
        await page.getByRole("button", { name: /how it is counted, Escalation rate$/ }).click();
        await page.getByRole("button", { name: "As a table" }).click();
        await page.getByRole("button", { name: "Read judgements" }).click();
        await expect(page.getByText(/a question to ask, not a finding/)).toBeVisible();
        await page.getByRole("button", { name: "Read the last 24 hours" }).click();
        await expect(page.getByText(/Nobody took a conversation|Played again/)).toBeVisible();
        await expectClean(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
});
