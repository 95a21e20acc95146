import type { Schema, TableSchema } from "#dataverse/tables";
import { unknownProperty, unsupported } from "./fault";
import { columnOf, lookupBehind } from "./paths";
import { splitOutside } from "./split";

/**
 * Reads $select into the store's column names; null when absent or "*". A lookup is asked for as `_name_value`, or by a
 * navigation property that leads over it.
 */
export function parseSelect(schema: Schema, table: TableSchema, text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const names = splitOutside(text, ",");
  return names.length === 0 || names.includes("*") ? null : names.map((name) => selectedColumn(schema, table, name));
}

function selectedColumn(schema: Schema, table: TableSchema, name: string): string {
  if (name.includes("/")) throw unsupported("A path in $select");
  const lookup = lookupBehind(name);
  const column = columnOf(table, lookup ?? name);
  if (column !== undefined && (column.kind === "lookup") === (lookup !== null)) return lookup ?? name;
  const relationship = schema.findNavigation(table.logical, name);
  if (relationship?.kind !== "reference") throw unknownProperty(name, table.logical);
  return relationship.column;
}
