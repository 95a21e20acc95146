import { createStore, type StoreApi } from "zustand/vanilla";
import type { Turn } from "#domain/conversation";
import type { GapAnswer } from "#domain/gaps";
import type { Gathered, JudgedSummary } from "#domain/insights";
import { rowNameOf, type Session } from "#domain/sessions";
import type { Moment } from "#thinking";
import { type Clock, type Problem, toProblem } from "#desk/kit";
import { createGapLooks, type GapLooker } from "./createGapLooks";
import type { FirstFigures, InsightsPage, InsightsPorts } from "./insightsPorts";

export type InsightsState =
  | { readonly kind: "asked"; readonly first: FirstFigures | null }
  | { readonly kind: "reading"; readonly read: number; readonly of: number }
  /** `of` is more than were read where somebody stopped it, or where the rest could not be had: then `problem` says why. */
  | {
      readonly kind: "read";
      readonly gathered: Gathered;
      readonly read: number;
      readonly of: number;
      readonly since: number;
      readonly problem: Problem | null;
    }
  | { readonly kind: "failed"; readonly problem: Problem };

/** What was said in a session, once somebody opened it. */
export type Talk =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly turns: readonly Turn[] }
  | { readonly kind: "failed"; readonly problem: Problem };

export type Talks = Readonly<Record<string, Talk>>;

type Store<State> = Pick<StoreApi<State>, "getState" | "subscribe">;

/** Transcripts of the last days, read when somebody asks for it: a page of rows is up to megabytes. */
export interface InsightsDesk {
  readonly store: Store<InsightsState>;
  /** By the session's id. */
  readonly talks: Store<Talks>;
  readonly days: number;
  readonly page: InsightsPage;
  /** What would answer what the agent could not. */
  readonly gaps: GapLooker;
  /** Somebody looks at it: asks for what Dataverse counts by itself, once. */
  look(): void;
  read(): void;
  /** Stops reading: what was read so far is shown as such. */
  stop(): void;
  /** Reads what was said in a session. */
  openTalk(session: Session): void;
  /** What a desk would have shown when just these turns had been heard. Rejects where what thinks cannot be loaded. */
  replay(turns: readonly Turn[]): Promise<Moment>;
  /** What would be suggested for them, of the articles there are today. Rejects with what a source failed with. */
  suggest(turns: readonly Turn[], language: string): Promise<GapAnswer>;
  /** What people found useful of the cards in the last four weeks. Rejects with what failed. */
  judged(): Promise<JudgedSummary>;
  close(): void;
}

const day = 86_400_000;
/** Judgements are rare: a week of them says little. */
const judgedDays = 28;

/** Reads rows into figures and gives them, whole or as far as they came. */
async function gather(
  { source, reader }: InsightsPorts,
  since: number,
  signal: AbortSignal,
  told: (read: number, of: number) => void,
  now: () => number,
): Promise<Extract<InsightsState, { kind: "read" }> | null> {
  const [of, { openGathering }] = await Promise.all([source.count(since, signal), reader()]);
  if (signal.aborted) return null;
  const gathering = openGathering();
  let read = 0;
  let problem: Problem | null = null;
  told(read, of);
  try {
    for await (const rows of source.pages(since, signal)) {
      rows.forEach((row) => gathering.add(row));
      read += rows.length;
      if (signal.aborted) break;
      told(read, Math.max(of, read));
    }
  } catch (error) {
    // What was read before it failed is worth showing; nothing read is a failure.
    if (read === 0) throw error;
    problem = signal.aborted ? null : toProblem(error, "transcript", now(), 0);
  }
  return { kind: "read", gathered: gathering.close(), read, of: Math.max(of, read), since, problem };
}

export function createInsightsDesk(ports: InsightsPorts, clock: Clock, days = 7): InsightsDesk {
  const { source, page } = ports;
  const store = createStore<InsightsState>(() => ({ kind: "asked", first: null }));
  const talks = createStore<Talks>(() => ({}));
  const gaps = createGapLooks(ports, clock);
  const life = new AbortController();
  const now = (): number => clock.now();
  let running: AbortController | null = null;
  let hasLooked = false;

  async function run(mine: AbortController): Promise<void> {
    const told = (read: number, of: number): void => store.setState({ kind: "reading", read, of }, true);
    const gathered = await gather(ports, now() - days * day, mine.signal, told, now);
    if (running === mine && gathered) store.setState(gathered, true);
    else if (running === mine) store.setState({ kind: "asked", first: null }, true);
  }

  function read(): void {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    store.setState({ kind: "reading", read: 0, of: 0 }, true);
    run(mine).catch((error: unknown) => {
      if (running !== mine) return;
      if (mine.signal.aborted) store.setState({ kind: "asked", first: null }, true);
      else store.setState({ kind: "failed", problem: toProblem(error, "transcript", now(), 0) }, true);
    });
  }

  function look(): void {
    if (hasLooked) return;
    hasLooked = true;
    const keep = (first: FirstFigures): void => {
      if (store.getState().kind === "asked") store.setState({ kind: "asked", first }, true);
    };
    // Without them the page says what it always says: nothing waits for them.
    source.first(now() - days * day, life.signal).then(keep, () => undefined);
  }

  function openTalk(session: Session): void {
    const { id } = session;
    const known = talks.getState()[id];
    if (known && known.kind !== "failed") return;
    const keep = (talk: Talk): void => {
      if (!life.signal.aborted) talks.setState({ [id]: talk });
    };
    keep({ kind: "reading" });
    Promise.all([source.named(rowNameOf(session), life.signal), ports.reader()]).then(
      ([rows, { readTalk }]) => keep({ kind: "read", turns: readTalk(rows, session) }),
      (error: unknown) => keep({ kind: "failed", problem: toProblem(error, "transcript", now(), 0) }),
    );
  }

  const replay = async (turns: readonly Turn[]): Promise<Moment> => (await ports.reader()).replay(turns);

  const suggest = async (turns: readonly Turn[], language: string): Promise<GapAnswer> =>
    (await ports.reader()).lookUp(turns, language, now(), life.signal);

  const judged = async (): Promise<JudgedSummary> =>
    (await ports.reader()).judged(now() - judgedDays * day, life.signal);

  function close(): void {
    life.abort();
    gaps.close();
    running?.abort();
    running = null;
  }

  return {
    store,
    talks,
    days,
    page,
    gaps,
    look,
    read,
    stop: () => running?.abort(),
    openTalk,
    replay,
    suggest,
    judged,
    close,
  };
}
