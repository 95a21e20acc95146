import type { TableSchema } from "#dataverse/tables";
import type { Expression } from "./expression";
import { syntaxFault } from "./fault";

/**
 * What an expression is read against: the table, the variable of the any/all around it (null outside), the parameter aliases
 * of the URL (`@p1`), who asks and when (milliseconds).
 */
export type Setting = {
  readonly table: TableSchema;
  readonly variable: string | null;
  readonly aliases: ReadonlyMap<string, Expression>;
  readonly userId: string;
  readonly now: number;
};

/** What an alias stands for; anything else stands for itself. */
export function resolve(expression: Expression, { aliases }: Setting): Expression {
  if (expression.kind !== "alias") return expression;
  const meant = aliases.get(expression.name);
  if (meant === undefined || meant.kind === "alias") {
    throw syntaxFault(`The parameter alias '${expression.name}' has no value.`);
  }
  return meant;
}
