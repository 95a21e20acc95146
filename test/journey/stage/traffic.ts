import { expect, type Page } from "@playwright/test";

/** Follows the requests of a page to the store, so that a page whose clock stands still can be waited for. */
export interface Traffic {
  /** Resolves when no request is on its way. */
  quiet(): Promise<void>;
}

const isStore = (url: string): boolean => new URL(url).pathname.startsWith("/api/data/");

/** Must be called before the page asks for anything. */
export function followTraffic(page: Page): Traffic {
  const under = new Set<unknown>();
  page.on("request", (request) => void (isStore(request.url()) && under.add(request)));
  page.on("requestfinished", (request) => void under.delete(request));
  page.on("requestfailed", (request) => void under.delete(request));
  return { quiet: () => expect.poll(() => under.size, { intervals: [20] }).toBe(0) };
}

/** Moves a page whose clock stands still by so many milliseconds, a quarter of a second at a time, letting answers come. */
export async function passTime(page: Page, traffic: Traffic, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 250) {
    await page.clock.runFor(250);
    await traffic.quiet();
  }
}
