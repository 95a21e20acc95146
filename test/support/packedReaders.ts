import {
  barred,
  clauseKinds,
  outcomes,
  type PackedReaders,
  type PackedTable,
  packTable,
  states,
  successes,
  valueKinds,
  wishFigures,
} from "#domain/reading";

const emptyTable = (labels: readonly string[]): PackedTable =>
  packTable(
    labels,
    labels.map(() => 1),
    new Map(),
  );

/** Readers that take nothing for anything, as a file has them. */
export const knowNothing: PackedReaders = {
  format: 3,
  clauses: emptyTable(clauseKinds),
  outcomes: emptyTable(outcomes),
  successes: emptyTable(successes),
  states: emptyTable(states),
  values: emptyTable(["value"]),
  kinds: emptyTable(valueKinds),
  mainWish: { figures: wishFigures, trees: [] },
  bars: Object.fromEntries(barred.map((name) => [name, 1])) as PackedReaders["bars"],
};
