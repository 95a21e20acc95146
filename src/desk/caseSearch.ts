import type { CasePage, ResolvedCase } from "#domain/cases";
import type { Answers } from "./answers";
import { createLoader } from "./loader";
import type { DeskPorts } from "./ports";
import { createSearchPace } from "./searchPace";
import type { Thinking } from "./thinking";
import { isSettled, keep, type View } from "./view";
import { sayOfWords } from "./wordsRead";

/** So many of the newest cases are held against a conversation: more of them gain more than any better ranking does. */
const mostNewest = 1_000;
/** Cases read ahead in one step, while the page is idle. */
const sliceSize = 50;
/** Searched again when this share of the words is new, or the strongest one. */
const newEnough = 1 / 3;

const noPage: CasePage = { cases: [], path: "", more: null };

/** The desk's looking for resolved cases: the newest ones, page by page, and those that say what the customer says. */
export interface CaseSearch {
  /** Looks for what is not looked for yet, once what the question depends on is known. */
  find(): void;
  /** Asks again, as a person wants it. */
  retry(): void;
  wake(): void;
  close(): void;
}

type CaseSearchParts = {
  readonly ports: DeskPorts;
  readonly view: View;
  readonly thinking: Thinking;
  readonly answers: Answers;
};

export function createCaseSearch({ ports, view, thinking, answers }: CaseSearchParts): CaseSearch {
  const { clock } = ports;
  let newest: readonly ResolvedCase[] = [];
  let next: CasePage["more"] = null;
  let stopReading: (() => void) | null = null;

  const tell = (change: Partial<ReturnType<View["get"]>["caseSources"]>): void =>
    view.set({ caseSources: { ...view.get().caseSources, ...change } });

  function offerNewest(): void {
    thinking.offerCases("newest", newest);
    tell({ newest: newest.length });
    answers.receive("cases");
  }

  /** The rest is read and ranked at its end, so that cards move once; it is looked at in small steps, as nobody waits for it. */
  function goOn({ cases, more }: CasePage): void {
    newest = [...newest, ...cases];
    next = newest.length < mostNewest ? more : null;
    if (next) stopReading = clock.whenIdle(() => rest.run());
    else offerNewest();
  }

  function readAhead(page: CasePage, from: number): void {
    if (from >= page.cases.length) return goOn(page);
    thinking.readCases(page.cases.slice(from, from + sliceSize));
    stopReading = clock.whenIdle(() => readAhead(page, from + sliceSize));
  }

  const first = createLoader({
    source: "cases",
    clock,
    read: (cancel) => ports.cases.readNewest(thinking.askCases(), cancel),
    apply(page) {
      newest = page.cases;
      offerNewest();
      next = page.more;
      if (next) stopReading = clock.whenIdle(() => rest.run());
    },
    fail: (problem) => view.set({ cases: keep(view.get().cases, problem, clock.now()) }),
  });

  /** What comes after the first page is wanted and not needed: it is tried again, and what is there stays. */
  const rest = createLoader({
    source: "cases",
    clock,
    read: (cancel) => (next ? next(cancel) : Promise.resolve(noPage)),
    apply: (page) => readAhead(page, 0),
    fail: offerNewest,
  });

  /** The terms that were searched for last, and all that ever were. */
  let searched: readonly string[] = [];
  const asked = new Set<string>();
  let inTurn = true;
  const said = createLoader({
    source: "cases",
    clock,
    read: (cancel) => ports.cases.search({ ...thinking.askCases(), inTurn }, cancel),
    apply(answer) {
      thinking.offerCases("found", answer.cases);
      tell({ found: answer.cases.length, path: answer.path });
      answers.receive("cases");
    },
    fail() {
      thinking.offerCases("found", []);
      answers.receive("cases");
    },
    again: () => pace.ask(),
  });
  const pace = createSearchPace({
    clock,
    line: ports.searchLine,
    kind: "cases",
    search(turn) {
      inTurn = turn;
      searched = thinking.askCases().terms;
      asked.add(keyOf(searched));
      said.run();
    },
  });

  function isNewEnough(terms: readonly string[]): boolean {
    const fresh = terms.filter((term) => !searched.includes(term));
    return terms[0] === fresh[0] || fresh.length >= newEnough * terms.length;
  }

  let newestOf: string | null = null;
  return {
    find() {
      const state = view.get();
      if (!isSettled(state.conversation) || !isSettled(state.handoff)) return;
      const { product, terms } = thinking.askCases();
      const read = sayOfWords(state, state.cases, () => null, clock.now());
      if (terms.length === 0 && newestOf === null && read.kind === "unavailable") return view.set({ cases: read });
      if (terms.length === 0) thinking.offerCases("found", []);
      // The articles' turn comes first: a representative reads those first.
      else if (isSettled(state.suggestions) && !asked.has(keyOf(terms)) && isNewEnough(terms)) pace.ask();
      if (newestOf === product) return;
      newestOf = product;
      stopReading?.();
      rest.close();
      first.run();
    },
    retry() {
      first.run();
      pace.ask();
    },
    wake: () => [first, rest, said].forEach((loader) => loader.wake()),
    close() {
      stopReading?.();
      pace.close();
      for (const loader of [first, rest, said]) loader.close();
    },
  };
}

const keyOf = (terms: readonly string[]): string => [...terms].sort().join(" ");
