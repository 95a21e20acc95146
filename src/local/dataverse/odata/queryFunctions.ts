import type { Condition } from "#local/dataverse/query";
import { momentValue, textToValue } from "./convert";
import { countedStretch, dayOf, namedStretch, type Stretch } from "./days";
import type { Argument, Expression } from "./expression";
import { syntaxFault, unsupported } from "./fault";
import { findLogicalPlace, type Place } from "./paths";
import type { Setting } from "./setting";

const prefix = "Microsoft.Dynamics.CRM.";

/** What a query function was given besides its column; every value as text. */
type Given = { readonly place: Place; readonly values: readonly string[]; readonly setting: Setting };

const functions: Readonly<Record<string, (given: Given) => Condition>> = {
  In: among,
  NotIn: (given) => ({ kind: "not", of: among(given) }),
  Between: between,
  NotBetween: (given) => ({ kind: "not", of: between(given) }),
  ContainValues: holds,
  DoesNotContainValues: (given) => ({ kind: "not", of: holds(given) }),
  EqualUserId: isUser,
  NotEqualUserId: (given) => ({ kind: "not", of: isUser(given) }),
  On: (given) => within(given, dayOf(momentOf(given))),
  NotOn: (given) => ({ kind: "not", of: within(given, dayOf(momentOf(given))) }),
  OnOrAfter: (given) => within(given, { from: dayOf(momentOf(given)).from, before: null }),
  OnOrBefore: (given) => within(given, { from: null, before: dayOf(momentOf(given)).before }),
};

/** Whether a name is one of the platform's query functions, served here or not. */
export function isQueryFunction(name: string): boolean {
  return name.startsWith(prefix);
}

/**
 * Turns `Microsoft.Dynamics.CRM.In(PropertyName='statecode',PropertyValues=['0','1'])` and its like into the query tree. Hierarchy,
 * fiscal, business-unit and team functions answer 501. Source: Web API query function reference.
 */
export function lowerQueryFunction(call: Extract<Expression, { kind: "call" }>, setting: Setting): Condition {
  const name = call.name.slice(prefix.length);
  const values = valuesOf(call.arguments);
  const column = values.get("PropertyName")?.[0];
  if (column === undefined) throw syntaxFault(`The parameter 'PropertyName' of ${call.name} is missing.`);
  const given: Given = {
    place: findLogicalPlace(setting.schema, setting.table, column.split("/")),
    values: [...values].filter(([key]) => key.startsWith("PropertyValue")).flatMap(([, texts]) => texts),
    setting,
  };
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return known?.(given) ?? overTime(name, given) ?? unsupportedFunction(call.name);
}

function overTime(name: string, given: Given): Condition | null {
  const stretch =
    namedStretch(name, given.setting.now) ?? countedStretch(name, () => countOf(given), given.setting.now);
  return stretch === null ? null : within(given, stretch);
}

function within({ place }: Given, { from, before }: Stretch): Condition {
  if (place.column.kind !== "datetime") throw syntaxFault(`'${place.name}' is not a date.`);
  return { kind: "within", path: place.path, from, before };
}

function among({ place, values }: Given): Condition {
  const kept = values.map((value) => textToValue(value, place.column, place.name));
  return { kind: "among", path: place.path, values: kept };
}

function between({ place: { path, column, name }, values }: Given): Condition {
  const [low, high] = values.map((value) => textToValue(value, column, name));
  if (low === undefined || high === undefined) throw syntaxFault("Between needs two values.");
  const side = (by: "ge" | "le", value: typeof low): Condition => ({ kind: "compare", path, by, value });
  return { kind: "and", of: [side("ge", low), side("le", high)] };
}

function holds({ place, values }: Given): Condition {
  if (place.column.kind !== "choices") throw syntaxFault(`'${place.name}' does not hold several choices.`);
  return { kind: "holds", path: place.path, choices: values.map(Number).filter(Number.isSafeInteger) };
}

function isUser({ place, setting }: Given): Condition {
  if (place.column.kind !== "lookup") throw syntaxFault(`'${place.name}' does not point at a user.`);
  return { kind: "compare", path: place.path, by: "eq", value: setting.userId };
}

function momentOf({ values }: Given): number {
  return momentValue(values[0] ?? "");
}

function countOf({ values }: Given): number {
  const count = Number(values[0] ?? "1");
  if (!Number.isInteger(count) || count < 1 || count > 100_000)
    throw syntaxFault("The number of units is out of range.");
  return count;
}

function valuesOf(given: readonly Argument[]): ReadonlyMap<string, readonly string[]> {
  return new Map(given.map(({ name, value }) => [name ?? "", textsOf(value)]));
}

function textsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "list":
      return expression.items.flatMap(textsOf);
    case "literal":
      return "value" in expression.literal ? [String(expression.literal.value)] : [];
    default:
      throw syntaxFault("A query function takes constants only.");
  }
}

function unsupportedFunction(name: string): never {
  throw unsupported(`The query function '${name}'`);
}
