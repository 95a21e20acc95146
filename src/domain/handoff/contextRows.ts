import { cutText, fieldsOf, listIn, textAt } from "#domain/conversation";
import { limits } from "./limits";
import type { Losses } from "./losses";
import { readSource } from "./readSource";
import type { Variable } from "./variable";

/**
 * Variables from rows of msdyn_ocliveworkitemcontextitem. A value that fills its column was cut; what may be the
 * beginning of a longer number is taken off its end, because half a card number cannot be recognised and masked.
 */
export function readContextRows(source: unknown, losses: Losses): readonly Variable[] {
  const value = readSource(source, "context", losses);
  const rows = listIn(value, "value");
  if (!rows) {
    if (value !== undefined && value !== null) losses.add("unreadable", "context", "no list of rows in it");
    return [];
  }
  if (rows.length > limits.items) losses.add("cut", "context", `rows beyond ${String(limits.items)} left out`);
  return rows.slice(0, limits.items).flatMap((row, at) => readRow(row, at, losses));
}

function readRow(row: unknown, at: number, losses: Losses): readonly Variable[] {
  const fields = fieldsOf(row);
  const name = textAt(fields, "msdyn_name").trim();
  const value = fields.get("msdyn_value");
  if (name === "") {
    losses.add("unreadable", `row ${String(at + 1)}`, "has no name");
    return [];
  }
  if (typeof value !== "string" || value.length < limits.column) return [{ name, value }];
  losses.add("cut", name, "cut at 4,000 characters");
  return [{ name, value: cutText(value, limits.column - 1) }];
}
