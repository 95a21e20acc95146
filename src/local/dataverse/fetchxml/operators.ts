import {
  type Asker,
  countedStretch,
  dayOf,
  isText,
  momentValue,
  namedStretch,
  type Stretch,
  textToValue,
  unsupported,
} from "#local/dataverse/odata";
import type { Comparison, Condition } from "#local/dataverse/query";
import type { SqlValue } from "#local/dataverse/store";
import { fetchFault } from "./faults";
import { readLike } from "./like";
import type { PlacedColumn } from "./place";

/** A column, an operator's name, and the values given for it, as text. */
export type Given = {
  readonly at: PlacedColumn;
  readonly operator: string;
  readonly values: readonly string[];
  readonly asker: Asker;
};

/** Operators that compare; they may also compare with another column (`valueof`). */
export const comparisons: Readonly<Record<string, Comparison>> = {
  eq: "eq",
  ne: "ne",
  neq: "ne",
  lt: "lt",
  le: "le",
  gt: "gt",
  ge: "ge",
};

const operators: Readonly<Record<string, (given: Given) => Condition>> = {
  like,
  "not-like": not(like),
  in: among,
  "not-in": not(among),
  between,
  "not-between": not(between),
  null: empty,
  "not-null": not(empty),
  "begins-with": (given) => text(given, "start"),
  "not-begin-with": not((given) => text(given, "start")),
  "ends-with": (given) => text(given, "end"),
  "not-end-with": not((given) => text(given, "end")),
  "contain-values": holds,
  "not-contain-values": not(holds),
  "eq-userid": isUser,
  "ne-userid": not(isUser),
  on: (given) => within(given, dayGiven(given)),
  "not-on": not((given) => within(given, dayGiven(given))),
  "on-or-after": (given) => within(given, { from: dayGiven(given).from, before: null }),
  "on-or-before": (given) => within(given, { from: null, before: dayGiven(given).before }),
};

/** Operators of the platform that need what this copy lacks: business units, teams, hierarchies, fiscal years. */
const others =
  /^(?:(?:eq|ne)-(?:businessid|userteams|useroruserteams|useroruserhierarchy|useroruserhierarchyandteams|userlanguage)|above|under|not-under|eq-or-above|eq-or-under|[a-z-]{0,30}fiscal-[a-z-]{1,30})$/;

/** The condition an operator makes of its column and values. 400 for unknown ones, 501 for those not served here. */
export function readOperator(given: Given): Condition {
  const { at, operator } = given;
  const by = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (by !== undefined) return { kind: "compare", path: at.path, by, value: valueOf(given, 0) };
  const known = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  return known?.(given) ?? overTime(given) ?? unknownOperator(operator);
}

function overTime(given: Given): Condition | null {
  const name = queryFunctionOf(given.operator);
  const { now } = given.asker;
  const stretch = namedStretch(name, now) ?? countedStretch(name, () => countGiven(given), now);
  return stretch === null ? null : within(given, stretch);
}

/** "last-x-days" is the Web API's LastXDays, "olderthan-x-days" its OlderThanXDays. */
function queryFunctionOf(operator: string): string {
  const words = operator.replace("olderthan", "older-than").replace("seven", "7").split("-");
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

function not(of: (given: Given) => Condition): (given: Given) => Condition {
  return (given) => ({ kind: "not", of: of(given) });
}

function like(given: Given): Condition {
  expectText(given);
  return readLike(given.at.path, String(valueOf(given, 0)));
}

function text(given: Given, at: "start" | "end"): Condition {
  expectText(given);
  return { kind: "text", path: given.at.path, at, text: String(valueOf(given, 0)) };
}

function among(given: Given): Condition {
  if (given.values.length === 0) throw missing(given);
  return { kind: "among", path: given.at.path, values: given.values.map((_, place) => valueOf(given, place)) };
}

function between(given: Given): Condition {
  const side = (by: "ge" | "le", place: number): Condition => ({
    kind: "compare",
    path: given.at.path,
    by,
    value: valueOf(given, place),
  });
  return { kind: "and", of: [side("ge", 0), side("le", 1)] };
}

function empty({ at }: Given): Condition {
  return { kind: "empty", path: at.path };
}

function holds({ at, operator, values }: Given): Condition {
  if (at.column.kind !== "choices")
    throw fetchFault(`'${operator}' needs a column of several choices, which '${at.name}' is not`);
  return { kind: "holds", path: at.path, choices: values.map(Number).filter(Number.isSafeInteger) };
}

function isUser({ at, operator, asker }: Given): Condition {
  if (at.column.kind !== "lookup" && at.column.kind !== "uniqueidentifier") {
    throw fetchFault(`'${operator}' needs a column that names a user, which '${at.name}' does not`);
  }
  return { kind: "compare", path: at.path, by: "eq", value: asker.userId };
}

function within({ at, operator }: Given, { from, before }: Stretch): Condition {
  if (at.column.kind !== "datetime") throw fetchFault(`'${operator}' needs a date, which '${at.name}' is not`);
  return { kind: "within", path: at.path, from, before };
}

/** GUIDs may stand in braces. */
function valueOf(given: Given, place: number): SqlValue {
  const { column, name } = given.at;
  const value = given.values[place];
  if (value === undefined) throw missing(given);
  const isId = column.kind === "lookup" || column.kind === "uniqueidentifier";
  return textToValue(isId ? value.replace(/^\{/, "").replace(/\}$/, "") : value, column, name);
}

function dayGiven(given: Given): { readonly from: number; readonly before: number } {
  return dayOf(momentValue(given.values[0] ?? ""));
}

function countGiven({ values, operator }: Given): number {
  const count = Number(values[0] ?? "");
  if (!Number.isInteger(count) || count < 1 || count > 100_000) {
    throw fetchFault(`'${operator}' takes a number of units from 1 to 100,000`);
  }
  return count;
}

function expectText({ at, operator }: Given): void {
  if (!isText(at.column)) throw fetchFault(`'${operator}' needs text, which '${at.name}' is not`);
}

function missing({ operator, at }: Given) {
  return fetchFault(`the operator '${operator}' on '${at.name}' lacks a value`);
}

function unknownOperator(operator: string): never {
  const shown = operator.slice(0, 60);
  if (others.test(operator)) throw unsupported(`The condition operator '${shown}'`);
  throw fetchFault(`'${shown}' is not an operator`);
}
