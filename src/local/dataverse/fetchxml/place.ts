import type { Column, Schema, TableSchema } from "#dataverse/tables";
import { type Asker, columnOf, syntaxFault } from "#local/dataverse/odata";
import type { Path } from "#local/dataverse/query";
import { fetchFault, unknownAttribute, unknownEntity } from "./faults";
import type { XmlElement } from "./xml";

/** The table an element speaks about: the query's own, or a joined one under its alias. */
export type Place = { readonly table: TableSchema; readonly link?: string };

/** A column there, by its logical name. */
export type PlacedColumn = { readonly path: Path; readonly column: Column; readonly name: string };

/** What is known while a query is read: who asks, which aliases can be spoken of, what was counted. */
export type Reading = {
  readonly asker: Asker;
  readonly root: Place;
  /** Tables that conditions and orders may name, by alias. */
  readonly links: Map<string, Place>;
  /** Every alias given in the query. */
  readonly taken: Set<string>;
  readonly count: { conditions: number; links: number };
};

const mostConditions = 500;

/** An attribute that must be there. */
export function required(element: XmlElement, name: string): string {
  const value = element.attributes.get(name);
  if (value === undefined || value === "") throw fetchFault(`<${element.name}> needs the attribute '${name}'`);
  return value;
}

/** A yes-or-no attribute; no when absent. */
export function isSet(element: XmlElement, name: string): boolean {
  const value = element.attributes.get(name)?.toLowerCase();
  if (value === undefined || value === "false" || value === "0") return false;
  if (value === "true" || value === "1") return true;
  throw fetchFault(`'${name}' of <${element.name}> must be true or false`);
}

/** A whole number from 1 on; null when absent. */
export function wholeOf(element: XmlElement, name: string): number | null {
  const value = element.attributes.get(name);
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value) || Number(value) < 1) throw fetchFault(`'${name}' must be a number from 1 on`);
  return Number(value);
}

/** A name to show a value or a table under. */
export function aliasOf(element: XmlElement): string | null {
  const alias = element.attributes.get("alias");
  if (alias === undefined) return null;
  if (!/^[A-Za-z_]\w{0,127}$/.test(alias)) throw fetchFault(`'${alias.slice(0, 60)}' is not valid as an alias`);
  return alias;
}

/** The table with that logical name. */
export function tableNamed(schema: Schema, name: string): TableSchema {
  const table = schema.findTable(name);
  if (table === undefined) throw unknownEntity(name);
  return table;
}

/** A column of a place by its logical name. */
export function columnAt({ table, link }: Place, name: string): PlacedColumn {
  const column = columnOf(table, name);
  if (column === undefined) throw unknownAttribute(table.logical, name);
  return { path: { steps: [], column: name, ...(link === undefined ? {} : { link }) }, column, name };
}

/** The place an `entityname` means, `here` without one. */
export function placeOf(reading: Reading, here: Place, entityName: string | undefined): Place {
  if (entityName === undefined) return here;
  const named = reading.links.get(entityName) ?? null;
  if (named !== null) return named;
  if (entityName === reading.root.table.logical) return reading.root;
  throw fetchFault(`no link-entity before this place is called '${entityName.slice(0, 60)}'`);
}

/** Counts a condition; 400 beyond the platform's limit. */
export function countCondition({ count }: Reading): void {
  count.conditions += 1;
  if (count.conditions > mostConditions) {
    throw syntaxFault(`Number of conditions in query exceeded maximum limit of ${mostConditions}.`);
  }
}
