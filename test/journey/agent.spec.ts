import type { Page } from "@playwright/test";
import {
  accept,
  alsoStrict,
  type Centre,
  expect,
  expectClean,
  findDesk,
  findPanel,
  openWorkspace,
  readPointed,
  test,
} from "./stage";

const question = "My Brio 3 shows E42 after descaling, what can I do?";

/** The customer's own page, and what they do in it. */
async function becomeCustomer(customer: Page) {
  const log = customer.getByRole("log");
  await customer.goto("/customer");
  await expect(log.getByRole("note")).toContainText("AI agent, not to a person");
  await expect(customer.getByRole("banner")).toContainText("You are talking to an AI agent");
  await expect(log).toContainText("an AI agent. I answer from our help articles");
  return {
    log,
    async say(text: string, answer: string | RegExp): Promise<void> {
      await customer.getByRole("textbox", { name: "Write a message" }).fill(text);
      await customer.getByRole("button", { name: "Send", exact: true }).click();
      await expect(log.getByRole("article").last()).toContainText(answer);
    },
    announced: () => customer.locator("[data-announcer]").textContent(),
  };
}

/** The customer at the page is the guest who came last. */
async function findGuest(centre: Centre): Promise<{ readonly id: string; readonly name: string }> {
  const waiting = async () => (await centre.state()).waiting.filter(({ customer }) => /^Guest \d{4}$/.test(customer));
  await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0);
  const last = [...(await waiting())].sort((a, b) => a.since - b.since).at(-1);
  return { id: last?.id ?? "", name: last?.customer ?? "" };
}

test(
  "a customer asks the agent, is handed over with everything that was said, and is helped by a person to the end",
  alsoStrict("the customer's page opens a socket and its own bundle"),
  async ({ page, context, centre, request }) => {
    const customer = await context.newPage();
    const { log, say, announced } = await becomeCustomer(customer);
    await say(question, "KA-01042");
    await log.getByRole("button", { name: /^1 · KA-01042/ }).click();
    await log.getByRole("button", { name: "This helped" }).last().click();
    await expect(log).toContainText("Thank you for telling us.");
    await say("I want to return order HH-48213", "Why do you send it back?");
    await customer.getByRole("button", { name: "It does not work" }).click();
    await expect(log.getByRole("article").last()).toContainText("Shall I register the return");
    await customer.getByRole("button", { name: "Yes", exact: true }).click();
    await expect(log.getByRole("article").last()).toContainText("Your return is registered");
    await say("Who pays for the taxi to the parcel shop?", "I find no answer to that");
    await expectClean(customer);
    await customer.getByRole("button", { name: "Talk to a person" }).first().click();
    await expect(customer.getByRole("banner")).toContainText("You are waiting for a person");

    const guest = await findGuest(centre);
    await openWorkspace(page);
    await accept(page, guest.name);
    await expect(customer.getByRole("banner")).toContainText("You are talking to a person: Leila Moradi");
    await expect.poll(announced).toBe("You are now talking to a person: Leila Moradi");

    const desk = findDesk(page, guest.name);
    const brief = findPanel(desk, "Handoff brief");
    await expect(brief.getByText("Wants", { exact: true })).toBeVisible();
    await expect(brief).toContainText("HH-48213");
    await expect(brief).toContainText("Already done");
    await expect(brief).toContainText(/RMA-\d{5}/);
    await expect(brief).toContainText("Why it came to you");
    const transcript = findPanel(desk, "Live transcript");
    await expect(transcript).toContainText("Source: KA-01042");
    const done = brief.getByText("Registered a return").or(brief.getByText("Their return is registered")).first();
    await done
      .locator("..")
      .getByRole("button", { name: /^Show message \d+$/ })
      .first()
      .click();
    const pointed = await readPointed(transcript);
    expect(pointed?.words).toContain("return is registered");
    await expect(transcript.locator(`[data-turn="${pointed?.turn ?? ""}"]`)).toContainText("AI agent");

    await page.getByRole("textbox", { name: `Message to ${guest.name}` }).fill("The taxi is on us.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(log.getByRole("article").last()).toContainText("The taxi is on us.");
    await customer.getByRole("textbox", { name: "Write a message" }).fill("Thank you, that solves it.");
    await customer.keyboard.press("Enter");
    await expect(transcript.getByText("Thank you, that solves it.", { exact: true })).toBeVisible();
    await expect(log.getByRole("article").last()).not.toContainText("AI agent");

    const wrapUp = findPanel(desk, "Wrap-up");
    await wrapUp.getByRole("combobox", { name: "Outcome" }).selectOption({ label: "Resolved" });
    await wrapUp.getByRole("button", { name: "Create a case" }).click();
    await wrapUp.getByRole("textbox", { name: "Title of the case" }).fill(`Taxi of ${guest.name}`);
    await wrapUp.getByRole("button", { name: "Create this case" }).click();
    await expect(wrapUp).toContainText("It is linked to this conversation.");
    await expect(wrapUp).toContainText(/Saved \d/);
    await page.getByRole("button", { name: `End conversation, ${guest.name}` }).click();
    await expect(log).toContainText("Leila Moradi has ended the conversation.");
    await expect(customer.getByRole("banner")).toContainText("You are talking to an AI agent");
    await page.getByRole("button", { name: `Close session, ${guest.name}` }).click();
    await expect(page.locator(`[data-session="${guest.id}"]`)).toHaveCount(0);

    await centre.closeCase(`Taxi of ${guest.name}`);
    const conversation = `msdyn_ocliveworkitems?$select=statecode&$filter=activityid eq ${guest.id} and statecode eq 1`;
    expect(await centre.rows(conversation)).toHaveLength(1);
    const item = `_msdyn_ocliveworkitemid_value eq ${guest.id} and msdyn_name eq 'va_ConversationId'`;
    const [handedOver] = await centre.rows(`msdyn_ocliveworkitemcontextitems?$select=msdyn_value&$filter=${item}`);
    // What agents said is the supervisor's to read, who looks from the queue's page.
    const named = `startswith(name,'${String(handedOver?.msdyn_value)}')`;
    const record = `/api/data/v9.2/conversationtranscripts?$select=content&$filter=${named}`;
    const kept = await request.get(record, { headers: { Referer: "http://127.0.0.1/queue" } });
    expect(await kept.text()).toContain("Your return is registered");
    const said = `msdyn_transcripts?$select=msdyn_name&$filter=_msdyn_liveworkitemidid_value eq ${guest.id}`;
    expect(await centre.rows(said)).toHaveLength(1);
  },
);

test("where nobody is there a customer gets one ticket, and is told once", async ({ page, centre, request }) => {
  const be = async (presence: string) =>
    expect((await request.post("/_local/presence", { data: { presence } })).ok()).toBe(true);
  await be("Away");
  try {
    const mail = `ada.${String((await centre.state()).now)}@mill.example`;
    const { log, say } = await becomeCustomer(page);
    await say("My Norr hums", /./);
    await say("talk to a person", "To which e-mail address");
    await expect(log).toContainText("I could not reach a person.");
    await say(mail, /Your ticket is CAS-\d{5}/);
    await say("talk to a person", /Your ticket CAS-\d{5} stands/);
    await expect(log.getByText(/Your ticket is CAS-/)).toHaveCount(1);
    await expect(page.getByRole("banner")).toContainText("You are talking to an AI agent");
    const tickets = `incidents?$select=ticketnumber,description&$filter=contains(description,'${mail}')`;
    expect(await centre.rows(tickets)).toHaveLength(1);
  } finally {
    await be("Available");
  }
});

test("a customer whose line breaks loses nothing, and whose page is loaded again has the conversation again", async ({
  page,
  witness,
}) => {
  witness.expect(/^console: .*(?:Failed to load resource|WebSocket connection)/);
  const { log, say } = await becomeCustomer(page);
  await say(question, "KA-01042");
  await page.route(/\/activities$/, (route) => route.abort("connectionrefused"));
  await page.getByRole("textbox", { name: "Write a message" }).fill("Are you there?");
  await page.keyboard.press("Enter");
  await expect(log.getByRole("alert")).toContainText("Not sent.");
  await page.unroute(/\/activities$/);
  await log.getByRole("button", { name: "Try again" }).click();
  await expect(log.getByRole("alert")).toHaveCount(0);
  await expect(log.getByText("Are you there?", { exact: true })).toHaveCount(1);
  const said = await log.getByRole("article").count();
  await page.reload();
  await expect(log.getByText("Are you there?", { exact: true })).toHaveCount(1);
  await expect(log.getByRole("article")).toHaveCount(said);
  expect(await page.evaluate(() => Object.values(window.sessionStorage).join())).not.toContain("E42");
});
