import type { Page } from "playwright-core";
import { type Chance } from "#local/contactCentre/customers";
import { pick } from "#soak";
import { findDesk, findPanel } from "#stage";
import type { Centre } from "#workplace";
import { canaries, type Canary } from "#world";

/** A representative at work: a page of the workspace, and the conversations that are open in it. */
export type Work = {
  readonly page: Page;
  readonly centre: Centre;
  readonly chance: Chance;
  readonly open: Map<string, Canary>;
  /** Those of them that have ended: nobody writes in them any more. */
  readonly ended: Set<string>;
  count: number;
};

type Act = (work: Work) => Promise<void>;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

function chooseOpen({ open, chance }: Work): readonly [id: string, canary: Canary] | null {
  return [...open][pick(chance, Math.max(1, open.size))] ?? null;
}

async function accept(work: Work): Promise<void> {
  const { centre, open, chance, page } = work;
  const free = canaries.filter((canary) => ![...open.values()].includes(canary));
  const canary = free[pick(chance, Math.max(1, free.length))];
  if (!canary) return;
  const id = await centre.bring(canary.script);
  open.set(id, canary);
  await centre.accept(id);
  await page.locator(`[data-session="${id}"]`).waitFor({ state: "attached" });
}

/** A sentence with the customer's word in it; no two are alike. */
function speak(work: Work, { word }: Canary): string {
  const { chance } = work;
  work.count += 1;
  const kinds = [
    `${word} again: it did not help`,
    `this is ridiculous, says ${word}`,
    `I want my money back, ${word}`,
    `it shows error E42 at ${word}`,
    `my number is ${word}-${work.count}`,
  ];
  return `${kinds[pick(chance, kinds.length)] ?? word} (${work.count})`;
}

/** With an open conversation at random; nothing where none is open. */
const withOpen =
  (run: (work: Work, id: string, canary: Canary) => Promise<void>): Act =>
  async (work) => {
    const chosen = chooseOpen(work);
    if (chosen) await run(work, ...chosen);
  };

const write = withOpen(async (work, id, canary) => {
  if (!work.ended.has(id)) await work.centre.write(id, speak(work, canary));
});
const say = withOpen(async (work, id, canary) => {
  if (!work.ended.has(id)) await work.centre.say(id, `Hello ${canary.word}, I look into it.`);
});

/** Runs in the page: presses the button that says so, if it is there. */
function press(name: string): void {
  [...document.querySelectorAll<HTMLElement>("button, [role=tab]")]
    .find((one) => one.offsetParent !== null && (one.getAttribute("aria-label") ?? one.innerText).startsWith(name))
    ?.click();
}

const focus = withOpen(({ page }, _, { customer }) => page.evaluate(press, customer));
const changeTab: Act = ({ page, chance }) => page.evaluate(press, chance() < 0.5 ? "Case CAS-" : "Desk");
const togglePane: Act = ({ page }) => page.evaluate(press, "Productivity pane");

/** Presses any one button of any one frame that can be seen. */
const pressAny: Act = ({ page, chance }) =>
  page.evaluate(
    ([frameChance, buttonChance]) => {
      const frames = [...document.querySelectorAll("iframe")].filter((frame) => frame.offsetParent !== null);
      const inside = frames[Math.floor(frameChance * frames.length)]?.contentDocument;
      const buttons = [...(inside?.querySelectorAll<HTMLElement>("button, summary") ?? [])];
      buttons[Math.floor(buttonChance * buttons.length)]?.click();
    },
    [chance(), chance()] as const,
  );

/** Types into a field of a desk, if the desk has got so far. */
const type = withOpen(async (work, _, canary) => {
  const { page, chance } = work;
  const desk = findDesk(page, canary.customer);
  const fields = [
    findPanel(desk, "Wrap-up").getByRole("textbox", { name: "Case note" }),
    findPanel(desk, "Wrap-up").getByRole("textbox", { name: "Summary" }),
    findPanel(desk, "Suggested resolutions").getByRole("searchbox"),
    findPanel(desk, "Similar cases").getByRole("searchbox"),
    desk.getByRole("textbox", { name: "Find in this conversation" }),
  ];
  const field = fields[pick(chance, fields.length)];
  if (field && (await field.isVisible())) await field.fill(speak(work, canary));
});

const end = withOpen(async ({ centre, ended }, id) => {
  if (!ended.has(id)) await centre.end(id);
  ended.add(id);
});

const close = withOpen(async ({ centre, open, page }, id) => {
  await centre.close(id);
  await page.locator(`[data-session="${id}"]`).waitFor({ state: "detached" });
  open.delete(id);
});

const wait: Act = ({ chance }) => pause(pick(chance, 400));

/** How often each act is done, out of all. */
const weights: readonly (readonly [Act, number])[] = [
  [accept, 3],
  [write, 7],
  [say, 2],
  [focus, 5],
  [changeTab, 3],
  [togglePane, 1],
  [pressAny, 6],
  [type, 4],
  [end, 1],
  [close, 2],
  [wait, 2],
];

export function chooseAct({ chance, open }: Work): Act {
  if (open.size === 0) return accept;
  let left = chance() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [act, weight] of weights) {
    left -= weight;
    if (left < 0) return act;
  }
  return wait;
}

export async function closeAll(work: Work): Promise<void> {
  for (const id of [...work.open.keys()]) {
    await work.centre.close(id);
    work.open.delete(id);
  }
  await work.page.locator("[data-session]").first().waitFor({ state: "detached" });
}
