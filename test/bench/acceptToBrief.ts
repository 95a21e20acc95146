import type { Page } from "playwright-core";
import { logAsks, redirect } from "./asks";
import type { Figure } from "./figures";
import type { Ask, Painted, Probe } from "./page";
import type { Stage } from "./stage";
import { measured } from "./world";

/** From the accept to the brief on the screen, 95 of 100 times. Milliseconds. */
const goal = 300;
/** Times the floor. */
const aim = 1.5;

/** The brief is there with what the words say and with what only the agent's variables know. */
const brief: readonly Probe[] = [
  { name: "brief", kind: "says", panel: "Handoff brief", words: ["Wants", measured.order] },
];
const all: readonly Probe[] = [
  ...brief,
  { name: "transcript", kind: "says", panel: "Live transcript", words: [measured.customer] },
  { name: "suggestions", kind: "says", panel: "Suggested resolutions", words: ["KA-"] },
  { name: "cases", kind: "says", panel: "Similar cases", words: ["CAS-"] },
];

/** What the brief is made of: the conversation, Microsoft's summary, the agent's variables and its transcript. */
const sources = /msdyn_ocliveworkitems\(|conversationinsights|contextitems|annotations\?.*'msdyn_ocliveworkitem'/;

/** Calls `run` once to warm up and then so often, each time with a customer who waits; gives what the runs gave. */
async function repeat<T>(stage: Stage, runs: number, run: (conversation: string) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let count = 0; count <= runs; count += 1) {
    const conversation = await stage.workspace.bring(measured.script);
    const result = await run(conversation);
    if (count > 0) results.push(result);
    await stage.workspace.close(conversation);
  }
  return results;
}

/** One accept on a form, and the same on a bare page right after it, so that both meet the same machine. */
async function compareForm(stage: Stage, page: Page, runs: number) {
  const log = logAsks(page);
  const floor: number[] = [];
  const bare = async (asks: readonly Ask[], from: string): Promise<number> => {
    const conversation = await stage.workspace.bring(measured.script);
    const asked = redirect(asks, from, conversation);
    const took = await page.evaluate(([id, list]) => window.warmlineBench?.acceptBare(id, list) ?? NaN, [
      conversation,
      asked,
    ] as const);
    await stage.workspace.close(conversation);
    return took;
  };
  const painted = await repeat(stage, runs, async (conversation) => {
    log.clear();
    const times = await page.evaluate(([id, names, probes]) => window.warmlineBench?.accept(id, names, probes) ?? {}, [
      conversation,
      stage.controls,
      all,
    ] as const);
    const asks = log.list().filter(({ url }) => sources.test(decodeURIComponent(url)));
    await page.evaluate(() => window.warmlineBench?.clear());
    floor.push(await bare(asks, conversation));
    return times;
  });
  return { painted, floor: floor.slice(1) };
}

/** One accept in the workspace: the click, the session, the desk page in its tab. */
async function acceptInWorkspace(page: Page): Promise<Painted> {
  await page.evaluate((probes) => window.warmlineFrames?.begin(probes), all);
  await page
    .getByRole("navigation", { name: "Sessions", exact: true })
    .getByRole("button", { name: `Accept ${measured.customer}`, exact: true })
    .click();
  return page.evaluate(() => window.warmlineFrames?.finish() ?? {});
}

const pick = (painted: readonly Painted[], name: string): readonly number[] =>
  painted.map((times) => times[name] ?? NaN);

/** How long is it from the accept to the brief on the screen, with a hand-off of 200 turns? */
export async function measureAccept(stage: Stage, runs: number): Promise<readonly Figure[]> {
  const form = await stage.openForm(stage.controls);
  const { painted, floor } = await compareForm(stage, form, runs);
  await form.context().close();
  const workspace = await stage.openWorkspace();
  const framed = await repeat(stage, runs, () => acceptInWorkspace(workspace));
  await workspace.context().close();

  const bare = { words: "a bare page that accepts, asks for the same and prints the rows", samples: floor, aim };
  const timing = { kind: "timing", goal: null, floor: null } as const;
  return [
    {
      ...timing,
      key: "accept.brief",
      words: "accept → brief, form",
      samples: pick(painted, "brief"),
      goal,
      floor: bare,
    },
    { ...timing, key: "accept.transcript", words: "accept → transcript, form", samples: pick(painted, "transcript") },
    {
      ...timing,
      key: "accept.suggestions",
      words: "accept → suggestions, form",
      samples: pick(painted, "suggestions"),
    },
    { ...timing, key: "accept.cases", words: "accept → similar cases, form", samples: pick(painted, "cases") },
    {
      ...timing,
      key: "accept.page.brief",
      words: "click on Accept → brief, desk page in its tab",
      samples: pick(framed, "brief"),
      goal,
      floor: { ...bare, aim: null },
    },
  ];
}
