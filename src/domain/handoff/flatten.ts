import { entriesOf } from "#domain/conversation";
import { limits } from "./limits";
import type { Losses } from "./losses";
import type { Variable } from "./variable";

/** A part of a variable: "order.number" and its value; several texts for a list of plain values, none for an empty one. */
export type Part = { readonly name: string; readonly texts: readonly string[] };

/** How many nested values may still be looked at, over all variables. */
export type Budget = { visits: number };

type Open = { readonly name: string; readonly value: unknown; readonly depth: number };

/**
 * Opens a variable into texts: objects by dotted names, lists of plain values together, other lists by number
 * from 1. Null and "" are parts without texts. Walks with a list of its own, at most 32 deep and as far as `budget` goes,
 * so that no structure, however deep or circular, costs more.
 */
export function flattenVariable(variable: Variable, most: number, budget: Budget, losses: Losses): readonly Part[] {
  const { name } = variable;
  const parts: Part[] = [];
  const open: Open[] = [{ ...variable, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    budget.visits -= 1;
    if (parts.length >= most || budget.visits < 0) {
      losses.add("cut", name, "too large; the rest was left out");
      break;
    }
    const texts = plainTexts(next.value);
    if (texts.length > 0 || next.value === null || next.value === "") parts.push({ name: next.name, texts });
    const inner = texts.length > 0 ? [] : innerOf(next);
    if (isTooLong(next.value)) losses.add("cut", name, `longer than ${String(limits.variables)} entries`);
    if (inner.length > 0 && next.depth >= limits.depth) losses.add("cut", name, "deeper than 32 levels");
    else open.push(...[...inner].reverse());
  }
  return parts;
}

function isTooLong(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > limits.variables
    : entriesOf(value, limits.variables + 1).length > limits.variables;
}

function innerOf({ name, value, depth }: Open): readonly Open[] {
  if (Array.isArray(value)) {
    const items = (value as readonly unknown[]).slice(0, limits.variables);
    return items.map((item, at) => ({ name: `${name}.${String(at + 1)}`, value: item, depth: depth + 1 }));
  }
  return entriesOf(value)
    .filter(([inner]) => inner !== "__proto__")
    .map(([inner, field]) => ({ name: `${name}.${inner}`.slice(0, limits.name), value: field, depth: depth + 1 }));
}

/** A plain value, or a list of nothing else, without empty ones; nothing for anything else. */
function plainTexts(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? (value as readonly unknown[]).slice(0, limits.variables) : [value];
  const texts = items.map(scalarText);
  return texts.includes(null) ? [] : texts.filter((text): text is string => text !== null && text !== "");
}

/** Null for what is no plain value. */
export function scalarText(value: unknown): string | null {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return Number.isFinite(value) ? String(value) : "";
    case "boolean":
    case "bigint":
      return String(value);
    default:
      return null;
  }
}
