import type { TableSchema } from "#dataverse/tables";
import {
  columnOf,
  type Expression,
  literalToValue,
  type RowKey,
  syntaxFault,
  unknownProperty,
  unknownRecord,
} from "#local/dataverse/odata";
import { type Condition, rowToSql } from "#local/dataverse/query";
import type { SqlRow, SqlValue, Store } from "#local/dataverse/store";
import { ownColumn, readRows } from "./readRows";

/** The row a key names, with the columns asked for; null when there is none. `write` gives SQL that is written already. */
export function findRow(
  store: Store,
  table: TableSchema,
  key: RowKey,
  columns: readonly string[] = [],
  write = () => rowToSql(table, columns),
): SqlRow | null {
  if (key.kind === "id") return store.query(write(), [key.id])[0] ?? null;
  const [row] = readRows(store, {
    table: table.logical,
    columns,
    filter: { kind: "and", of: conditionsOf(table, key) },
    order: [],
    limit: 1,
    offset: 0,
  });
  return row ?? null;
}

/** As `findRow`; 404 when there is none. */
export function expectRow(
  store: Store,
  table: TableSchema,
  key: RowKey,
  columns?: readonly string[],
  write?: () => string,
): SqlRow {
  const row = findRow(store, table, key, columns, write);
  if (row === null) throw unknownRecord(table.logical, describeKey(key));
  return row;
}

/** The id of the row a key names; 404 when there is none. */
export function expectId(store: Store, table: TableSchema, key: RowKey): string {
  return String(expectRow(store, table, key)[table.id]);
}

/** The values of an alternate key, as a new row is given them. */
export function keyValues(table: TableSchema, key: RowKey): Readonly<Record<string, unknown>> {
  return key.kind === "id"
    ? { [table.id]: key.id }
    : Object.fromEntries([...key.values].map(([name, value]) => [name, constant(value)]));
}

function conditionsOf(table: TableSchema, key: RowKey): readonly Condition[] {
  if (key.kind === "id") return [{ kind: "compare", path: ownColumn(table.id), by: "eq", value: key.id }];
  return [...key.values].map(([name, expression]) => {
    const column = columnOf(table, name);
    if (column === undefined) throw unknownProperty(name, table.logical);
    const value: SqlValue = expression.kind === "literal" ? literalToValue(expression.literal, column, name) : null;
    if (value === null) throw syntaxFault(`The key '${name}' needs a value.`);
    return { kind: "compare", path: ownColumn(name), by: "eq", value };
  });
}

function constant(expression: Expression): unknown {
  return expression.kind === "literal" && "value" in expression.literal ? expression.literal.value : null;
}

function describeKey(key: RowKey): string {
  return key.kind === "id" ? key.id : [...key.values.keys()].join(", ");
}
