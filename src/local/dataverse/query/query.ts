import type { Collection } from "#dataverse/tables";
import type { SqlValue } from "#local/dataverse/store";

/** One lookup followed on the way to a column: the lookup's name and the table it leads to. */
export type Step = { readonly lookup: string; readonly target: string };

/** A column of the row itself, or of a row its lookups lead to; `link` starts at a joined table instead of the row. */
export type Path = { readonly steps: readonly Step[]; readonly column: string; readonly link?: string };

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
  /** `%` stands for any text, `_` for one character, `\\` makes the next character stand for itself. */
  | { readonly kind: "like"; readonly path: Path; readonly pattern: string }
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
    }
  /** At least one row of `join` and the joins inside it. */
  | { readonly kind: "linked"; readonly join: Join; readonly inner: readonly Join[] };

/**
 * A table joined by the equality of two columns: `from` is its own, `to` one of the row or of an earlier join. Other parts of
 * the query know it as `link`. Outer joins keep the rows that find no partner; `filter` decides what is a partner.
 */
export type Join = {
  readonly link: string;
  readonly table: string;
  readonly from: string;
  readonly to: Path;
  readonly outer: boolean;
  readonly filter: Condition | null;
};

/** `ranks` are the values of a choice in the order they sort; without them the kept value sorts. */
export type Order = { readonly path: Path; readonly descending: boolean; readonly ranks?: readonly number[] };

/** A column under the name it has in the answer of the query. */
export type Selected = { readonly alias: string; readonly path: Path };

/**
 * Rows of one table, each once for every combination of its joins. `columns` are the store's names; the primary id, row number
 * and version come along always. `selected` adds columns of joined tables.
 */
export type RowQuery = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly joins?: readonly Join[];
  readonly selected?: readonly Selected[];
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

/** A part of a moment, as a number; weeks begin on Sunday and the first holds January 1. */
export type DatePart = "day" | "week" | "month" | "quarter" | "year";

/** What rows are put together by: a column, or a part of a date in it. */
export type Group = Selected & { readonly part?: DatePart };

/** Groups of rows and what is measured of each; without groups, one group of all. */
export type GroupQuery = {
  readonly table: string;
  readonly filter: Condition | null;
  readonly joins?: readonly Join[];
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
  readonly order: readonly { readonly alias: string; readonly descending: boolean; readonly ranks?: Order["ranks"] }[];
  readonly limit: number | null;
  readonly offset?: number;
};
