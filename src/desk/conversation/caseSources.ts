import type { CaseAsk, CasePage, ResolvedCase } from "#domain/cases";
import type { Problem } from "#desk/kit";
import { aSource } from "./work";
import type { NextPage } from "#desk/kit";
import type { Work } from "./work";
import type { DeskState } from "#desk/conversation/shape";
import { isSettled, keep, valueOf } from "#desk/kit";
import { readWords } from "./wordsRead";

/** So many of the newest cases are held against a conversation: more of them gain more than any better ranking does. */
const mostNewest = 1_000;
/** Cases read ahead in one step, while the page is idle. */
const sliceSize = 50;
/** Searched again when this share of the words is new, or the strongest one. */
const newEnough = 1 / 3;
/** Of the cases that searches found, so many of the latest are kept. */
const mostFound = 400;

const isKnown = ({ view }: Work): boolean => isSettled(view.get().conversation) && isSettled(view.get().handoff);

const tell = ({ view }: Work, change: Partial<DeskState["caseSources"]>): void =>
  view.set({ caseSources: { ...view.get().caseSources, ...change } });

const casesOf = (pages: readonly CasePage[]): readonly ResolvedCase[] => pages.flatMap(({ cases }) => cases);

/** In place of the newest before; none of them takes a found one away. */
function offerNewest(work: Work, pages: readonly CasePage[]): void {
  const newest = casesOf(pages);
  work.mind.learn({ newest });
  tell(work, { newest: newest.length });
  work.showing.receive("cases");
}

/** Beside all that were found before, the latest first. */
function addFound({ mind }: Work, cases: readonly ResolvedCase[]): void {
  const ids = new Set(cases.map(({ id }) => id));
  const others = (mind.inputs.found ?? []).filter(({ id }) => !ids.has(id));
  mind.learn({ found: [...cases, ...others].slice(0, mostFound) });
}

/** The cases of a page in small steps, as nobody waits for them. */
async function readAhead({ mind, ports }: Work, page: CasePage, cancel: AbortSignal): Promise<CasePage> {
  for (let from = 0; from < page.cases.length && !cancel.aborted; from += sliceSize) {
    mind.readCases(page.cases.slice(from, from + sliceSize));
    await new Promise<void>((resume) => void ports.clock.whenIdle(resume));
  }
  return page;
}

function moreCases({ cases, more }: CasePage, earlier: readonly CasePage[]): NextPage<Work, CasePage> | null {
  if (!more || casesOf(earlier).length + cases.length >= mostNewest) return null;
  return async (work, cancel) => readAhead(work, await more(cancel), cancel);
}

/** Why nobody knows what was said, while no cases are shown. */
function findUnread({ view, mind }: Work): Problem | null {
  const state = view.get();
  const words = readWords({ ...state, transcript: mind.thoughts.transcript });
  return words.kind === "unread" && valueOf(state.cases) === null ? words.problem : null;
}

/** The newest of the product, page by page; what comes after the first page is wanted and not needed. */
export const newestCases = aSource({
  name: "cases",
  ready: isKnown,
  ask(work): (CaseAsk & { readonly product: string }) | null {
    const { caseAsk } = work.mind.thoughts;
    return caseAsk.terms.length === 0 && findUnread(work) ? null : caseAsk;
  },
  key: ({ product }) => product,
  read: ({ ports }, ask, cancel) => ports.cases.readNewest(ask, cancel),
  more: moreCases,
  /** The rest is ranked at its end, so that cards move once. */
  apply(work, page, earlier) {
    if (earlier.length === 0 || !moreCases(page, earlier)) offerNewest(work, [...earlier, page]);
  },
  fail(work, problem, earlier) {
    const { view, ports } = work;
    if (earlier.length > 0) offerNewest(work, earlier);
    else view.set({ cases: keep(view.get().cases, problem, ports.clock.now()) });
  },
  unasked(work) {
    const { view, ports } = work;
    const problem = findUnread(work);
    if (problem) view.set({ cases: keep(view.get().cases, problem, ports.clock.now()) });
  },
});

const keyOf = ({ terms }: CaseAsk): string => [...terms].sort().join(" ");

/** Those that say what the customer says, of any product and age. */
export const foundCases = aSource({
  name: "cases",
  pace: "cases",
  /** The articles' turn comes first: a representative reads those first. */
  ready: (work) =>
    isKnown(work) && (isSettled(work.view.get().suggestions) || work.mind.thoughts.caseAsk.terms.length === 0),
  ask: ({ mind: { thoughts } }): CaseAsk | null => (thoughts.caseAsk.terms.length > 0 ? thoughts.caseAsk : null),
  key: keyOf,
  /** Not for words that say hardly more, nor for words that were asked about before. */
  worth(ask, before) {
    if (before.some((asked) => keyOf(asked) === keyOf(ask))) return false;
    const known = before[before.length - 1]?.terms ?? [];
    const fresh = ask.terms.filter((term) => !known.includes(term));
    return ask.terms[0] === fresh[0] || fresh.length >= newEnough * ask.terms.length;
  },
  read: ({ ports }, ask, cancel, inTurn) => ports.cases.search({ ...ask, inTurn }, cancel),
  apply(work, { cases, path }) {
    addFound(work, cases);
    tell(work, { found: cases.length, path });
    work.showing.receive("cases");
  },
  fail(work) {
    addFound(work, []);
    work.showing.receive("cases");
  },
  unasked(work) {
    if (!work.mind.inputs.found) addFound(work, []);
  },
});
