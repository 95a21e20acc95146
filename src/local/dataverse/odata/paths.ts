import type { Collection, Column, Schema, TableSchema } from "#dataverse/tables";
import type { Path, Step } from "#local/dataverse/query";
import { type ODataFault, syntaxFault, unknownProperty, unsupported } from "./fault";

/** A column reached from a row: where it is, and what it is. */
export type Place = { readonly path: Path; readonly column: Column; readonly name: string };

const lookupValue = /^_(\w{1,128})_value$/;

/** The lookup column behind "_name_value", null for any other name. */
export function lookupBehind(name: string): string | null {
  return lookupValue.exec(name)?.[1] ?? null;
}

/** A column of a table, own properties only; undefined for prototype names and unknown ones. */
export function columnOf(table: TableSchema, name: string): Column | undefined {
  return Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
}

/** The name a column has on the wire: lookups are "_name_value". */
export function wireName(table: TableSchema, name: string): string {
  return columnOf(table, name)?.kind === "lookup" ? `_${name}_value` : name;
}

/**
 * Follows names such as ["customerid_contact", "fullname"] from a table to a column. Throws the platform's 400 for a name that
 * is not there.
 */
export function findPlace(schema: Schema, table: TableSchema, names: readonly string[]): Place {
  const { steps, at } = followSteps(schema, table, names.slice(0, -1));
  const last = names.at(-1) ?? "";
  const name = lookupBehind(last) ?? last;
  const column = columnOf(at, name);
  // A lookup answers to _name_value only, everything else to its own name only.
  if (column === undefined || (column.kind === "lookup") !== (name !== last)) throw unknownProperty(last, at.logical);
  return { path: { steps, column: name }, column, name: last };
}

/** As `findPlace` with logical names, as query functions and FetchXML use them: a lookup answers to its own name as well. */
export function findLogicalPlace(schema: Schema, table: TableSchema, names: readonly string[]): Place {
  const last = names.at(-1) ?? "";
  const { at } = followSteps(schema, table, names.slice(0, -1));
  const wire = columnOf(at, last)?.kind === "lookup" ? `_${last}_value` : last;
  return findPlace(schema, table, [...names.slice(0, -1), wire]);
}

/** Follows names to a collection of rows, as `any` and `all` need it. */
export function findCollection(
  schema: Schema,
  table: TableSchema,
  names: readonly string[],
): { readonly steps: readonly Step[]; readonly collection: Collection } {
  const { steps, at } = followSteps(schema, table, names.slice(0, -1));
  const last = names.at(-1) ?? "";
  const relationship = schema.findNavigation(at.logical, last);
  if (relationship?.kind !== "collection") throw unknownProperty(last, at.logical);
  return { steps, collection: relationship };
}

/** The schema of a table a relationship leads to; 501 when that one is not here. */
export function servedTable(schema: Schema, logical: string): TableSchema {
  const table = schema.findTable(logical);
  if (table === undefined) throw unsupported(`The table '${logical}'`);
  return table;
}

function followSteps(
  schema: Schema,
  table: TableSchema,
  names: readonly string[],
): { readonly steps: readonly Step[]; readonly at: TableSchema } {
  return names.reduce<{ steps: readonly Step[]; at: TableSchema }>(
    ({ steps, at }, name) => {
      const relationship = schema.findNavigation(at.logical, name);
      if (relationship?.kind !== "reference") throw stepFault(name, at, relationship !== undefined);
      const step = { lookup: relationship.column, target: relationship.target };
      return { steps: [...steps, step], at: servedTable(schema, relationship.target) };
    },
    { steps: [], at: table },
  );
}

function stepFault(name: string, at: TableSchema, isCollection: boolean): ODataFault {
  return isCollection
    ? syntaxFault(`The parent value for a property access of '${name}' is not a single value.`)
    : unknownProperty(name, at.logical);
}
