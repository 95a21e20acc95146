import { type Join, joins, type PlacedJoin } from "./joins";
import { lookupsOf, type PlacedLookup, readRelationships, type Relationship } from "./relationships";
import type { TableMap, TableSchema } from "./table";
import { tables } from "./tables";

/** Tables and how they hang together. Logical names, sets and navigation properties are case-sensitive, as on the platform. */
export interface Schema<T extends TableMap = TableMap> {
  readonly tables: T;
  /** All tables, in the order they were given in. */
  readonly all: readonly TableSchema[];
  /** Whether a text is the logical name of a table here; prototype names ("constructor") are not. */
  has(logical: string): boolean;
  /** The table with that logical name, undefined when there is none here. */
  findTable(logical: string): TableSchema | undefined;
  /** The table behind an entity set ("incidents"). */
  findSet(set: string): TableSchema | undefined;
  /** The relationship behind a navigation property of a table, in either direction. */
  findNavigation(table: string, navigation: string): Relationship | undefined;
  navigationsOf(table: string): readonly Relationship[];
  /** The many-to-many relationship behind a navigation property. */
  findJoin(table: string, navigation: string): Join | undefined;
  /** Every lookup that may point at rows of a table. */
  lookupsTo(table: string): readonly PlacedLookup[];
}

/** Puts tables together to a schema. Lookups may point at tables that are not among them: those ways lead nowhere. */
export function createSchema<T extends TableMap>(tables: T, joins: readonly PlacedJoin[] = []): Schema<T> {
  const all = Object.values(tables);
  const byLogical = new Map<string, TableSchema>(all.map((table) => [table.logical, table]));
  const bySet = new Map<string, TableSchema>(all.map((table) => [table.set, table]));
  const relationships = readRelationships(all);
  return {
    tables,
    all,
    has: (logical) => byLogical.has(logical),
    findTable: (logical) => byLogical.get(logical),
    findSet: (set) => bySet.get(set),
    findNavigation: (table, navigation) => relationships.get(table)?.get(navigation),
    navigationsOf: (table) => [...(relationships.get(table)?.values() ?? [])],
    findJoin: (table, navigation) => joins.find((join) => join.table === table && join.navigation === navigation),
    lookupsTo: (table) => lookupsOf(all).filter(({ column }) => Object.keys(column.targets).includes(table)),
  };
}

/** What Warmline touches of an organisation. */
export const schema = createSchema(tables, joins);
