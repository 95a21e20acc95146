import type { TableSchema } from "#dataverse/tables";
import { parseOptions, type ReadOptions } from "#local/dataverse/odata";
import { type Condition, type RowsFragment, rowsToSql } from "#local/dataverse/query";
import { askerOf, type Call } from "#local/dataverse/web/wire";
import { columnsToRead } from "./readRows";

/** What a query asks of a table, worked out once: the columns to read, and the SQL for its rows. */
export type Plan = {
  readonly table: TableSchema;
  readonly options: ReadOptions;
  readonly columns: readonly string[];
  /** `filter` is the options' own, or that narrowed. */
  rows(filter: Condition | null): RowsFragment;
};

const kept = new WeakMap<Call["address"]["query"], Plan>();

/**
 * The plan of a request's query on a table. Kept beside the query for as long as that is remembered, unless it means something
 * else for another person or at another time, which only query functions do. Throws as `parseOptions` does.
 */
export function planOf(call: Call, table: TableSchema): Plan {
  const { query } = call.address;
  const known = kept.get(query);
  if (known?.table === table) return known;
  const plan = createPlan(table, parseOptions(table, query, askerOf(call)));
  if (![...query.values()].some((text) => text.includes("Microsoft.Dynamics.CRM."))) kept.set(query, plan);
  return plan;
}

function createPlan(table: TableSchema, options: ReadOptions): Plan {
  const columns = columnsToRead(table, options.select, options.expand);
  const write = (filter: Condition | null): RowsFragment =>
    rowsToSql({ table: table.logical, columns, filter, order: options.order });
  const written: { own?: RowsFragment } = {};
  return {
    table,
    options,
    columns,
    rows: (filter) => (filter === options.filter ? (written.own ??= write(filter)) : write(filter)),
  };
}
