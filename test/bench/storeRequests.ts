import { setTimeout as wait } from "node:timers/promises";
import { logAsks } from "./asks";
import type { Figure } from "./figures";
import type { Probe } from "./page";
import type { Stage } from "./stage";
import { measured } from "./world";

/** Requests that opening a conversation may cost, whatever the number of controls. */
const goal = 12;

/** Until a conversation is open the desk asks; from then on it polls, 5 s after the first look and slower. Milliseconds. */
const opening = 4_000;

/** What each control shows of the measured conversation. */
const shows: Readonly<Record<string, Omit<Extract<Probe, { kind: "says" }>, "name" | "kind">>> = {
  HandoffBrief: { panel: "Handoff brief", words: [measured.order] },
  SentimentMeter: { panel: "Sentiment", words: ["Live"] },
  SuggestedResolutions: { panel: "Suggested resolutions", words: ["KA-"] },
  SimilarCases: { panel: "Similar cases", words: ["CAS-"] },
  LiveTranscript: { panel: "Live transcript", words: [measured.customer] },
  WrapUp: { panel: "Wrap-up", words: ["Outcome"] },
};

const listProbes = (controls: readonly string[]): readonly Probe[] =>
  controls.flatMap((name): readonly Probe[] => {
    const shown = shows[name];
    return shown ? [{ ...shown, name, kind: "says" }] : [];
  });

/** What the first conversation of a page costs, and what each further one does: the rest is asked once for the page. */
type Count = { readonly first: number; readonly further: number };

async function countRequests(stage: Stage, controls: readonly string[]): Promise<Count> {
  const page = await stage.openForm(controls);
  const log = logAsks(page);
  const open = async (): Promise<number> => {
    log.clear();
    const conversation = await stage.workspace.bring(measured.script);
    await page.evaluate(([id, names, probes]) => window.warmlineBench?.accept(id, names, probes), [
      conversation,
      controls,
      listProbes(controls),
    ] as const);
    await wait(opening);
    const count = log.list().length;
    await page.evaluate(() => window.warmlineBench?.clear());
    await stage.workspace.close(conversation);
    return count;
  };
  const count = { first: await open(), further: await open() };
  await page.context().close();
  return count;
}

/** How many requests to the store does an opened conversation cost, with one control and with five? */
export async function countAsks(stage: Stage): Promise<readonly Figure[]> {
  const alone: Count[] = [];
  for (const name of stage.controls) alone.push(await countRequests(stage, [name]));
  const together = await countRequests(stage, stage.controls);
  const amount = { kind: "amount", unit: "", goal } as const;
  const most = Math.max(...alone.map(({ further }) => further));
  return [
    { ...amount, key: "requests.one", words: "requests to open, one control (the most)", value: most },
    { ...amount, key: "requests.all", words: "requests to open, all controls", value: together.further },
    {
      ...amount,
      goal: null,
      key: "requests.page",
      words: "requests of the page, once",
      value: together.first - together.further,
    },
  ];
}
