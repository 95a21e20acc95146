import { type Attempt, createAttempt } from "./attempt";
import type { PageClock, SearchLine } from "./clock";
import { patience } from "./problem";
import { createSearchPace } from "./searchPace";
import type { Source } from "./source";

/** What the runner itself needs of the desk whose sources it runs. */
export type Ground = {
  readonly clock: PageClock;
  readonly line: SearchLine;
  /** Whether sources that are not asked at once may be asked by now. */
  readonly begun: () => boolean;
};

type Run = Pick<Attempt, "wake" | "close"> & { readonly name: string; look(): void; request(): void };

/** A source at work; `settled` is called whenever it was answered or failed, `again` when it may have a new question itself. */
export type OpenSource<Work> = (work: Work, ground: Ground, settled: (again: boolean) => void) => Run;

/** An entry of the table: what kind its questions and answers are is its own affair. */
export const openSource =
  <Work, Ask, Answer>(source: Source<Work, Ask, Answer>): OpenSource<Work> =>
  (work, ground, settled) =>
    createRun(source, work, ground, settled);

function isNew<Work, Ask, Answer>(source: Source<Work, Ask, Answer>, ask: Ask, before: readonly Ask[]): boolean {
  const key = source.key ?? ((one: Ask) => JSON.stringify(one));
  const last = before[before.length - 1];
  if (last !== undefined && key(last) === key(ask)) return false;
  return source.worth?.(ask, before) ?? true;
}

function createRun<Work, Ask, Answer>(
  source: Source<Work, Ask, Answer>,
  work: Work,
  { clock, line, begun }: Ground,
  settled: (again: boolean) => void,
): Run {
  const { name, atOnce = false, optional = false, ready } = source;
  /** What was asked, oldest first; and what of the last answer came before its newest page. */
  let before: readonly Ask[] = [];
  let pages: readonly Answer[] = [];
  let read: (cancel: AbortSignal) => Promise<Answer>;
  let stopIdle: (() => void) | null = null;

  const attempt = createAttempt<Answer>({
    source: name,
    clock,
    once: optional,
    limit: optional ? null : patience,
    run: (cancel) => read(cancel),
    done(answer) {
      const earlier = pages;
      const more = source.more?.(answer, earlier);
      pages = more ? [...earlier, answer] : [];
      source.apply(work, answer, earlier);
      if (more) {
        read = (cancel) => more(work, cancel);
        stopIdle = clock.whenIdle(() => attempt.run());
      }
      settled(optional);
    },
    failed(problem) {
      if (source.eager) before = [];
      source.fail?.(work, problem, pages);
      settled(false);
    },
    again: () => (pages.length > 0 ? attempt.run() : request()),
  });

  function nothing(): void {
    if (source.eager) before = [];
    source.unasked?.(work);
  }

  function start(inTurn: boolean): void {
    const ask = source.ask(work);
    if (ask === null) {
      nothing();
      return settled(false);
    }
    before = [...before, ask];
    pages = [];
    stopIdle?.();
    read = (cancel) => source.read(work, ask, cancel, inTurn);
    attempt.run();
    source.asked?.(work);
  }

  const pace = source.pace && createSearchPace({ clock, line, kind: source.pace, search: start });
  const request = (): void => (pace ? pace.ask() : start(true));

  return {
    name,
    request,
    look() {
      const isReady = (atOnce || begun()) && (ready?.(work) ?? true);
      if (!isReady || (optional && attempt.state === "underWay")) return;
      const ask = source.ask(work);
      if (ask === null) nothing();
      else if (isNew(source, ask, before)) request();
    },
    wake: () => attempt.wake(),
    close() {
      pace?.close();
      stopIdle?.();
      attempt.close();
    },
  };
}

/** The sources of a desk at work. */
export interface Sources {
  /** Asks all that are ready and have something new to ask. */
  look(): void;
  /** Asks a source again at once, as a person wants it. */
  retry(name: string): void;
  /** Dataverse is back: what waits is asked for again. */
  wake(): void;
  close(): void;
}

/**
 * Runs a table of sources. A source is asked when it is ready and its question is a new one; whenever one settles, those after it
 * in the table are looked at, because their questions may depend on it.
 */
export function runSources<Work>(table: readonly OpenSource<Work>[], work: Work, ground: Ground): Sources {
  const runs: readonly Run[] = table.map((open, at) => open(work, ground, (again) => look(again ? at : at + 1)));
  const look = (from: number): void => runs.slice(from).forEach((run) => run.look());
  return {
    look: () => look(0),
    retry: (name) => runs.filter((run) => run.name === name).forEach((run) => run.request()),
    wake: () => runs.forEach((run) => run.wake()),
    close: () => runs.forEach((run) => run.close()),
  };
}
