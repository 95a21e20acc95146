import {
  type ClauseKind,
  clauseKinds,
  compareWishes,
  mostWeight,
  openTable,
  outcomes,
  type PackedReaders,
  type PackedTable,
  packTable,
  type Section,
  states,
  successes,
  type Trees,
  valueKinds,
  wishFigures,
} from "#domain/reading";
import type { ClauseExample, Examples } from "./examples";
import type { Label } from "./labelled";
import { learnLogistic } from "./learn";
import { learnMainWish } from "./learnMainWish";
import { learnTrees } from "./learnTrees";
import { listKnown, toRows } from "./rows";

/** How strongly weights are drawn to zero, and below which weight one is left out: chosen on folds of the corpus. */
const settings = {
  clauses: { pull: 3, least: 0.19, fewest: 2 },
  headline: { pull: 4, least: 0.12 },
  labels: { pull: 4, least: 0.12, fewest: 2 },
  values: { pull: 2, least: 0.2, fewest: 4 },
  kinds: { pull: 2, least: 0.5, fewest: 5 },
};

/** The same of trees, on hand-offs of writers that nothing was learned from. */
const trees = { trees: 150, depth: 4, step: 0.07, pull: 2, fewest: 2 };

type Known = ReadonlyMap<number, number>;

/** Weights in steps of 1/45 of the largest; what is near nothing is left out, and so are features with nothing left. */
function pack(
  labels: readonly string[],
  known: Known,
  learned: readonly Float64Array[],
  leastOf: (label: string) => number,
): PackedTable {
  const scales = learned.map(
    (weights) => weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0) / mostWeight || 1,
  );
  const kept = new Map<number, readonly number[]>();
  for (const [feature, place] of known) {
    const row = learned.map((weights, label) => {
      const weight = weights[place] ?? 0;
      return Math.abs(weight) < leastOf(labels[label] ?? "") ? 0 : Math.round(weight / (scales[label] ?? 1));
    });
    if (row.some((weight) => weight !== 0)) kept.set(feature, row);
  }
  return packTable(labels, scales, kept);
}

/** What clauses are, from hand-offs of which each is a list of them. */
export function learnClauses(handoffs: readonly (readonly ClauseExample[])[]): PackedTable {
  const { pull, least, fewest } = settings.clauses;
  const all = handoffs.flat();
  const known = listKnown(
    all.map(({ own }) => own),
    fewest,
  );
  const rows = toRows(
    all.map(({ own }) => own),
    known,
  );
  const own = handoffs.map((clauses) => clauses.filter(({ byCustomer }) => byCustomer));
  let end = 0;
  const choices = own.map(({ length }) => ({ from: end, to: (end += length) }));
  const customers = own.flat();
  const byItself = new Map<ClauseKind, Float64Array>(
    clauseKinds.flatMap((kind) => {
      if (kind === "headline") return [];
      const yes = all.map(({ labels }) => labels[kind] !== undefined);
      return [[kind, learnLogistic(rows, yes, pull)] as const];
    }),
  );
  const wish = byItself.get("wants") ?? new Float64Array(rows.size);
  const ofCustomers = toRows(
    customers.map((clause) => clause.own),
    known,
  );
  const main = learnMainWish(ofCustomers, customers, choices, wish, settings.headline.pull);
  const learned = clauseKinds.map((kind) => byItself.get(kind) ?? main);
  return pack(clauseKinds, known, learned, (kind) => (kind === "headline" ? settings.headline.least : least));
}

/** Clauses that could be the main wish of a conversation in which there is one, by all their figures. */
export type WishChoice = readonly { readonly figures: readonly number[]; readonly right: boolean }[];

const wishFigure = wishFigures.indexOf("wish");

/**
 * Says what a colleague would write, or wishes for it in plain words: "I want a replacement" has too few words to say all of it, and
 * is the wish.
 */
const isRight = ({ main, figures }: Pick<ClauseExample, "main" | "figures">): boolean =>
  main.saidInLine || (main.touched && (figures[wishFigure] ?? 0) > 0);

/**
 * What words make of hand-offs they were not learned from: of these alone can be learned how far they are to be trusted beside
 * all else that is known of a clause.
 */
export function listWishes(packed: PackedTable, examples: readonly Examples[]): readonly WishChoice[] {
  const table = openTable(packed);
  const scoresOf = (features: readonly number[]): readonly number[] => {
    const scores = new Float64Array(clauseKinds.length);
    for (const feature of features) table?.add(feature, scores);
    return [...scores];
  };
  const headline = clauseKinds.indexOf("headline");
  return examples
    .filter(({ clauses }) => clauses.some(({ main }) => main.touched))
    .map(({ clauses }) => {
      const own = clauses.filter(({ wishable }) => wishable);
      const wishes = own.map((clause) => {
        const scores = scoresOf(clause.own);
        return { ...clause, headline: scores[headline] ?? 0, figures: [...clause.figures, ...scores] };
      });
      return compareWishes(wishes).map(({ clause, row }) => ({ figures: row, right: isRight(clause) }));
    });
}

/** Which of the customer's foremost clauses is the main wish, learned from `listWishes`. */
export const learnWishes = (wishes: readonly WishChoice[]): Trees => learnTrees(wishFigures, wishes, trees);

/** What else is known of clauses of one section. */
function learnLabels<Name extends string>(
  clauses: readonly ClauseExample[],
  section: Section,
  labels: readonly Name[],
  nameOf: (label: Label) => string,
): PackedTable {
  const { pull, least, fewest } = settings.labels;
  const labelled = clauses.flatMap(({ withLater, labels: found }) => {
    const label = found[section];
    return label ? [{ withLater, name: nameOf(label) }] : [];
  });
  const known = listKnown(
    labelled.map(({ withLater }) => withLater),
    fewest,
  );
  const rows = toRows(
    labelled.map(({ withLater }) => withLater),
    known,
  );
  return pack(
    labels,
    known,
    labels.map((label) =>
      learnLogistic(
        rows,
        labelled.map(({ name }) => name === label),
        pull,
      ),
    ),
    () => least,
  );
}

function learnValues(examples: readonly Examples[]): PackedTable {
  const { pull, least, fewest } = settings.values;
  const values = examples.flatMap((one) => one.values);
  const features = values.map((value) => value.features);
  const known = listKnown(features, fewest);
  const weights = learnLogistic(
    toRows(features, known),
    values.map(({ kind }) => kind !== null),
    pull,
    values.map(({ count }) => count),
  );
  return pack(["value"], known, [weights], () => least);
}

function learnKinds(examples: readonly Examples[]): PackedTable {
  const { pull, least, fewest } = settings.kinds;
  const values = examples.flatMap((one) => one.values.filter(({ kind }) => kind !== null));
  const features = values.map((value) => value.features);
  const known = listKnown(features, fewest);
  const rows = toRows(features, known);
  const learned = valueKinds.map((name) =>
    learnLogistic(
      rows,
      values.map(({ kind }) => kind === name),
      pull,
    ),
  );
  return pack(valueKinds, known, learned, () => least);
}

/** Tables of weights, which need no bars and no trees to be learned. */
export type LearnedTables = Omit<PackedReaders, "bars" | "mainWish">;

/** Learns all tables. */
export function learnTables(examples: readonly Examples[]): LearnedTables {
  const byHandoff = examples.map(({ clauses }) => clauses);
  const clauses = byHandoff.flat();
  return {
    format: 3,
    clauses: learnClauses(byHandoff),
    outcomes: learnLabels(clauses, "tried", outcomes, ({ outcome }) => outcome),
    successes: learnLabels(clauses, "done", successes, ({ ok }) => (ok ? "changed" : "unchanged")),
    states: learnLabels(clauses, "promised", states, ({ state }) => state),
    values: learnValues(examples),
    kinds: learnKinds(examples),
  };
}
