import type { Column, TableSchema } from "#dataverse/tables";
import { columnOf, wireName } from "#local/dataverse/odata";
import { decodeValue, pointerOf, type SqlRow, type SqlValue, type Store } from "#local/dataverse/store";
import { formatValue } from "./format";
import { type Names, readNames, tableNames } from "./names";
import type { Preferences } from "#local/dataverse/web/wire";

export type JsonObject = Record<string, unknown>;

export const formatted = "OData.Community.Display.V1.FormattedValue";
const targetTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
const targetNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

/** The columns an answer shows: those selected and the primary id, or every column of the table. */
export function shownColumns(table: TableSchema, select: readonly string[] | null): readonly string[] {
  return select === null ? Object.keys(table.columns) : [...new Set([...select, table.id])];
}

/** A row's ETag. */
export function etagOf(row: SqlRow): string {
  return `W/"${String(row["versionnumber"])}"`;
}

/** Kept rows as the Web API shows them, with the annotations the caller wants. */
export function representRows(
  store: Store,
  table: TableSchema,
  rows: readonly SqlRow[],
  select: readonly string[] | null,
  preferences: Preferences,
): readonly JsonObject[] {
  const columns = shownColumns(table, select);
  const names = preferences.annotates(formatted) ? readNames(store, table, rows, columns) : tableNames(store.schema);
  const places = columns.flatMap((name) => {
    const column = columnOf(table, name);
    return column === undefined ? [] : [{ name, column, wire: wireName(table, name) }];
  });
  return rows.map((row) => {
    const shown: JsonObject = { "@odata.etag": etagOf(row) };
    for (const { name, column, wire } of places) {
      if (preferences.annotated) Object.assign(shown, annotationsOf(row, name, column, preferences, names));
      shown[wire] = showValue(column, row[name] ?? null);
    }
    return shown;
  });
}

/** A kept value on the wire: several choices are "1,2". */
export function showValue(column: Column, value: SqlValue): unknown {
  const decoded = decodeValue(column, value);
  return Array.isArray(decoded) ? decoded.join(",") : decoded;
}

/** The annotations of one value, each under "name@annotation"; none for null. */
export function annotationsOf(
  row: SqlRow,
  name: string,
  column: Column,
  preferences: Preferences,
  names: Names,
  shownAs?: string,
): JsonObject {
  const value = row[name] ?? null;
  if (!preferences.annotated || value === null) return {};
  const wire = shownAs ?? (column.kind === "lookup" ? `_${name}_value` : name);
  const pointer = column.kind === "lookup" ? pointerOf(row, name, column.targets) : null;
  const navigation =
    pointer === null || column.kind !== "lookup" ? undefined : column.targets[pointer.table]?.navigation;
  const all: readonly (readonly [string, string | null | undefined])[] = [
    [formatted, pointer === null ? formatValue(column, value, names) : names.row(pointer)],
    [targetNavigation, navigation],
    [targetTable, pointer?.table],
  ];
  const wanted = all.filter(([annotation, text]) => typeof text === "string" && preferences.annotates(annotation));
  return Object.fromEntries(wanted.map(([annotation, text]) => [`${wire}@${annotation}`, text]));
}
