import { type Expression, parseExpression, syntaxFault, unsupported } from "#local/dataverse/odata";
import type { Definition } from "./describe";

/** Keeps the definitions a $filter asks for: eq and ne, `in`, and, or and not over their properties, as the platform allows. */
export function filterDefinitions(all: readonly Definition[], filter: string | undefined): readonly Definition[] {
  if (filter === undefined) return all;
  const expression = parseExpression(filter);
  return all.filter((definition) => holds(definition, expression));
}

function holds(definition: Definition, expression: Expression): boolean {
  if (expression.kind === "not") return !holds(definition, expression.of);
  if (expression.kind !== "operation") throw unsupported("This $filter of metadata");
  const { operator, left, right } = expression;
  switch (operator) {
    case "and":
      return holds(definition, left) && holds(definition, right);
    case "or":
      return holds(definition, left) || holds(definition, right);
    case "eq":
      return valueOf(definition, left) === constantOf(right);
    case "ne":
      return valueOf(definition, left) !== constantOf(right);
    case "in":
      return (right.kind === "list" ? right.items : [right]).map(constantOf).includes(valueOf(definition, left));
    default:
      throw unsupported(`The operator '${operator}' in a $filter of metadata`);
  }
}

function valueOf(definition: Definition, expression: Expression): unknown {
  if (expression.kind !== "member") throw unsupported("This $filter of metadata");
  return expression.names.reduce<unknown>((at, name) => {
    if (typeof at === "object" && at !== null && Object.hasOwn(at, name)) return (at as Definition)[name];
    throw syntaxFault(
      `Could not find a property named '${name.slice(0, 100)}' on type 'Microsoft.Dynamics.CRM.MetadataBase'.`,
    );
  }, definition);
}

/** Members of enumerations are written with their type: `Microsoft.Dynamics.CRM.AttributeTypeCode'Picklist'`. */
function constantOf(expression: Expression): unknown {
  if (expression.kind !== "literal") throw unsupported("This $filter of metadata");
  const { literal } = expression;
  if (literal.type === "null") return null;
  const member = literal.type === "other" ? /'([^']{0,200})'$/.exec(literal.value)?.[1] : undefined;
  return member ?? literal.value;
}
