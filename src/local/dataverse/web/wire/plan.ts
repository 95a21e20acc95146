import type { TableSchema } from "#dataverse/tables";
import type { ReadOptions } from "#local/dataverse/odata";
import type { Condition, RowsFragment } from "#local/dataverse/query";
import type { Address } from "./address";

/** What a query asks of a table, worked out once: the columns to read, and the SQL for its rows. */
export type Plan = {
  readonly table: TableSchema;
  readonly options: ReadOptions;
  readonly columns: readonly string[];
  /** `filter` is the options' own, or that narrowed. */
  rows(filter: Condition | null): RowsFragment;
  /** The SQL for the one row with an id. */
  row(): string;
};

/** The plans of the queries that are remembered. */
export type Plans = WeakMap<Address["query"], Plan>;
