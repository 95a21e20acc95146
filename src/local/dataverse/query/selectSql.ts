import type { Schema, TableSchema } from "#dataverse/tables";
import { quote, rowNumber } from "#local/dataverse/store";
import { addJoins, conditionToSql } from "./conditionSql";
import { partToSql, ranksToSql } from "./columnSql";
import type { Condition, GroupQuery, Join, Measure, Path, RowQuery } from "./query";
import { canPack, type Packable, packed } from "./pack";
import { createScope, type Fragment, type Scope } from "./scope";

/** A count never says more than this; the platform adds that the limit was exceeded. */
export const countLimit = 5000;

/**
 * A query for rows; its last two values, not among `values`, are how many rows (-1 for all) and from which on. `names` null: it
 * answers rows; otherwise one row that holds them all, for `unpackRows`.
 */
export type RowsFragment = Fragment & { readonly names: readonly string[] | null };

/**
 * Asks for so many rows from so many on. The plus matters: SQLite looks at the value of a bare parameter of LIMIT to choose its
 * way, and so prepares the statement again for every request: a quarter of the time of a page of twenty rows.
 */
const limited = "LIMIT +? OFFSET +?";

/**
 * Writes a query for rows. Rows that compare equal stand in the order they were added in (or its reverse, where the order
 * ends descending: an index then serves it whole), so that pages never overlap.
 */
export function rowsToSql(schema: Schema, query: Omit<RowQuery, "limit" | "offset">): RowsFragment {
  const scope = openScope(schema, query.table, query.joins);
  const where = whereOf(query.filter, scope);
  const order = [
    ...query.order.map(({ path, descending, ranks }) => {
      return `${ranksToSql(scope.columnAt(path), ranks)}${descending ? " DESC" : ""}`;
    }),
    `${scope.alias}.${quote(rowNumber)}${query.order.at(-1)?.descending === true ? " DESC" : ""}`,
  ];
  const shown: readonly Packable[] = [
    ...columnsOf(schema, query).map((name) => ({
      name,
      table: query.table,
      column: name,
      sql: scope.columnAt(own(name)),
    })),
    ...(query.selected ?? []).map(({ alias, path }) => {
      return {
        name: alias,
        table: scope.rowAt(path.steps, path.link).table,
        column: path.column,
        sql: scope.columnAt(path),
      };
    }),
  ];
  const from = scope.from();
  const rest = `${from.sql}${where.sql} ORDER BY ${order.join(", ")} ${limited}`;
  const values = [...from.values, ...where.values];
  if (canPack(schema, shown)) return { sql: packed(shown, rest), values, names: shown.map(({ name }) => name) };
  return {
    sql: `SELECT ${shown.map(({ name, sql }) => `${sql} AS ${quote(name)}`).join(", ")} ${rest}`,
    values,
    names: null,
  };
}

function own(column: string): Path {
  return { steps: [], column };
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
  schema: Schema,
  table: string,
  filter: Condition | null,
  joins: readonly Join[] = [],
  limit = countLimit,
): Fragment {
  const scope = openScope(schema, table, joins);
  const where = whereOf(filter, scope);
  const from = scope.from();
  return {
    sql: `SELECT count(*) AS "n" FROM (SELECT 1 ${from.sql}${where.sql} LIMIT +?)`,
    values: [...from.values, ...where.values, limit + 1],
  };
}

/** Writes a query for groups; columns of the answer are named by the aliases. */
export function groupsToSql(schema: Schema, query: GroupQuery): Fragment {
  const scope = openScope(schema, query.table, query.joins);
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
    sql: `SELECT ${selected.join(", ")} ${from.sql}${where.sql}${grouped}${order.length === 0 ? "" : ` ORDER BY ${order.join(", ")}`} ${limited}`,
    values: [...from.values, ...where.values, query.limit ?? -1, query.offset ?? 0],
  };
}

function openScope(schema: Schema, table: string, joins: readonly Join[] = []): Scope {
  const scope = createScope(schema, table);
  addJoins(scope, joins);
  return scope;
}

function whereOf(filter: Condition | null, scope: Scope): Fragment {
  if (filter === null) return { sql: "", values: [] };
  const { sql, values } = conditionToSql(filter, scope);
  return { sql: ` WHERE ${sql}`, values };
}

function columnsOf(schema: Schema, query: Pick<RowQuery, "table" | "columns">): readonly string[] {
  const table = schema.findTable(query.table);
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
