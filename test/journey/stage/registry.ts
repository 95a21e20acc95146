import type { Locator, Page } from "@playwright/test";

/** A stretch of a turn that an evidence mark points at, and the words that stand there. */
export type Pointed = { readonly turn: string; readonly words: string };

type Evidence = { readonly kind: string; readonly turn: string; readonly from: number; readonly to: number };
type Shelf = Map<
  string,
  {
    readonly open: {
      readonly desk: {
        readonly store: {
          getState(): {
            readonly focus: { readonly evidence: Evidence } | null;
            readonly transcript: { readonly turns: readonly { readonly id: string; readonly text: string }[] };
          };
        };
      };
    };
  }
>;

/** How many desks are open in the window an element stands in. */
export function countDesks(inside: Locator): Promise<number> {
  return inside.evaluate((element) => {
    const page = element.ownerDocument.defaultView as unknown as Record<symbol, Shelf | undefined>;
    return page[Symbol.for("warmline.desks/1")]?.size ?? 0;
  });
}

/** What the open evidence mark of the one desk in an element's window points at; null when none is open. */
export function readPointed(inside: Locator): Promise<Pointed | null> {
  return inside.evaluate((element) => {
    const page = element.ownerDocument.defaultView as unknown as Record<symbol, Shelf | undefined>;
    const [entry] = [...(page[Symbol.for("warmline.desks/1")] ?? new Map<string, never>()).values()];
    const state = entry?.open.desk.store.getState();
    const evidence = state?.focus?.evidence;
    if (evidence?.kind !== "turn") return null;
    const turn = state?.transcript.turns.find(({ id }) => id === evidence.turn);
    return { turn: evidence.turn, words: turn?.text.slice(evidence.from, evidence.to) ?? "" };
  });
}

/** Counts, from now on, who listens to the live tap of a workspace. Must run before a desk is opened. */
export async function watchTap(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    type Hub = { listen(listener: unknown): () => void; listeners?: number };
    const hub = (window as unknown as Record<symbol, Hub>)[Symbol.for("warmline.tap/1")];
    if (!hub) throw new Error("There is no tap on this page.");
    const listen = hub.listen.bind(hub);
    hub.listeners = 0;
    hub.listen = (listener) => {
      const stop = listen(listener);
      hub.listeners = (hub.listeners ?? 0) + 1;
      return () => {
        hub.listeners = (hub.listeners ?? 0) - 1;
        stop();
      };
    };
  });
  return () =>
    page.evaluate(
      () =>
        (window as unknown as Record<symbol, { readonly listeners: number } | undefined>)[Symbol.for("warmline.tap/1")]
          ?.listeners ?? -1,
    );
}
