import { findTable, type TableSchema } from "#dataverse/tables";
import { quote, rowNumber } from "#local/dataverse/store";
import { addJoins, conditionToSql } from "./conditionSql";
import { partToSql, ranksToSql } from "./columnSql";
import type { Condition, GroupQuery, Join, Measure, RowQuery } from "./query";
import { createScope, type Fragment, type Scope } from "./scope";

/** A count never says more than this; the platform adds that the limit was exceeded. */
export const countLimit = 5000;

/**
 * Writes a query for rows. Rows that compare equal stand in the order they were added in (or its reverse, where the order
 * ends descending: an index then serves it whole), so that pages never overlap.
 */
export function rowsToSql(query: RowQuery): Fragment {
  const scope = openScope(query.table, query.joins);
  const where = whereOf(query.filter, scope);
  const order = [
    ...query.order.map(({ path, descending, ranks }) => {
      return `${ranksToSql(scope.columnAt(path), ranks)}${descending ? " DESC" : ""}`;
    }),
    `${scope.alias}.${quote(rowNumber)}${query.order.at(-1)?.descending === true ? " DESC" : ""}`,
  ];
  const selected = (query.selected ?? []).map(({ alias, path }) => `${scope.columnAt(path)} AS ${quote(alias)}`);
  const from = scope.from();
  const columns = columnsOf(query).map((name) => `${scope.alias}.${quote(name)}`);
  return {
    sql: `SELECT ${[...columns, ...selected].join(", ")} ${from.sql}${where.sql} ORDER BY ${order.join(", ")} LIMIT ? OFFSET ?`,
    values: [...from.values, ...where.values, query.limit ?? -1, query.offset],
  };
}

/**
 * Writes a query for the one row with an id, which is its only value. Neither ordered nor cut, as `rowsToSql` would: both
 * cost SQLite as much again as finding the row.
 */
export function rowToSql(table: TableSchema, columns: readonly string[]): string {
  const names = [...new Set([rowNumber, table.id, "versionnumber", ...columns])];
  return `SELECT ${names.map(quote).join(", ")} FROM ${quote(table.logical)} WHERE ${quote(table.id)} = ?`;
}

/** Writes a count of the rows a condition and joins leave, at most one more than `limit`. */
export function countToSql(
  table: string,
  filter: Condition | null,
  joins: readonly Join[] = [],
  limit = countLimit,
): Fragment {
  const scope = openScope(table, joins);
  const where = whereOf(filter, scope);
  const from = scope.from();
  return {
    sql: `SELECT count(*) AS "n" FROM (SELECT 1 ${from.sql}${where.sql} LIMIT ?)`,
    values: [...from.values, ...where.values, limit + 1],
  };
}

/** Writes a query for groups; columns of the answer are named by the aliases. */
export function groupsToSql(query: GroupQuery): Fragment {
  const scope = openScope(query.table, query.joins);
  const groups = query.groups.map(({ alias, path, part }) => ({
    alias,
    column: partToSql(scope.columnAt(path), part),
  }));
  const measures = query.measures.map((measure) => ({ alias: measure.alias, column: measureToSql(measure, scope) }));
  const where = whereOf(query.filter, scope);
  const from = scope.from();
  const selected = [...groups, ...measures].map(({ alias, column }) => `${column} AS ${quote(alias)}`);
  const grouped = groups.length === 0 ? "" : ` GROUP BY ${groups.map(({ column }) => column).join(", ")}`;
  const order = query.order.map(({ alias, descending, ranks }) => {
    return `${ranksToSql(quote(alias), ranks)}${descending ? " DESC" : ""}`;
  });
  return {
    sql: `SELECT ${selected.join(", ")} ${from.sql}${where.sql}${grouped}${order.length === 0 ? "" : ` ORDER BY ${order.join(", ")}`} LIMIT ? OFFSET ?`,
    values: [...from.values, ...where.values, query.limit ?? -1, query.offset ?? 0],
  };
}

function openScope(table: string, joins: readonly Join[] = []): Scope {
  const scope = createScope(table);
  addJoins(scope, joins);
  return scope;
}

function whereOf(filter: Condition | null, scope: Scope): Fragment {
  if (filter === null) return { sql: "", values: [] };
  const { sql, values } = conditionToSql(filter, scope);
  return { sql: ` WHERE ${sql}`, values };
}

function columnsOf(query: RowQuery): readonly string[] {
  const table = findTable(query.table);
  const always = [rowNumber, ...(table === undefined ? [] : [table.id, "versionnumber"])];
  return [...new Set([...always, ...query.columns])];
}

function measureToSql({ method, path }: Measure, scope: Scope): string {
  const column = path === null ? "*" : scope.columnAt(path);
  switch (method) {
    case "count":
      return `count(${column})`;
    case "countdistinct":
      return `count(DISTINCT ${column})`;
    case "sum":
      return `sum(${column})`;
    case "average":
      return `avg(${column})`;
    case "min":
      return `min(${column})`;
    case "max":
      return `max(${column})`;
    default:
      return method satisfies never;
  }
}
