import type { BrowserContext } from "playwright-core";
import { type Chance, createChance } from "#local/contactCentre/customers";
import { type Soak, type SoakOrder, type SoakReport } from "#soak";
import { countDesks, openWorkspace } from "#stage";
import { canaries } from "#world";
import { onStage, openPage, type PageStage } from "#soak/page";
import { chooseAct, closeAll, type Work } from "./acts";
import { findForeign } from "./look";

/** This share of the store's answers is held back, for up to so many milliseconds: answers come late, and in another order. */
const heldBack = 0.35;
const longestHold = 2_500;
/** One line for each kind of leak is enough to find it. */
const mostLines = 20;

async function holdBack(context: BrowserContext, chance: Chance): Promise<void> {
  await context.route("**/api/data/**", async (route) => {
    if (chance() < heldBack) await new Promise((resolve) => void setTimeout(resolve, chance() * longestHold));
    // The frame that asked may be gone by now.
    await route.continue().catch(() => undefined);
  });
}

async function watch(stage: PageStage, { seed, count, say }: SoakOrder): Promise<SoakReport> {
  const { page, context, witness, close } = await openPage(stage);
  const chance = createChance(seed);
  await holdBack(context, createChance(seed + 1));
  await openWorkspace(page);
  const work: Work = { page, centre: stage.centre, chance, open: new Map(), ended: new Set(), count: 0 };
  const owners: Record<string, string> = {};
  const words = canaries.map(({ word }) => word);
  const foreign = new Set<string>();
  let [looked, most] = [0, 0];
  for (let step = 1; step <= count; step += 1) {
    await chooseAct(work)(work);
    for (const [id, { word }] of work.open) owners[id] = word;
    const seen = await page.evaluate(findForeign, { owners, words });
    seen.foreign.forEach((line) => foreign.add(line));
    looked += seen.looked;
    most = Math.max(most, work.open.size);
    if (step % 250 === 0) say(`${step.toLocaleString("en")} steps, ${foreign.size} words where they must not be`);
  }
  await closeAll(work);
  const left = await countDesks(page.locator("body"));
  const complaints = witness.complaints().filter((line) => !line.startsWith("console:"));
  await close();
  return {
    figures: [
      `${count.toLocaleString("en")} steps with up to ${most} conversations, ${looked.toLocaleString("en")} looks into ` +
        `frames: ${foreign.size} words of another customer; ${left} desks left after closing all`,
    ],
    failures: [
      ...[...foreign].slice(0, mostLines),
      ...(left === 0 ? [] : [`${left} desks are left after closing all`]),
      ...complaints.slice(0, mostLines),
    ],
  };
}

/** Random work in up to nine conversations, each with a word of its own: it is nowhere in another's frames, fields or state. */
export const isolationSoak: Soak = {
  words: "random steps over nine conversations with canaries: nothing of one in another",
  count: 3_000,
  run: (order) => onStage({}, (stage) => watch(stage, order)),
};
