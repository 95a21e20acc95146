import type { Guid } from "./guid";

/** A finished `$filter` expression. Only this file makes one, so no text of a person reaches a query unquoted. */
export type Filter = { readonly expression: string };

/** What may stand in a filter: texts become quoted literals. */
export type FilterValue = string | number | boolean | Filter;

const loneSurrogates = /[\uD800-\uDFFF]/gu;

/**
 * The one escaper: a text as an OData string literal, quotes doubled (Web API, "Filter rows", Manage single quotes).
 * Every well-formed text survives unchanged; halves of a character pair become U+FFFD, because no address can carry them.
 */
export function quote(text: string): string {
  return `'${text.replace(loneSurrogates, "\uFFFD").replace(/'/g, "''")}'`;
}

function writeValue(value: FilterValue): string {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "number":
      if (!Number.isFinite(value)) throw new RangeError("A filter takes finite numbers only.");
      return String(value);
    case "boolean":
      return String(value);
    default:
      return value.expression;
  }
}

/** A filter from a template: where`contains(title,${term}) and statecode eq ${3}`. Every value is written by its type. */
export function where(parts: TemplateStringsArray, ...values: readonly FilterValue[]): Filter {
  const expression = parts.reduce((text, part, at) => {
    const value = values[at];
    return text + part + (value === undefined ? "" : writeValue(value));
  }, "");
  return { expression };
}

/** A column that holds this id. Lookup columns are written as `_name_value`. */
export function hasId(column: string, id: Guid): Filter {
  return { expression: `${column} eq ${id}` };
}

/** All of them; needs at least one. */
export function allOf(first: Filter, ...more: readonly Filter[]): Filter {
  return { expression: [first, ...more].map((filter) => filter.expression).join(" and ") };
}

/** Any of them, in parentheses; needs at least one. */
export function anyOf(first: Filter, ...more: readonly Filter[]): Filter {
  return { expression: `(${[first, ...more].map((filter) => filter.expression).join(" or ")})` };
}
