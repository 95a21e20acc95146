import type { Page } from "playwright-core";
import { type Chance, createChance } from "#local/contactCentre/customers";
import { pick, type SoakOrder, type SoakReport } from "#soak";
import { openPage, type PageStage, readDesks } from "#soak/page";
import { openWorkspace } from "#stage";
import type { Centre } from "#workplace";
import { canaries } from "#world";
import { findClaims } from "./claims";
import { outageKinds, patience } from "./kinds";
import { awaitFresh, makeWeather } from "./weather";

/** From the end of an outage until every panel is fresh again, by the page's own clock; what the service asked for comes on top. Milliseconds. */
const goal = 5_000;
const longestRecovery = 60_000;
const shortest = 4_000;
const longest = 20_000;

type Work = { readonly page: Page; readonly centre: Centre; readonly chance: Chance; readonly open: string[] };

async function openOne({ page, centre, open }: Work, script: string): Promise<void> {
  const id = await centre.bring(script);
  await centre.accept(id);
  await page.locator(`[data-session="${id}"]`).waitFor({ state: "attached" });
  open.push(id);
}

/** One session is closed and a new one opened: a desk that has never read anything. */
async function renew(work: Work): Promise<void> {
  const [oldest] = work.open.splice(0, 1);
  if (oldest === undefined) return;
  await work.centre.close(oldest);
  await work.page.locator(`[data-session="${oldest}"]`).waitFor({ state: "detached" });
  await openOne(work, "ana-ruiz");
}

/** Looks on while the service is away: customers write, and nobody may claim what he has not read. */
async function sitThrough(work: Work, written: Map<string, string>, failures: Set<string>): Promise<void> {
  const { page, centre, chance, open } = work;
  const until = Date.now() + shortest + chance() * (longest - shortest);
  while (Date.now() < until) {
    const id = open[pick(chance, open.length)];
    if (id !== undefined && chance() < 0.3) {
      // Worth a search, so that there is something to come back to.
      const text = `Now it shows error E${100 + written.size} and leaks.`;
      written.set(text, id);
      await centre.write(id, text);
    }
    findClaims(await page.evaluate(readDesks, true)).forEach((line) => failures.add(line));
    await page.waitForTimeout(400);
  }
}

/** What was written in the outage stands in its desk, once, as soon as the feed has come round. */
async function findLost({ page, open }: Work, written: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const desks = await page.evaluate(readDesks, false);
  const timesOf = (text: string, id: string): number =>
    desks.find(({ conversation }) => conversation === id)?.said.filter((words) => words === text).length ?? 0;
  return [...written]
    .filter(([text, id]) => open.includes(id) && timesOf(text, id) !== 1)
    .map(([text, id]) => `“${text}” stands ${timesOf(text, id)} times in its transcript`);
}

/** Outages of every kind with nine sessions open. */
export async function soakOutages(stage: PageStage, { seed, count, say }: SoakOrder): Promise<SoakReport> {
  const { page, context, witness, close } = await openPage(stage);
  const weather = await makeWeather(context, seed);
  await openWorkspace(page);
  const work: Work = { page, centre: stage.centre, chance: createChance(seed), open: [] };
  const step = (): Promise<void> => page.waitForTimeout(50);
  for (const { script } of canaries) await openOne(work, script);
  await awaitFresh(page, canaries.length, longestRecovery, step);
  const failures = new Set<string>();
  const written = new Map<string, string>();
  const recoveries: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const kind = outageKinds[round % outageKinds.length] ?? "refused";
    weather.begin(kind);
    if (round % 2 === 1) await renew(work);
    await sitThrough(work, written, failures);
    weather.end();
    const took = await awaitFresh(page, canaries.length, longestRecovery, step);
    recoveries.push(took);
    const asked = ["throttled", "unavailable", "mixed"].includes(kind) ? patience * 1_000 : 0;
    if (took > goal + asked) failures.add(`${kind}: fresh again ${took} ms after the end`);
    say(`${round + 1}. ${kind}: fresh again after ${took} ms`);
  }
  await page.waitForTimeout(1_000);
  const lost = await findLost(work, written);
  const complaints = witness.complaints().filter((line) => !line.startsWith("console:"));
  for (const id of work.open) await stage.centre.close(id);
  await close();
  const sorted = [...recoveries].sort((a, b) => a - b);
  return {
    figures: [
      `${count} outages with nine sessions open: fresh again after ${sorted[Math.floor(sorted.length / 2)] ?? 0} ms ` +
        `(median), ${sorted.at(-1) ?? 0} ms at the latest; ${written.size} messages written meanwhile, ${lost.length} lost or doubled`,
    ],
    failures: [...failures, ...lost, ...complaints],
  };
}
