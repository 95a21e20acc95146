import type { Schema, TableSchema } from "#dataverse/tables";
import type { Order } from "#local/dataverse/query";
import { syntaxFault, unsupported } from "./fault";
import { findPlace } from "./paths";
import { splitOutside } from "./split";

/** Reads $orderby: columns, also over lookups, each ascending unless it says desc. */
export function parseOrder(schema: Schema, table: TableSchema, text: string): readonly Order[] {
  return splitOutside(text, ",").map((part) => {
    const { name, descending } = parseDirection(part);
    if (name.includes("(")) throw unsupported("An expression in $orderby");
    const { path, column } = findPlace(schema, table, name.split("/"));
    if (column.kind === "choices") throw syntaxFault(`'${name}' cannot be ordered by.`);
    return { path, descending };
  });
}

/** Reads "name", "name asc" or "name desc". */
export function parseDirection(part: string): { readonly name: string; readonly descending: boolean } {
  const [name = "", direction = "asc", ...rest] = part.split(/[ \t]+/);
  if (name === "" || rest.length > 0 || !["asc", "desc"].includes(direction)) {
    throw syntaxFault(`Syntax error in $orderby at '${part.slice(0, 60)}'.`);
  }
  return { name, descending: direction === "desc" };
}
