import { type Fetch, writeFetchXml } from "./fetchXml";
import type { Filter } from "./filter";

/** Columns of a related row (or rows), through a navigation property. */
export type Expand = { readonly property: string; readonly select: readonly string[] };

/** What to bring of one row. Columns are always named: a query never asks for everything. */
export type Selection = { readonly select: readonly string[]; readonly expand?: readonly Expand[] };

export type Query = Selection & {
  readonly filter?: Filter;
  /** "createdon desc" */
  readonly orderBy?: readonly string[];
  readonly top?: number;
  /** Rows a page, for whoever goes on with `retrieveNext`; not beside `top`, which ends with its rows. */
  readonly pageSize?: number;
};

function listOptions({ select, expand = [], filter, orderBy = [], top }: Query): readonly [string, string][] {
  const options: [string, string][] = [["$select", select.join(",")]];
  const expanded = expand.map((one) => `${one.property}($select=${one.select.join(",")})`).join(",");
  if (expanded) options.push(["$expand", expanded]);
  if (filter) options.push(["$filter", filter.expression]);
  if (orderBy.length > 0) options.push(["$orderby", orderBy.join(",")]);
  if (top !== undefined) options.push(["$top", String(top)]);
  return options;
}

/**
 * Writes the query options of an address, "?$select=…" or "?fetchXml=…"; values are percent-encoded, so the result can stand in
 * a URL. Both transports take both.
 */
export function writeQuery(query: Query | Fetch): string {
  const options = "entity" in query ? ([["fetchXml", writeFetchXml(query)]] as const) : listOptions(query);
  return `?${options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** Rows a page as a query wants them. */
export const pageSizeOf = (query: Query | Fetch): number | undefined =>
  "entity" in query ? undefined : query.pageSize;
