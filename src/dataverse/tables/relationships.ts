import type { LookupColumn } from "./column";
import type { TableSchema } from "./table";

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

/** Every lookup of some tables. */
export function lookupsOf(tables: readonly TableSchema[]): readonly PlacedLookup[] {
  return tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([name, column]) =>
      column.kind === "lookup" ? [{ table, name, column }] : [],
    ),
  );
}

/** The navigation properties of each table, by its logical name: lookups of these tables, in both directions. */
export function readRelationships(
  tables: readonly TableSchema[],
): ReadonlyMap<string, ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Map<string, Relationship>>(tables.map((table) => [table.logical, new Map()]));
  for (const { table, name, column } of lookupsOf(tables)) {
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
