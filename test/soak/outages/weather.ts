import type { BrowserContext, Page } from "playwright-core";
import { type Chance, createChance } from "#local/contactCentre/customers";
import { type DeskSight, readDesks } from "#soak/page";
import { meet, type OutageKind } from "./kinds";

/** What stands between a page and its service. */
export interface Weather {
  begin(kind: OutageKind): void;
  end(): void;
  /** Requests to the service since the last call. */
  count(): number;
}

export async function makeWeather(context: BrowserContext, seed: number): Promise<Weather> {
  const chance: Chance = createChance(seed);
  let kind: OutageKind | null = null;
  let asked = 0;
  await context.route("**/api/data/**", async (route) => {
    asked += 1;
    if (kind === null) await route.continue().catch(() => undefined);
    else await meet(kind, chance)(route);
  });
  return {
    begin: (next) => void (kind = next),
    end: () => void (kind = null),
    count() {
      const before = asked;
      asked = 0;
      return before;
    },
  };
}

const describe = (desks: readonly DeskSight[]): string =>
  [...new Set(desks.flatMap(({ stale }) => stale))].join(", ") || "nothing";

/**
 * Waits until every desk of a page stands on fresh answers, and gives how long that took by the page's own clock,
 * milliseconds. `step` lets time pass. Rejects with what is still stale after `longest`.
 */
export async function awaitFresh(
  page: Page,
  expected: number,
  longest: number,
  step: () => Promise<unknown>,
): Promise<number> {
  const now = (): Promise<number> => page.evaluate(() => Date.now());
  const started = await now();
  for (;;) {
    const desks = await page.evaluate(readDesks, false);
    const took = (await now()) - started;
    if (desks.length === expected && desks.every(({ stale }) => stale.length === 0)) return took;
    if (took > longest) throw new Error(`after ${took} ms not fresh: ${describe(desks)} (${desks.length} desks)`);
    await step();
  }
}
