import type { LookupColumn } from "./column";
import type { TableSchema } from "./table";
import { allTables } from "./tables";

/** From a row to the one row its lookup points at. */
export type Reference = {
  readonly kind: "reference";
  readonly navigation: string;
  readonly column: string;
  readonly target: string;
};

/** From a row to the rows of `table` whose `column` points back at it. */
export type Collection = {
  readonly kind: "collection";
  readonly navigation: string;
  readonly table: string;
  readonly column: string;
};

export type Relationship = Reference | Collection;

/** A lookup of some table, with its place. */
export type PlacedLookup = { readonly table: TableSchema; readonly name: string; readonly column: LookupColumn };

const relationships = readRelationships();

/** The relationship behind a navigation property, in either direction; names are case-sensitive as on the platform. */
export function findNavigation(table: string, navigation: string): Relationship | undefined {
  return relationships.get(table)?.get(navigation);
}

/** Every navigation property of a table. */
export function navigationsOf(table: string): readonly Relationship[] {
  return [...(relationships.get(table)?.values() ?? [])];
}

/** Every lookup that may point at rows of `table`. */
export function lookupsTo(table: string): readonly PlacedLookup[] {
  return allLookups().filter((lookup) => Object.keys(lookup.column.targets).includes(table));
}

function allLookups(): readonly PlacedLookup[] {
  return allTables().flatMap((table) =>
    Object.entries(table.columns).flatMap(([name, column]) =>
      column.kind === "lookup" ? [{ table, name, column }] : [],
    ),
  );
}

function readRelationships(): ReadonlyMap<string, ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Map<string, Relationship>>(allTables().map((table) => [table.logical, new Map()]));
  for (const { table, name, column } of allLookups()) {
    for (const [target, { navigation, collection }] of Object.entries(column.targets)) {
      found.get(table.logical)?.set(navigation, { kind: "reference", navigation, column: name, target });
      if (collection !== null) {
        found.get(target)?.set(collection, {
          kind: "collection",
          navigation: collection,
          table: table.logical,
          column: name,
        });
      }
    }
  }
  return found;
}
