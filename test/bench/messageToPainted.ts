import type { Page } from "playwright-core";
import { type AskLog, logAsks } from "./asks";
import type { Figure } from "./figures";
import type { Ask, Painted, Probe } from "./page";
import type { Stage } from "./stage";
import { codeOfMessage, measured, writeMessage } from "./world";

/** From the message to sentiment and suggestions on the screen, 95 of 100 times. Milliseconds. */
const goal = 100;
/** Times an empty React update. */
const aim = 3;

const sentiment = "Sentiment";

function listProbes(place: number, before: string): readonly Probe[] {
  const words = [codeOfMessage(place)];
  return [
    { name: "transcript", kind: "says", panel: "Live transcript", words },
    { name: "sentiment", kind: "redrawn", panel: sentiment, before },
    { name: "suggestions", kind: "says", panel: "Suggested resolutions", words },
  ];
}

type Run = { readonly painted: Painted; readonly empty: number; readonly bare: number };

const opened: readonly Probe[] = [{ name: "cases", kind: "says", panel: "Similar cases", words: ["CAS-"] }];

/** A new conversation, its first message once the desk is at rest, and the floors; its search is asked again by a bare page. */
async function run(stage: Stage, page: Page, log: AskLog, place: number): Promise<Run> {
  const conversation = await stage.workspace.bring(measured.script);
  await page.evaluate(([id, names, probes]) => window.warmlineBench?.accept(id, names, probes), [
    conversation,
    stage.controls,
    opened,
  ] as const);
  await log.quiet();
  const before = await page.evaluate((panel) => window.warmlineBench?.readDrawing(panel) ?? "", sentiment);
  log.clear();
  const painted = await page.evaluate(([id, text, probes]) => window.warmlineBench?.write(id, text, probes) ?? {}, [
    conversation,
    writeMessage(place),
    listProbes(place, before),
  ] as const);
  const search: readonly Ask[] = log
    .listAnswered()
    .filter(({ url }) => /\/(?:searchquery$|knowledgearticles\?)/.test(url));
  const empty = await page.evaluate(() => window.warmlineBench?.empty.run() ?? NaN);
  await page.evaluate(() => window.warmlineBench?.clear());
  // Dataverse search takes one question a second from a person, and the bare page is the same person.
  await log.quiet();
  const bare = await page.evaluate((asks) => window.warmlineBench?.searchBare(asks) ?? NaN, search);
  await stage.workspace.close(conversation);
  return { painted, empty, bare };
}

/** How long is it from a customer's message to sentiment and suggestions on the screen, with 10,000 articles in the store? */
export async function measureMessage(stage: Stage, runs: number): Promise<readonly Figure[]> {
  const page = await stage.openForm(stage.controls);
  const log = logAsks(page);
  const results: Run[] = [];
  for (let place = 0; place <= runs; place += 1) results.push(await run(stage, page, log, place));
  await page.context().close();

  const kept = results.slice(1);
  const pick = (name: string): readonly number[] => kept.map(({ painted }) => painted[name] ?? NaN);
  const empty = { words: "an empty React update", samples: kept.map((run) => run.empty), aim };
  const bare = { words: "a bare page that searches and prints the rows", samples: kept.map((run) => run.bare), aim };
  const timing = { kind: "timing", goal } as const;
  return [
    { ...timing, key: "message.transcript", words: "message → transcript", samples: pick("transcript"), floor: empty },
    { ...timing, key: "message.sentiment", words: "message → sentiment", samples: pick("sentiment"), floor: empty },
    {
      ...timing,
      key: "message.suggestions",
      words: "message → suggestions of a new search",
      samples: pick("suggestions"),
      floor: bare,
    },
  ];
}
