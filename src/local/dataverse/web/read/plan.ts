import type { TableSchema } from "#dataverse/tables";
import { parseOptions, type ReadOptions } from "#local/dataverse/odata";
import { type Condition, type RowsFragment, rowsToSql, rowToSql } from "#local/dataverse/query";
import { askerOf, type Call, type Plan } from "#local/dataverse/web/wire";
import { columnsToRead } from "./readRows";

/**
 * The plan of a request's query on a table. Kept beside the query for as long as that is remembered, unless it means something
 * else for another person or at another time, which only query functions do. Throws as `parseOptions` does.
 */
export function planOf(call: Call, table: TableSchema): Plan {
  const { query } = call.address;
  const known = call.plans.get(query);
  if (known?.table === table) return known;
  const plan = createPlan(call, table, parseOptions(table, query, askerOf(call)));
  if (![...query.values()].some((text) => text.includes("Microsoft.Dynamics.CRM."))) call.plans.set(query, plan);
  return plan;
}

function createPlan({ store }: Call, table: TableSchema, options: ReadOptions): Plan {
  const columns = columnsToRead(table, options.select, options.expand);
  const write = (filter: Condition | null): RowsFragment =>
    rowsToSql(store.schema, { table: table.logical, columns, filter, order: options.order });
  const written: { rows?: RowsFragment; row?: string } = {};
  return {
    table,
    options,
    columns,
    rows: (filter) => (filter === options.filter ? (written.rows ??= write(filter)) : write(filter)),
    row: () => (written.row ??= rowToSql(table, columns)),
  };
}
