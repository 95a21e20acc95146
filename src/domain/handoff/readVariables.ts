import { flattenVariable, scalarText } from "./flatten";
import type { HandoffValue } from "#domain/handoff/shape";
import { limits } from "./limits";
import { type Losses, toName } from "./losses";
import { isEmptyText } from "#domain/handoff/facts";
import { readValue } from "./readSource";
import type { Texts } from "./texts";
import { isAgentVariable, type Variable, type Variables } from "./variable";

/** The value behind each variable: JSON text is opened (1 MB of it in all), anything else stays as it came. */
export function openVariables(variables: Variables, losses: Losses): Variables {
  let left: number = limits.json;
  return new Map(
    [...variables].map(([key, { name, value }]): [string, Variable] => {
      if (typeof value !== "string" || value.length > left) return [key, { name, value }];
      left -= value.length;
      return [key, { name, value: readValue(value, name, losses) }];
    }),
  );
}

/** Every variable as display text, and the names of those that came without one. */
export type ReadValues = { readonly values: readonly HandoffValue[]; readonly empty: readonly string[] };

/** Every variable as display text, masked; at most 500, objects opened into their parts. Empty ones are named apart. */
export function toValues(variables: Variables, texts: Texts, losses: Losses): ReadValues {
  const values: HandoffValue[] = [];
  const empty: string[] = [];
  const budget = { visits: limits.visits };
  for (const variable of variables.values()) {
    const { name, value } = variable;
    if (values.length >= limits.variables) {
      losses.add("dropped", "context", `values beyond ${String(limits.variables)} left out`);
      break;
    }
    if (typeof value === "function" || typeof value === "symbol")
      losses.add("unreadable", name, "is no text, number or list");
    const origin = isAgentVariable(name) ? "agent" : "topic";
    for (const part of flattenVariable(variable, limits.variables - values.length, budget, losses)) {
      // One by one: what ends a text, and so what is masked in it, is lost in the joined one.
      const read = part.texts.map((text) => texts.read(text, part.name));
      const shown = read.filter((text) => text !== "").join(", ");
      if (shown !== "") values.push({ name: toName(part.name), value: shown, origin });
      if (isEmptyText(shown) && empty.length < limits.variables) empty.push(toName(part.name));
    }
  }
  return { values, empty };
}

/** A variable as a list of texts, whether it came as one text or as a list; without empty ones, at most 500. */
export function listOf(variables: Variables, texts: Texts, ...names: readonly string[]): readonly string[] {
  for (const key of names) {
    const variable = variables.get(key);
    if (!variable) continue;
    const items = Array.isArray(variable.value) ? (variable.value as readonly unknown[]) : [variable.value];
    const read = items
      .slice(0, limits.variables)
      .map((item) => texts.read(scalarText(item) ?? "", variable.name))
      .filter((text) => text !== "");
    if (read.length > 0) return read;
  }
  return [];
}
