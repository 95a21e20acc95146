import { setTimeout as wait } from "node:timers/promises";
import type { Page, Request } from "playwright-core";
import type { Ask } from "./page";

/** What a page asks the store. */
export interface AskLog {
  /** Every request so far, in order. */
  list(): readonly Ask[];
  /** Without those that the store refused, which the desk then asked again. */
  listAnswered(): readonly Ask[];
  /** Forgets them. */
  clear(): void;
  /** Waits until nothing was asked for longer than the desk's pause between two searches. */
  quiet(): Promise<void>;
}

/** The desk searches at most once a second. Milliseconds. */
const silence = 1_200;

const sent = ["accept", "content-type", "odata-maxversion", "odata-version", "prefer"];

function readAsk(request: Request): Ask {
  const headers = Object.entries(request.headers()).filter(([name]) => sent.includes(name));
  return {
    url: request.url(),
    method: request.method(),
    headers: Object.fromEntries(headers),
    body: request.postData(),
  };
}

/** Listens to a page and its frames from now on. */
export function logAsks(page: Page): AskLog {
  const asks: Ask[] = [];
  const last = { at: 0 };
  const refused = new Set<Ask>();
  const askOf = new WeakMap<Request, Ask>();
  page.on("request", (request) => {
    if (!new URL(request.url()).pathname.startsWith("/api/data/")) return;
    last.at = performance.now();
    const ask = readAsk(request);
    askOf.set(request, ask);
    asks.push(ask);
  });
  page.on("response", (response) => {
    const ask = askOf.get(response.request());
    if (ask && !response.ok()) refused.add(ask);
  });
  return {
    list: () => [...asks],
    listAnswered: () => asks.filter((ask) => !refused.has(ask)),
    clear: () => void asks.splice(0),
    async quiet() {
      for (let rest = silence; rest > 0; rest = last.at + silence - performance.now()) await wait(rest);
    },
  };
}

/** The same requests about another conversation. */
export function redirect(asks: readonly Ask[], from: string, to: string): readonly Ask[] {
  return asks.map((ask) => ({
    ...ask,
    url: ask.url.replaceAll(from, to),
    body: ask.body?.replaceAll(from, to) ?? null,
  }));
}
