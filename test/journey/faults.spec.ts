import type { BrowserContext, Locator, Page, Route } from "@playwright/test";
import {
  bringTo,
  deskAddress,
  expect,
  expectFilled,
  findDesk,
  findPanel,
  openWorkspace,
  type PanelTitle,
  panelTitles,
  test,
} from "./stage";

/** Which requests belong to a source of the desk, and which panel tells of its failure. */
const sources = [
  {
    name: "articles",
    asks: /knowledgearticles|searchquery|FullTextSearchKnowledgeArticle/,
    panel: "Suggested resolutions",
  },
  { name: "cases", asks: /\$batch/, panel: "Similar cases" },
  { name: "handoff", asks: /contextitems/, panel: "Handoff brief" },
  { name: "transcript", asks: /msdyn_transcripts/, panel: "Live transcript" },
] as const satisfies readonly { name: string; asks: RegExp; panel: PanelTitle }[];

type Source = (typeof sources)[number];
type Fault = {
  readonly words: RegExp;
  readonly act: string;
  readonly answer: (route: Route) => Promise<void>;
  /** It is not the source's alone: what is asked after it waits, too. */
  readonly ofUser?: boolean;
};

function refuse(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Fault["answer"] {
  return (route) =>
    route.fulfill({ status, headers: { ...headers }, json: { error: { code, message: "Refused for the test." } } });
}

/** What can happen to a source, what its panel then says, and the one thing to do about it. */
const faults = {
  down: {
    words: /could not be read\.|no connection/,
    act: "Try now",
    answer: (route) => route.abort("connectionrefused"),
  },
  forbidden: {
    words: /Your role cannot read/,
    act: "Copy details for the administrator",
    answer: refuse(403, "0x80040220"),
  },
  throttled: {
    words: /Dataverse asked us to wait [34]\d s\./,
    act: "Try now",
    answer: refuse(429, "0x80072322", { "Retry-After": "40" }),
    ofUser: true,
  },
  slow: { words: /did not answer in 10 seconds\./, act: "Try now", answer: () => new Promise(() => undefined) },
} as const satisfies Readonly<Record<string, Fault>>;

async function openFaulty(context: BrowserContext, conversation: string, source: Source, fault: Fault): Promise<Page> {
  const page = await context.newPage();
  await page.route(
    (url) => url.pathname.startsWith("/api/data/") && source.asks.test(decodeURIComponent(url.href)),
    fault.answer,
  );
  await page.goto(deskAddress(conversation));
  return page;
}

/** The panel says what happened and offers one act; the other panels are filled. */
async function expectTold(
  page: Page,
  { panel, name }: Source,
  { words, act, ofUser = false }: Fault,
): Promise<Locator> {
  const told = findPanel(page, panel);
  await expect(told, name).toContainText(words);
  const acts = told.getByRole("button", { name: /^(Try now|Copy details for the administrator)$/ });
  await expect(acts).toHaveCount(1);
  await expect(acts).toHaveText(act);
  for (const title of panelTitles.filter((each) => each !== panel)) {
    const other = findPanel(page, title);
    await expect(other).toHaveAttribute("aria-busy", "false");
    if (ofUser) continue;
    await expect(
      other.getByRole("button", { name: /^(Try now|Copy details)/ }),
      `${title} without ${name}`,
    ).toHaveCount(0);
  }
  return acts;
}

for (const [name, fault] of Object.entries(faults)) {
  test(`a source that is ${name} is told by its panel with one act; the others work`, async ({
    context,
    centre,
    witness,
  }) => {
    witness.expect(/^console: Failed to load resource/);
    const id = await centre.open("ana-ruiz");
    const pages = await Promise.all(sources.map((source) => openFaulty(context, id, source, fault)));
    for (const [index, source] of sources.entries()) {
      const page = pages[index];
      if (page) await expectTold(page, source, fault);
    }
  });
}

test("Try now brings a source back as soon as it answers", async ({ page, centre, witness }) => {
  witness.expect(/^console: Failed to load resource/);
  const [articles] = sources;
  const isAsked = (url: URL): boolean => articles.asks.test(url.href);
  await page.clock.install();
  await page.route(isAsked, faults.down.answer);
  await page.goto(deskAddress(await centre.open("ana-ruiz")));
  await expect(findPanel(page, articles.panel)).toContainText(faults.down.words);
  // From here on nothing is tried again by itself.
  await page.clock.pauseAt(Date.now() + 1_000);
  const act = await expectTold(page, articles, faults.down);
  await page.unroute(isAsked);
  const answered = page.waitForResponse((response) => isAsked(new URL(response.url())));
  await act.click();
  expect((await answered).ok()).toBe(true);
  // Frames stand still with the clock, and the answers are ordered in one.
  await page.clock.resume();
  await expectFilled(page);
});

test("an older answer stays while its source fails, and says how old it is", async ({ page, centre, witness }) => {
  witness.expect(/^console: Failed to load resource/);
  await openWorkspace(page);
  const id = await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  await page.route((url) => sources[0].asks.test(url.href), faults.throttled.answer);
  await centre.write(id, "It also leaks water underneath now, and the milk does not froth.");
  const panel = findPanel(desk, "Suggested resolutions");
  await expect(panel).toContainText(/Saved \d/);
  await expect(panel).toContainText(/Dataverse asked us to wait [34]\d s\. These are the answers of /);
  await expect(panel.getByRole("article").first()).toBeVisible();
});
