import { setTimeout as wait } from "node:timers/promises";
import type { Page, Route } from "@playwright/test";
import { type Cell, drawSheet, take, takeElement, type Theme, themes } from "./pictures";
import { type Centre, deskAddress, expect, expectSettled, findPanel, holdTime, type PanelTitle, test } from "./stage";

/** Higher than this a panel is cut: the sheet shows states, not everything below them. */
const tallest = 150;

/** A state of a panel: whose conversation, what is done to the sources, and the words by which it is known. */
type State = {
  readonly panel: PanelTitle;
  readonly script: string;
  readonly words: RegExp;
  readonly height?: number;
  readonly faults?: readonly (readonly [asks: RegExp, answer: (route: Route) => Promise<void>])[];
  /** What is done once the panels have settled. */
  readonly then?: (page: Page, centre: Centre, conversation: string) => Promise<void>;
};

const nothing = (route: Route): Promise<void> => route.fulfill({ json: { value: [] } });
const never = (): Promise<void> => new Promise(() => undefined);
const refuse =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  (route: Route): Promise<void> =>
    route.fulfill({ status, headers: { ...headers }, json: { error: { code: "0x0", message: "Refused." } } });

const articles = /knowledgearticles|searchquery|FullTextSearchKnowledgeArticle/;

/** Left to right, top to bottom. */
const states: readonly State[] = [
  { panel: "Handoff brief", script: "journey-silent", words: /has not written yet/ },
  {
    ...{ panel: "Handoff brief", script: "journey-one-line", words: /sent no context/ },
    faults: [
      [/contextitems/, nothing],
      [/annotations.*msdyn_ocliveworkitem'/, nothing],
    ],
  },
  {
    panel: "Handoff brief",
    script: "journey-silent",
    words: /Your role cannot/,
    faults: [[/contextitems/, refuse(403)]],
  },
  { panel: "Suggested resolutions", script: "journey-unknown", words: /No article covers this/ },
  {
    ...{ panel: "Suggested resolutions", script: "journey-one-line", words: /asked us to wait/, height: 330 },
    async then(page, centre, conversation) {
      await page.route((url) => articles.test(url.href), refuse(429, { "Retry-After": "40" }));
      await centre.write(conversation, "It still shows E42, and now it leaks water underneath.");
    },
  },
  { panel: "Suggested resolutions", script: "journey-one-line", words: /did not answer/, faults: [[articles, never]] },
  { panel: "Sentiment", script: "journey-norwegian", words: /does not judge that/ },
  { panel: "Similar cases", script: "journey-unknown", words: /No solved case/ },
  { panel: "Live transcript", script: "journey-one-word", words: /New messages show/ },
];

/** Dataverse search answers a person once a second, and here one has nine pages open. Milliseconds. */
const searchPause = 1_100;

/** Lets the searches of all pages through one after the other. */
function takeTurns(): (route: Route) => Promise<void> {
  const line = { last: Promise.resolve() };
  return async (route) => {
    const before = line.last;
    line.last = before.then(() => wait(searchPause));
    await before;
    await route.continue();
  };
}

async function takeState(page: Page, centre: Centre, theme: Theme, state: State): Promise<Cell> {
  const { panel, script, words, height = tallest, faults = [], then } = state;
  for (const [asks, answer] of faults) {
    await page.route((url) => url.pathname.startsWith("/api/data/") && asks.test(decodeURIComponent(url.href)), answer);
  }
  const id = await centre.open(script);
  await page.goto(deskAddress(id, theme));
  if (then) {
    await expectSettled(page);
    await then(page, centre, id);
  }
  await expect(findPanel(page, panel)).toContainText(words);
  return { image: await takeElement(findPanel(page, panel), height) };
}

/** One line for all sheets: the person stays the same. */
const search = takeTurns();

for (const theme of themes) {
  test(`nine states, ${theme}`, async ({ context, page, centre, witness }) => {
    witness.expect(/^console: Failed to load resource/);
    // One clock serves all pages of a browser context.
    await holdTime(page);
    const cells = await Promise.all(
      states.map(async (state) => {
        const each = await context.newPage();
        await each.route((url) => url.pathname.endsWith("/searchquery"), search);
        await each.setViewportSize({ width: 340, height: 900 });
        return takeState(each, centre, theme, state);
      }),
    );
    await drawSheet(page, theme, cells);
    await take(page, `states-${theme}`);
  });
}
