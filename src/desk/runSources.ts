import { type Attempt, createAttempt } from "./attempt";
import { patience, type SourceName } from "./problem";
import { createSearchPace } from "./searchPace";
import type { Source, Work } from "./source";

type Run = Pick<Attempt, "wake" | "close"> & { readonly name: SourceName; look(): void; request(): void };

/** A source at work; `settled` is called whenever it was answered or failed, `again` when it may have a new question itself. */
type OpenSource = (work: Work, settled: (again: boolean) => void) => Run;

/** An entry of the table: what kind its questions and answers are is its own affair. */
export const aSource =
  <Ask, Answer>(source: Source<Ask, Answer>): OpenSource =>
  (work, settled) =>
    createRun(source, work, settled);

const isReady = <Ask, Answer>({ atOnce, ready }: Source<Ask, Answer>, work: Work): boolean =>
  (atOnce === true || work.showing.isBegun) && (ready === undefined || ready(work));

function isNew<Ask, Answer>(source: Source<Ask, Answer>, ask: Ask, before: readonly Ask[]): boolean {
  const key = source.key ?? ((one: Ask) => JSON.stringify(one));
  const last = before[before.length - 1];
  if (last !== undefined && key(last) === key(ask)) return false;
  return source.worth?.(ask, before) ?? true;
}

function createRun<Ask, Answer>(source: Source<Ask, Answer>, work: Work, settled: (again: boolean) => void): Run {
  const { name, optional = false } = source;
  const { clock, searchLine: line } = work.ports;
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
      if (!isReady(source, work) || (optional && attempt.state === "underWay")) return;
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

/** The sources of a conversation at work. */
export interface Sources {
  /** Asks all that are ready and have something new to ask. */
  look(): void;
  /** Asks a source again at once, as a person wants it. */
  retry(name: SourceName): void;
  /** Dataverse is back: what waits is asked for again. */
  wake(): void;
  close(): void;
}

/**
 * Runs a table of sources. A source is asked when it is ready and its question is a new one; whenever one settles, those after it
 * in the table are looked at, because their questions may depend on it.
 */
export function runSources(table: readonly OpenSource[], work: Work): Sources {
  const runs: readonly Run[] = table.map((open, at) => open(work, (again) => look(again ? at : at + 1)));
  const look = (from: number): void => runs.slice(from).forEach((run) => run.look());
  return {
    look: () => look(0),
    retry: (name) => runs.filter((run) => run.name === name).forEach((run) => run.request()),
    wake: () => runs.forEach((run) => run.wake()),
    close: () => runs.forEach((run) => run.close()),
  };
}
