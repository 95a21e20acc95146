import { type FactKind, factKinds } from "#domain/facts";
import { isNumberList, isRecord, isTextList } from "./checks";
import { clauseKinds } from "./clauseKinds";
import { wishFigures } from "./mainWish";
import { openTable, type PackedTable, type Table } from "./model";
import { openTrees, type Trees } from "./trees";

/** How a step ended; whether an act changed what it should; whether a promise was kept. */
export const outcomes = ["failed", "partly", "unknown", "worked"] as const;
export const successes = ["changed", "unchanged"] as const;
export const states = ["broken", "kept", "open"] as const;

/** What a value is of: the kinds of facts that `corpus/` labels, by their names. */
export const valueKinds: readonly FactKind[] = factKinds
  .filter(({ learned }) => learned === true)
  .map(({ name }) => name)
  .sort();

/** What has a bar of its own: below it, nothing is said. */
export const barred = ["headline", "wants", "why", "done", "tried", "missing", "promised", "values"] as const;
export type Barred = (typeof barred)[number];

/** Learned readers as they are written down: the weights of `npm run train -- readers`. */
export type PackedReaders = {
  readonly format: 3;
  readonly clauses: PackedTable;
  readonly outcomes: PackedTable;
  readonly successes: PackedTable;
  readonly states: PackedTable;
  readonly values: PackedTable;
  readonly kinds: PackedTable;
  /** They choose the main wish among the customer's foremost clauses, by their figures. */
  readonly mainWish: Trees;
  /** The least likelihood with which something is said, 0 to 1. */
  readonly bars: Readonly<Record<Barred, number>>;
};

export type Readers = {
  readonly clauses: Table;
  readonly outcomes: Table;
  readonly successes: Table;
  readonly states: Table;
  readonly values: Table;
  readonly kinds: Table;
  readonly mainWish: Trees;
  readonly bars: Readonly<Record<Barred, number>>;
};

/** Where learned readers come from. */
export interface ReadersSource {
  /** Null where there are none, or none that can be used. Never rejects. */
  read(): Promise<Readers | null>;
}

function readTable(value: unknown, labels: readonly string[]): Table | null {
  if (!isRecord(value) || !isTextList(value.labels) || value.labels.join() !== labels.join()) return null;
  if (!isNumberList(value.scales) || !isTextList(value.weights) || typeof value.features !== "string") return null;
  const { scales, weights, features } = value;
  return openTable({ labels: value.labels, scales, weights, features });
}

const isShare = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;

function readBars(value: unknown): Readers["bars"] | null {
  if (!isRecord(value) || !barred.every((name) => isShare(value[name]))) return null;
  return Object.fromEntries(barred.map((name) => [name, value[name]])) as Readers["bars"];
}

/** Opens weights that were read from a file. Null where they are of another format, cut off or damaged. */
export function openReaders(document: unknown): Readers | null {
  if (!isRecord(document) || document.format !== 3) return null;
  const clauses = readTable(document.clauses, clauseKinds);
  const ends = readTable(document.outcomes, outcomes);
  const changes = readTable(document.successes, successes);
  const kept = readTable(document.states, states);
  const values = readTable(document.values, ["value"]);
  const kinds = readTable(document.kinds, valueKinds);
  const mainWish = openTrees(document.mainWish, wishFigures);
  const bars = readBars(document.bars);
  if (!mainWish || !clauses || !ends || !changes || !kept || !values || !kinds || !bars) return null;
  return { clauses, outcomes: ends, successes: changes, states: kept, values, kinds, mainWish, bars };
}
