import { createStore, type StoreApi } from "zustand/vanilla";
import type { Gap, GapAnswer, HandleTime } from "#domain/gaps";
import { type Clock, type Problem, toProblem } from "#desk/kit";
import type { InsightsPorts } from "./insightsPorts";

/** What was found of a gap. */
export type GapLook =
  | { readonly kind: "waiting" | "reading" }
  | { readonly kind: "read"; readonly answer: GapAnswer }
  | { readonly kind: "failed"; readonly problem: Problem };

export type GapLooks = {
  /** By the gap's phrase. */
  readonly looks: Readonly<Record<string, GapLook>>;
  /** Null until it was asked for, and where it may not be read. */
  readonly handleTime: HandleTime | null;
};

export type GapLooker = {
  readonly store: Pick<StoreApi<GapLooks>, "getState" | "subscribe">;
  /** Looks up what is not known yet, one after the other. */
  readonly lookUp: (gaps: readonly Gap[], since: number) => void;
  readonly close: () => void;
};

/** Dataverse search gives a person one answer a second; two searches are asked for each gap. */
const pause = 2_100;

/** Looks for what would answer gaps: articles, and cases that were solved. A gap that fails stops none behind it. */
export function createGapLooks({ source, reader }: InsightsPorts, clock: Clock): GapLooker {
  const store = createStore<GapLooks>(() => ({ looks: {}, handleTime: null }));
  const life = new AbortController();
  let queue: readonly Gap[] = [];
  let stop: (() => void) | null = null;

  const keep = (phrase: string, look: GapLook): void => {
    if (!life.signal.aborted) store.setState(({ looks }) => ({ looks: { ...looks, [phrase]: look } }));
  };

  async function lookUpOne({ phrase, language }: Gap): Promise<void> {
    keep(phrase, { kind: "reading" });
    try {
      const { lookUp } = await reader();
      keep(phrase, { kind: "read", answer: await lookUp(phrase, language, clock.now(), life.signal) });
    } catch (error) {
      keep(phrase, { kind: "failed", problem: toProblem(error, "articles", clock.now(), 0) });
    }
  }

  function next(): void {
    const [first, ...rest] = queue;
    queue = rest;
    stop = null;
    if (!first) return;
    void lookUpOne(first).then(() => {
      if (!life.signal.aborted && queue.length > 0) stop = clock.after(pause, next);
    });
  }

  return {
    store,
    lookUp(gaps, since) {
      const known = store.getState().looks;
      const wanted = gaps.filter(({ phrase }) => !known[phrase] || known[phrase].kind === "failed");
      if (store.getState().handleTime === null)
        source.handleTime(since, life.signal).then(
          (handleTime) => store.setState({ handleTime }),
          () => undefined,
        );
      const isIdle =
        queue.length === 0 && stop === null && !Object.values(known).some(({ kind }) => kind === "reading");
      for (const { phrase } of wanted) keep(phrase, { kind: "waiting" });
      queue = [...queue, ...wanted];
      if (isIdle) next();
    },
    close() {
      life.abort();
      stop?.();
      queue = [];
    },
  };
}
