import type { Collection } from "#dataverse/tables";
import type { SqlValue } from "#local/dataverse/store";

/** One lookup followed on the way to a column: the lookup's name and the table it leads to. */
export type Step = { readonly lookup: string; readonly target: string };

/** A column of the row itself, or of a row its lookups lead to. */
export type Path = { readonly steps: readonly Step[]; readonly column: string };

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/**
 * What a row must satisfy. OData and FetchXML both end here; names are checked against the schema before, values are already
 * what the store keeps. Text compares without case. Null satisfies `ne` and nothing else.
 */
export type Condition =
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "always"; readonly holds: boolean }
  | { readonly kind: "compare"; readonly path: Path; readonly by: Comparison; readonly value: SqlValue }
  | { readonly kind: "columns"; readonly left: Path; readonly by: Comparison; readonly right: Path }
  | { readonly kind: "empty"; readonly path: Path }
  | { readonly kind: "text"; readonly path: Path; readonly at: "anywhere" | "start" | "end"; readonly text: string }
  | { readonly kind: "among"; readonly path: Path; readonly values: readonly SqlValue[] }
  /** `from` is included, `before` is not; null leaves that side open. */
  | { readonly kind: "within"; readonly path: Path; readonly from: SqlValue; readonly before: SqlValue }
  /** A multi-choice column holds at least one of the values. */
  | { readonly kind: "holds"; readonly path: Path; readonly choices: readonly number[] }
  /** At least one row of the collection satisfies `of` (any at all when null). */
  | {
      readonly kind: "some";
      readonly steps: readonly Step[];
      readonly collection: Collection;
      readonly of: Condition | null;
    };

export type Order = { readonly path: Path; readonly descending: boolean };

/** Rows of one table. `columns` are the store's names; the primary id, row number and version come along always. */
export type RowQuery = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly filter: Condition | null;
  readonly order: readonly Order[];
  readonly limit: number | null;
  readonly offset: number;
};

export type Measure = {
  readonly alias: string;
  readonly method: "sum" | "average" | "min" | "max" | "countdistinct" | "count";
  /** Null counts rows. */
  readonly path: Path | null;
};

/** Groups of rows and what is measured of each; without groups, one group of all. */
export type GroupQuery = {
  readonly table: string;
  readonly filter: Condition | null;
  readonly groups: readonly { readonly alias: string; readonly path: Path }[];
  readonly measures: readonly Measure[];
  readonly order: readonly { readonly alias: string; readonly descending: boolean }[];
  readonly limit: number | null;
};
