import type { Stretch } from "./conversation";
import { type Barred, outcomes, type Readers, states, successes } from "./readers";
import { chooseLabel, type WeighedClause, type WeighedValue } from "./weighed";

/** Words that were read as something; `likely` from 0 to 1. */
export type ReadLine = Stretch & { readonly likely: number };

/** What was read in a conversation: quotes, in its order; wants by likelihood, the main one first. */
export type ConversationReading = {
  readonly wants: readonly ReadLine[];
  /** Other places that say the main wish. */
  readonly alsoSaid: readonly Stretch[];
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

/** Neighbouring clauses of a turn that are likely the same kind, as one line. */
function findRuns(clauses: readonly WeighedClause[], section: Section, bar: number): readonly Run[] {
  const runs: WeighedClause[][] = [];
  let open: WeighedClause[] | null = null;
  for (const clause of clauses) {
    if (clause.likely[section] < bar * neighbour) {
      open = null;
      continue;
    }
    const first = open?.[0];
    if (open && first && first.turn === clause.turn && clause.to - first.from < longestRun) open.push(clause);
    else runs.push((open = [clause]));
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

function chooseRuns(all: readonly WeighedClause[], section: Section, bar: number): readonly Run[] {
  const clauses = all.filter(({ byCustomer }) => isSaidBy[section]?.(byCustomer) ?? true);
  const runs = [...findRuns(clauses, section, bar)].sort((a, b) => b.likely - a.likely).slice(0, most[section]);
  return section === "wants" ? runs : runs.sort(inOrder);
}

const overlap = (a: Stretch, b: Stretch): boolean => a.turn === b.turn && a.from < b.to && b.from < a.to;

const toLine = ({ turn, from, to, likely }: ReadLine): ReadLine => ({ turn, from, to, likely });

/** Other clauses that say the main wish are at least this likely, the main one being 1. */
const sameWish = 0.15;
const mostSame = 2;

/** The main wish is the clause that is chosen among the customer's; nothing where none is likely a wish. */
function decodeWants(
  clauses: readonly WeighedClause[],
  bars: Readers["bars"],
): Pick<ConversationReading, "wants" | "alsoSaid"> {
  const runs = chooseRuns(clauses, "wants", bars.wants);
  const own = clauses.filter(({ byCustomer }) => byCustomer).sort((a, b) => b.headline - a.headline);
  const [main] = own;
  const likely = Math.max(0, ...clauses.map((clause) => clause.likely.wants));
  if (!main || likely < bars.headline) return { wants: [], alsoSaid: [] };
  const head = { ...main, likely: main.likely.wants };
  const others = runs.filter((run) => !overlap(run, main));
  return {
    wants: [head, ...others].slice(0, most.wants).map(toLine),
    alsoSaid: own
      .slice(1, 1 + mostSame)
      .filter((clause) => Math.exp(clause.headline - main.headline) >= sameWish)
      .map(({ turn, from, to }) => ({ turn, from, to })),
  };
}

function decodeValues(values: readonly WeighedValue[], bar: number): readonly WeighedValue[] {
  const taken: WeighedValue[] = [];
  for (const value of values) {
    if (value.likely < bar || taken.length >= mostValues) break;
    if (!taken.some((other) => other.value === value.value || overlap(other, value))) taken.push(value);
  }
  return taken.sort(inOrder);
}

/** What to say of weighed clauses and values, the likeliest values first: only what is above its bar. */
export function decode(
  clauses: readonly WeighedClause[],
  values: readonly WeighedValue[],
  bars: Readers["bars"],
): ConversationReading {
  const runsOf = (section: Section): readonly Run[] => chooseRuns(clauses, section, bars[section]);
  return {
    ...decodeWants(clauses, bars),
    why: runsOf("why").map(toLine),
    done: runsOf("done").map((run) => ({
      ...toLine(run),
      changed:
        chooseLabel(
          successes,
          run.clauses.map((clause) => clause.successes),
          "changed",
        ) === "changed",
    })),
    tried: runsOf("tried").map((run) => ({
      ...toLine(run),
      outcome: chooseLabel(
        outcomes,
        run.clauses.map((clause) => clause.outcomes),
        "unknown",
      ),
    })),
    missing: runsOf("missing").map(toLine),
    promised: runsOf("promised").map((run) => ({
      ...toLine(run),
      state: chooseLabel(
        states,
        run.clauses.map((clause) => clause.states),
        "open",
      ),
    })),
    values: decodeValues(values, bars.values),
  };
}
