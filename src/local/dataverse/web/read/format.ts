import type { Column } from "#dataverse/tables";
import type { SqlValue } from "#local/dataverse/store";
import type { Names } from "./names";

type Formatters = {
  readonly [K in Column["kind"]]?: (value: SqlValue, column: Column & { kind: K }, names: Names) => string | null;
};

const formatters: Formatters = {
  choice: (value, column) => labelOf(column.choices, Number(value)),
  choices: (value, column) =>
    String(value)
      .split(",")
      .filter(Boolean)
      .map((each) => labelOf(column.choices, Number(each)))
      .join("; "),
  boolean: (value) => (value === 1 ? "Yes" : "No"),
  datetime: (value, column) => formatMoment(Number(value), column.dateOnly),
  integer: (value) => groupThousands(String(value)),
  bigint: (value) => groupThousands(String(value)),
  decimal: (value, column) => formatDecimal(Number(value), column.precision),
  entityname: (value, _column, names) => names.table(String(value)),
};

/**
 * A value as a person reads it, in the locale en-US and UTC; null where the platform sends no formatted value (text, ids,
 * lookups: those are the name of the row they point at).
 */
export function formatValue(column: Column, value: SqlValue, names: Names): string | null {
  const format = formatters[column.kind] as
    ((value: SqlValue, column: Column, names: Names) => string | null) | undefined;
  return value === null ? null : (format?.(value, column, names) ?? null);
}

function labelOf(choices: readonly { readonly value: number; readonly label: string }[], value: number): string | null {
  return choices.find((choice) => choice.value === value)?.label ?? null;
}

function formatMoment(at: number, dateOnly: boolean): string {
  const date = new Date(at);
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  if (dateOnly) return day;
  const hour = date.getUTCHours();
  const minutes = String(date.getUTCMinutes()).padStart(2, "0");
  return `${day} ${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? "AM" : "PM"}`;
}

function formatDecimal(value: number, precision: number): string {
  const [whole = "", fraction] = value.toFixed(precision).split(".");
  return groupThousands(whole) + (fraction === undefined ? "" : `.${fraction}`);
}

function groupThousands(digits: string): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const parts: string[] = [];
  for (let rest = digits.slice(sign.length); rest !== ""; rest = rest.slice(0, -3)) parts.unshift(rest.slice(-3));
  return sign + parts.join(",");
}
