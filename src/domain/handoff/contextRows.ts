import { cutText, fieldsOf, listIn, readClock, textAt } from "#domain/conversation";
import { limits } from "./limits";
import type { Losses } from "./losses";
import { readSource } from "./readSource";
import { isOfOneHandoff, sameHandoff, type Variable } from "./variable";

/** Variables of the rows, and when the newest were written (ms since the epoch; null where no row says). */
export type ContextRows = { readonly variables: readonly Variable[]; readonly at: number | null };

const nothing: ContextRows = { variables: [], at: null };

/**
 * Variables from rows of msdyn_ocliveworkitemcontextitem. A value that fills its column was cut; what may be the
 * beginning of a longer number is taken off its end, because half a card number cannot be recognised and masked. Of
 * several hand-offs (rows written apart in time) only the newest speaks: what it does not say itself is not said.
 */
export function readContextRows(source: unknown, losses: Losses): ContextRows {
  const value = readSource(source, "context", losses);
  const rows = listIn(value, "value");
  if (!rows) {
    if (value !== undefined && value !== null) losses.add("unreadable", "context", "no list of rows in it");
    return nothing;
  }
  if (rows.length > limits.items) losses.add("cut", "context", `rows beyond ${String(limits.items)} left out`);
  const kept = rows.slice(0, limits.items);
  const clocks = kept.map((row) => readClock(fieldsOf(row).get("createdon")));
  const at = clocks.reduce<number | null>((late, one) => (one === null ? late : Math.max(late ?? one, one)), null);
  const isOld = (index: number): boolean => at !== null && (clocks[index] ?? at) < at - sameHandoff;
  const variables = kept.flatMap((row, index) => {
    const read = readRow(row, index, losses);
    return isOld(index) ? read.filter((variable) => !isOfOneHandoff(variable)) : read;
  });
  return { variables, at };
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
