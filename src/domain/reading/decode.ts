import type { Stretch } from "./conversation";
import { type Barred, outcomes, type Readers, states, successes } from "./readers";
import { chooseLabel } from "./model";
import { compareWishes, findForemost, mostOfTurn } from "./mainWish";
import { sumTrees } from "./trees";
import type { WeighedClause } from "./weighClauses";
import { dropChanged } from "./wishChanges";
import type { WeighedConversation } from "./weighConversation";
import { likeliestFirst, type WeighedValue } from "./weighValues";

/** Words that were read as something; `likely` from 0 to 1. */
export type ReadLine = Stretch & { readonly likely: number };

/** What was read in a conversation: quotes, in its order; wants by likelihood, the main one first. */
export type ConversationReading = {
  readonly wants: readonly ReadLine[];
  /** Other places that may say the main wish; `likely` beside the main one, which is 1. */
  readonly alsoSaid: readonly ReadLine[];
  readonly why: readonly ReadLine[];
  readonly done: readonly (ReadLine & { readonly changed: boolean })[];
  readonly tried: readonly (ReadLine & { readonly outcome: (typeof outcomes)[number] })[];
  readonly missing: readonly ReadLine[];
  readonly promised: readonly (ReadLine & { readonly state: (typeof states)[number] })[];
  readonly values: readonly WeighedValue[];
};

export type Section = Exclude<Barred, "values" | "headline">;
type Run = ReadLine & { readonly clauses: readonly WeighedClause[] };

/** A neighbour belongs to a line from this share of its bar on. */
const neighbour = 0.6;
const longestRun = 200;
const most: Readonly<Record<Section, number>> = { wants: 3, why: 3, done: 5, tried: 5, missing: 3, promised: 4 };
const mostValues = 14;

/** Neighbouring clauses of a turn, each likely enough, as one line; where one of them is above the bar. */
function findRuns(clauses: readonly WeighedClause[], section: Section, bar: number): readonly Run[] {
  const runs: WeighedClause[][] = [];
  let last: WeighedClause | null = null;
  for (const clause of clauses) {
    const open: WeighedClause[] | undefined = runs[runs.length - 1];
    const first = open?.[0];
    const isNext = last !== null && last.turn === clause.turn && last.clause + 1 === clause.clause;
    if (open && first && isNext && clause.to - first.from < longestRun) open.push(clause);
    else runs.push([clause]);
    last = clause;
  }
  return runs.flatMap((run): readonly Run[] => {
    const [first, last] = [run[0], run[run.length - 1]];
    const likely = Math.max(...run.map((clause) => clause.likely[section]));
    if (!first || !last || likely < bar) return [];
    return [{ turn: first.turn, from: first.from, to: last.to, likely, clauses: run }];
  });
}

const inOrder = (a: Stretch, b: Stretch): number => a.turn - b.turn || a.from - b.from;

/** Who cannot say it: a customer does no act of the agent's and leaves no question open, and only a customer wants. */
const isSaidBy: Partial<Readonly<Record<Section, (byCustomer: boolean) => boolean>>> = {
  wants: (byCustomer) => byCustomer,
  done: (byCustomer) => !byCustomer,
  missing: (byCustomer) => !byCustomer,
};

const sections: readonly Section[] = ["wants", "why", "done", "tried", "missing", "promised"];

/** The clauses of a turn that may be said: likely enough for a section, or its foremost as the main wish. Most are neither. */
export function listCandidates(clauses: readonly WeighedClause[], bars: Readers["bars"]): readonly WeighedClause[] {
  const likeliest = Math.max(...clauses.map(({ likely }) => likely.wants));
  const foremost = new Set(findForemost(clauses, mostOfTurn));
  return clauses.filter(
    (clause) =>
      foremost.has(clause) ||
      clause.likely.wants === likeliest ||
      sections.some((section) => clause.likely[section] >= bars[section] * neighbour),
  );
}

function chooseRuns(all: readonly WeighedClause[], section: Section, bar: number): readonly Run[] {
  const least = bar * neighbour;
  const isSaid = isSaidBy[section] ?? (() => true);
  const clauses = all.filter(({ likely, byCustomer }) => likely[section] >= least && isSaid(byCustomer));
  const runs = [...findRuns(clauses, section, bar)].sort((a, b) => b.likely - a.likely).slice(0, most[section]);
  return section === "wants" ? runs : runs.sort(inOrder);
}

const overlap = (a: Stretch, b: Stretch): boolean => a.turn === b.turn && a.from < b.to && b.from < a.to;

const toLine = ({ turn, from, to, likely }: ReadLine): ReadLine => ({ turn, from, to, likely });

/** Other clauses that say the main wish are at least this likely, the main one being 1. */
const sameWish = 0.15;
const mostSame = 2;

/** The main wish is the clause that the trees choose among the customer's foremost; nothing where none is likely a wish. */
function decodeWants(
  { clauses, changes }: WeighedConversation,
  { bars, mainWish: trees }: Pick<Readers, "bars" | "mainWish">,
): Pick<ConversationReading, "wants" | "alsoSaid"> {
  const own = dropChanged(
    clauses.filter(({ byCustomer }) => byCustomer),
    changes,
    ({ likely }) => likely.wants >= bars.wants,
  );
  const ranked = compareWishes(own)
    .map(({ clause, row }) => ({ ...clause, score: sumTrees(trees, row) }))
    .sort((a, b) => b.score - a.score);
  const [main, ...next] = ranked.slice(0, 1 + mostSame);
  const likely = own.reduce((most, clause) => Math.max(most, clause.likely.wants), 0);
  // What is said to be wished instead is a wish, however it looks by itself.
  const isSure = likely >= bars.headline || changes.some(({ kind, turn }) => kind === "instead" && turn === main?.turn);
  if (!main || !isSure) return { wants: [], alsoSaid: [] };
  const head = { ...main, likely: main.likely.wants };
  const others = chooseRuns(own, "wants", bars.wants).filter((run) => !overlap(run, main));
  return {
    wants: [head, ...others].slice(0, most.wants).map(toLine),
    alsoSaid: next
      .map((clause) => toLine({ ...clause, likely: Math.exp(clause.score - main.score) }))
      .filter(({ likely: beside }) => beside >= sameWish),
  };
}

function decodeValues(values: readonly WeighedValue[], bar: number): readonly WeighedValue[] {
  const taken: WeighedValue[] = [];
  for (const value of values.filter(({ likely }) => likely >= bar).sort(likeliestFirst)) {
    if (taken.length >= mostValues) break;
    if (!taken.some((other) => other.value === value.value || overlap(other, value))) taken.push(value);
  }
  return taken.sort(inOrder);
}

/** What to say of a weighed conversation: only what is above its bar. */
export function decode(
  weighed: WeighedConversation,
  readers: Pick<Readers, "bars" | "mainWish" | "outcomes" | "successes" | "states">,
): ConversationReading {
  const { clauses, values, labelsOf } = weighed;
  const { bars } = readers;
  const runsOf = (section: Section): readonly Run[] => chooseRuns(clauses, section, bars[section]);
  const labelOf = <Label extends string>(
    { clauses: own }: Run,
    table: Readers["outcomes"],
    labels: readonly Label[],
    fallback: Label,
  ): Label =>
    chooseLabel(
      labels,
      own.map((clause) => labelsOf(clause, table)),
      fallback,
    );
  return {
    ...decodeWants(weighed, readers),
    why: runsOf("why").map(toLine),
    done: runsOf("done").map((run) => ({
      ...toLine(run),
      changed: labelOf(run, readers.successes, successes, "changed") === "changed",
    })),
    tried: runsOf("tried").map((run) => ({
      ...toLine(run),
      outcome: labelOf(run, readers.outcomes, outcomes, "unknown"),
    })),
    missing: runsOf("missing").map(toLine),
    promised: runsOf("promised").map((run) => ({
      ...toLine(run),
      state: labelOf(run, readers.states, states, "open"),
    })),
    values: decodeValues(values, bars.values),
  };
}
