import type { TableSchema } from "#dataverse/tables";
import type { Comparison, Condition } from "#local/dataverse/query";
import { areComparable, isText, literalToValue } from "./convert";
import type { Expression, Literal } from "./expression";
import { syntaxFault, unsupported } from "./fault";
import { findCollection, findPlace, type Place, servedTable } from "./paths";
import { isQueryFunction, lowerQueryFunction } from "./queryFunctions";
import type { Setting } from "./setting";

const mostConditions = 500;
const flipped: Readonly<Record<Comparison, Comparison>> = {
  eq: "eq",
  ne: "ne",
  gt: "lt",
  ge: "le",
  lt: "gt",
  le: "ge",
};
const textPlaces: Readonly<Record<string, "anywhere" | "start" | "end">> = {
  contains: "anywhere",
  startswith: "start",
  endswith: "end",
};
const knownFunctions = new Set(
  "length indexof substring tolower toupper trim concat year month day hour minute second date time now round floor ceiling cast isof matchesPattern totaloffsetminutes fractionalseconds mindatetime maxdatetime totalseconds hassubset hassubsequence case geo.distance geo.intersects geo.length".split(
    " ",
  ),
);

/**
 * Holds a $filter against a table and turns it into the query tree. Throws 400 for what is wrong (unknown names, types that do
 * not meet, more than 500 conditions) and 501 for OData the platform does not do.
 */
export function lowerFilter(expression: Expression, setting: Setting): Condition {
  const count = { conditions: 0 };
  return lower(expression, setting, () => {
    count.conditions += 1;
    if (count.conditions > mostConditions) {
      throw syntaxFault(`Number of conditions in query exceeded maximum limit of ${mostConditions}.`);
    }
  });
}

function lower(expression: Expression, setting: Setting, count: () => void): Condition {
  switch (expression.kind) {
    case "operation":
      return lowerOperation(expression, setting, count);
    case "not":
      return { kind: "not", of: lower(expression.of, setting, count) };
    case "lambda":
      return lowerLambda(expression, setting, count);
    case "call":
      count();
      return lowerCall(expression, setting);
    case "member":
      count();
      return lowerFlag(placeOf(expression.names, setting));
    case "literal":
      if (expression.literal.type === "boolean") return { kind: "always", holds: expression.literal.value };
      throw syntaxFault("The $filter expression must evaluate to a single boolean value.");
    default:
      throw syntaxFault("The $filter expression must evaluate to a single boolean value.");
  }
}

type Operation = Extract<Expression, { kind: "operation" }>;

function lowerOperation(operation: Operation, setting: Setting, count: () => void): Condition {
  const { operator } = operation;
  switch (operator) {
    case "and":
    case "or":
      return { kind: operator, of: chainOf(operation).map((each) => lower(each, setting, count)) };
    case "in":
      count();
      return lowerIn(operation, setting);
    case "eq":
    case "ne":
    case "gt":
    case "ge":
    case "lt":
    case "le":
      count();
      return lowerComparison(operator, operation, setting, count);
    default:
      throw unsupported(`The operator '${operator}'`);
  }
}

/** "a and b and c" as a list: deep chains would otherwise nest as deeply in SQL. */
function chainOf(operation: Operation): readonly Expression[] {
  const chain: Expression[] = [];
  let at: Expression = operation;
  while (at.kind === "operation" && at.operator === operation.operator) {
    chain.push(at.right);
    at = at.left;
  }
  return [...chain, at].reverse();
}

function lowerComparison(
  by: Comparison,
  { left: one, right: other }: Operation,
  setting: Setting,
  count: () => void,
): Condition {
  if (one.kind === "member" && other.kind === "member") return lowerColumns(by, one.names, other.names, setting);
  if (one.kind === "literal" && other.kind === "member")
    return lowerValue(flipped[by], other.names, one.literal, setting);
  const literal = constantOf(other);
  if (one.kind === "member" && literal !== null) return lowerValue(by, one.names, literal, setting);
  if (literal?.type === "boolean" && (by === "eq" || by === "ne")) {
    const of = lower(one, setting, count);
    return literal.value === (by === "eq") ? of : { kind: "not", of };
  }
  // An unknown function is the caller's mistake (400), a known one something not done here (501).
  [one, other].forEach((side) => side.kind === "call" && lowerCall(side, setting));
  throw unsupported("Comparing expressions");
}

function lowerColumns(by: Comparison, left: readonly string[], right: readonly string[], setting: Setting): Condition {
  const [one, other] = [placeOf(left, setting), placeOf(right, setting)];
  if (!areComparable(one.column, other.column)) {
    throw syntaxFault(`The columns '${one.name}' and '${other.name}' cannot be compared.`);
  }
  return { kind: "columns", left: one.path, by, right: other.path };
}

function lowerValue(by: Comparison, names: readonly string[], literal: Literal, setting: Setting): Condition {
  const { path, column, name } = placeOf(names, setting);
  const value = literalToValue(literal, column, name);
  if (value !== null) return { kind: "compare", path, by, value };
  if (by === "eq") return { kind: "empty", path };
  if (by === "ne") return { kind: "not", of: { kind: "empty", path } };
  throw syntaxFault(`null can be compared with eq and ne only.`);
}

function lowerIn({ left, right }: Operation, setting: Setting): Condition {
  if (left.kind !== "member") throw unsupported("'in' on an expression");
  const { path, column, name } = placeOf(left.names, setting);
  const items = right.kind === "list" ? right.items : [right];
  const values = items.map((item) => literalToValue(constantOf(item) ?? notConstant(), column, name));
  return { kind: "among", path, values };
}

function lowerLambda(
  { on, method, variable, of }: Extract<Expression, { kind: "lambda" }>,
  setting: Setting,
  count: () => void,
): Condition {
  count();
  const { table, names } = startOf(on, setting);
  const { steps, collection } = findCollection(setting.schema, table, names);
  const inner: Setting = { ...setting, table: servedTable(setting.schema, collection.table), variable };
  const body = of === null ? null : lower(of, inner, count);
  if (method === "any" || body === null) return { kind: "some", steps, collection, of: body };
  return { kind: "not", of: { kind: "some", steps, collection, of: { kind: "not", of: body } } };
}

type Call = Extract<Expression, { kind: "call" }>;

function lowerCall(call: Call, setting: Setting): Condition {
  if (isQueryFunction(call.name)) {
    const { table } = startOf([...call.on, ""], setting);
    return lowerQueryFunction(call, { ...setting, table });
  }
  const at = Object.hasOwn(textPlaces, call.name) ? textPlaces[call.name] : undefined;
  if (at !== undefined && call.on.length === 0) return lowerTextCall(call, at, setting);
  if (knownFunctions.has(call.name)) throw unsupported(`The function '${call.name}'`);
  throw syntaxFault(`An unknown function with name '${call.name}' was found.`);
}

function lowerTextCall(call: Call, at: "anywhere" | "start" | "end", setting: Setting): Condition {
  const [subject, text] = call.arguments.map(({ value }) => value);
  if (subject?.kind !== "member") throw unsupported(`'${call.name}' on an expression`);
  const literal = text === undefined ? null : constantOf(text);
  const { path, column, name } = placeOf(subject.names, setting);
  if (literal?.type !== "string" || call.arguments.length !== 2 || !isText(column)) {
    throw syntaxFault(`No function signature for the function with name '${call.name}' matches '${name}'.`);
  }
  return { kind: "text", path, at, text: String(literalToValue(literal, column, name)) };
}

function lowerFlag({ path, column, name }: Place): Condition {
  if (column.kind !== "boolean") throw syntaxFault(`'${name}' is not a boolean value.`);
  return { kind: "compare", path, by: "eq", value: 1 };
}

function placeOf(names: readonly string[], setting: Setting): Place {
  const start = startOf(names, setting);
  return findPlace(setting.schema, start.table, start.names);
}

/** Inside any and all, a path starts with the variable. */
function startOf(
  names: readonly string[],
  { table, variable }: Setting,
): { table: TableSchema; names: readonly string[] } {
  if (variable === null) return { table, names };
  if (names[0] !== variable) throw syntaxFault(`'${names[0] ?? ""}' must start with the range variable '${variable}'.`);
  return { table, names: names.slice(1) };
}

function constantOf(expression: Expression): Literal | null {
  if (expression.kind === "literal") return expression.literal;
  const inner = expression.kind === "negative" ? constantOf(expression.of) : null;
  return inner?.type === "number" ? { type: "number", value: -inner.value } : null;
}

function notConstant(): never {
  throw unsupported("A list of expressions");
}
