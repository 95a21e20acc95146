import { createStore, type StoreApi } from "zustand/vanilla";
import { createGathering, type Gathered } from "#domain/insights";
import { type Clock, type Problem, toProblem } from "#desk/kit";

export interface TranscriptSource {
  /** How many rows there are since a time, ms since the epoch. */
  count(since: number, cancel: AbortSignal): Promise<number>;
  /** The rows, a page at a time, newest first. */
  pages(since: number, cancel: AbortSignal): AsyncIterable<readonly unknown[]>;
}

export type InsightsState =
  | { readonly kind: "asked" }
  | { readonly kind: "reading"; readonly read: number; readonly of: number }
  /** `of` is more than were read where somebody stopped it. */
  | { readonly kind: "read"; readonly gathered: Gathered; readonly of: number; readonly since: number }
  | { readonly kind: "failed"; readonly problem: Problem };

/** Transcripts of the last days, read when somebody asks for it: a page of rows is up to megabytes. */
export interface InsightsDesk {
  readonly store: Pick<StoreApi<InsightsState>, "getState" | "subscribe">;
  readonly days: number;
  read(): void;
  /** Stops reading: what was read so far is shown as such. */
  stop(): void;
  close(): void;
}

const day = 86_400_000;

export function createInsightsDesk(source: TranscriptSource, clock: Clock, days = 7): InsightsDesk {
  const store = createStore<InsightsState>(() => ({ kind: "asked" }));
  let running: AbortController | null = null;

  async function run({ signal }: AbortController): Promise<void> {
    const since = clock.now() - days * day;
    const gathering = createGathering();
    let read = 0;
    const of = await source.count(since, signal);
    if (signal.aborted) return;
    store.setState({ kind: "reading", read, of }, true);
    for await (const rows of source.pages(since, signal)) {
      rows.forEach((row) => gathering.add(row));
      read += rows.length;
      if (signal.aborted) break;
      store.setState({ kind: "reading", read, of: Math.max(of, read) }, true);
    }
    store.setState({ kind: "read", gathered: gathering.close(), of: Math.max(of, read), since }, true);
  }

  function read(): void {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    store.setState({ kind: "reading", read: 0, of: 0 }, true);
    run(mine).catch((error: unknown) => {
      if (running !== mine) return;
      if (mine.signal.aborted) store.setState({ kind: "asked" }, true);
      else store.setState({ kind: "failed", problem: toProblem(error, "transcript", clock.now(), 0) }, true);
    });
  }

  return {
    store,
    days,
    read,
    stop: () => running?.abort(),
    close() {
      running?.abort();
      running = null;
    },
  };
}
