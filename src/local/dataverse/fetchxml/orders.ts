import type { Column, Schema } from "#dataverse/tables";
import { servedTable } from "#local/dataverse/odata";
import type { GroupQuery, Order, Path } from "#local/dataverse/query";
import { fetchFault } from "./faults";
import { columnAt, isSet, type Place, placeOf, type PlacedColumn, type Reading, required } from "./place";
import type { XmlElement } from "./xml";

/** How an <order> sorts: by a column, downwards or not; `raw` sorts choices by number instead of label. */
export type Sort = { readonly at: PlacedColumn; readonly descending: boolean };

/** The orders an element names, by column. */
export function readSorts(reading: Reading, element: XmlElement, here: Place): readonly Sort[] {
  return ordersIn(element).map((order) => {
    const place = placeOf(reading, here, order.attributes.get("entityname"));
    const at = columnAt(place, required(order, "attribute"));
    if (at.column.kind === "choices") throw fetchFault(`'${at.name}' cannot be ordered by`);
    return { at, descending: isSet(order, "descending") };
  });
}

/** The orders of an aggregate query, by alias. */
export function readAliasOrders(element: XmlElement): GroupQuery["order"] {
  return ordersIn(element).map((order) => {
    if (order.attributes.has("attribute"))
      throw fetchFault("an aggregate query is ordered by an alias, not by a column");
    return { alias: required(order, "alias"), descending: isSet(order, "descending") };
  });
}

/**
 * The sort in terms of the query tree. As on the platform, lookups sort by the name of the row they point at and choices by
 * their label, unless `raw` (useraworderby) asks for numbers.
 */
export function toOrders(schema: Schema, { at, descending }: Sort, raw: boolean): readonly Order[] {
  const { path, column } = at;
  if (column.kind === "lookup") {
    return Object.keys(column.targets).map((target) => ({ path: namePath(schema, path, target), descending }));
  }
  const ranks = ranksOf(column, raw);
  return [{ path, descending, ...(ranks === null ? {} : { ranks }) }];
}

/** The values of a choice in the order of their labels; null for other columns. */
export function ranksOf(column: Column, raw: boolean): readonly number[] | null {
  if (column.kind !== "choice" || raw) return null;
  return [...column.choices].sort((a, b) => (a.label < b.label ? -1 : 1)).map(({ value }) => value);
}

function namePath(schema: Schema, path: Path, target: string): Path {
  return { ...path, steps: [{ lookup: path.column, target }], column: servedTable(schema, target).name };
}

function ordersIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child.name === "order");
}
