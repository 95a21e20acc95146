import type { CDPSession, Page } from "playwright-core";

/** What a page holds when nothing is open in it, after everything that can be collected was. */
export type Held = {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Timers of the page itself that are still to run. */
  readonly timers: number;
};

/** Runs in a page before anything else: counts the timers of its outermost frame. */
export const countTimers = `if (window === top) {
  const under = new Set();
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  window.setTimeout = (run, wait, ...more) => {
    const id = setTimeout(() => { under.delete(id); if (typeof run === "function") run(...more); }, wait);
    under.add(id);
    return id;
  };
  window.setInterval = (run, wait, ...more) => { const id = setInterval(run, wait, ...more); under.add(id); return id; };
  window.clearTimeout = window.clearInterval = (id) => { under.delete(id); clearTimeout(id); clearInterval(id); };
  window.soakTimers = () => under.size;
}`;

export async function measure(page: Page, session: CDPSession): Promise<Held> {
  await page.waitForTimeout(1_500);
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const valueOf = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const timers = await page.evaluate(() => (window as unknown as { readonly soakTimers: () => number }).soakTimers());
  return {
    heapBytes: valueOf("JSHeapUsedSize"),
    nodes: valueOf("Nodes"),
    listeners: valueOf("JSEventListeners"),
    documents: valueOf("Documents"),
    timers,
  };
}

/** How much more a page may hold at the end than after it has warmed up, whatever the number of conversations between. */
export const mostMore: Held = { heapBytes: 4_000_000, nodes: 200, listeners: 20, documents: 1, timers: 3 };

/** One line for everything that grew beyond its bound. */
export function findGrowth(before: Held, after: Held): readonly string[] {
  const names = Object.keys(mostMore) as (keyof Held)[];
  return names
    .filter((name) => !(after[name] - before[name] <= mostMore[name]))
    .map((name) => `${name} grew from ${before[name]} to ${after[name]}, by more than ${mostMore[name]}`);
}
