import type { Schema, TableSchema } from "#dataverse/tables";
import { findLogicalPlace, syntaxFault, unsupported } from "#local/dataverse/odata";
import type { Comparison, Condition } from "#local/dataverse/query";
import type { SqlValue } from "#local/dataverse/store";

type Json = Readonly<Record<string, unknown>>;

const comparisons: Readonly<Record<string, Comparison>> = {
  Equal: "eq",
  NotEqual: "ne",
  GreaterThan: "gt",
  GreaterEqual: "ge",
  LessThan: "lt",
  LessEqual: "le",
};

const deepest = 20;

/**
 * Reads the Criteria of a QueryExpression (a FilterExpression) into the query tree: And/Or filters and the plain comparisons, In,
 * NotIn, Null and NotNull. Other operators answer 501; null when nothing is asked.
 */
export function readCriteria(schema: Schema, table: TableSchema, criteria: unknown, depth = 0): Condition | null {
  if (criteria === undefined || criteria === null) return null;
  if (!isObject(criteria) || depth > deepest) throw syntaxFault("Criteria cannot be read.");
  const conditions = listAt(criteria, "Conditions").map((each) => readCondition(schema, table, each));
  const filters = listAt(criteria, "Filters").map((each) => readCriteria(schema, table, each, depth + 1));
  const of = [...conditions, ...filters].filter((each) => each !== null);
  const isOr = criteria["FilterOperator"] === "Or" || criteria["FilterOperator"] === 1;
  return of.length === 0 ? null : { kind: isOr ? "or" : "and", of };
}

function readCondition(schema: Schema, table: TableSchema, condition: unknown): Condition {
  if (!isObject(condition) || typeof condition["AttributeName"] !== "string")
    throw syntaxFault("A condition needs an AttributeName.");
  const { path } = findLogicalPlace(schema, table, [condition["AttributeName"]]);
  const values = listAt(condition, "Values").map(valueOf);
  const operator = String(condition["Operator"]);
  const by = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (by !== undefined) return { kind: "compare", path, by, value: values[0] ?? null };
  switch (operator) {
    case "In":
      return { kind: "among", path, values };
    case "NotIn":
      return { kind: "not", of: { kind: "among", path, values } };
    case "Null":
      return { kind: "empty", path };
    case "NotNull":
      return { kind: "not", of: { kind: "empty", path } };
    default:
      throw unsupported(`The condition operator '${operator.slice(0, 40)}'`);
  }
}

/** Values stand as they are, or wrapped with their type: `{"Value": 3, "Type": "System.Int32"}`. */
function valueOf(given: unknown): SqlValue {
  const value = isObject(given) && "Value" in given ? given["Value"] : given;
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "string" || typeof value === "number") return value;
  throw syntaxFault("A condition's value must be text, a number or true/false.");
}

function listAt(object: Json, name: string): readonly unknown[] {
  const list = object[name];
  return Array.isArray(list) ? list : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
