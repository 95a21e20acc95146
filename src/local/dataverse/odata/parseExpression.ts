import type { Argument, Expression, Operator } from "./expression";
import { readLiteral } from "./literal";
import { syntaxFault } from "./fault";
import { createReader, type Reader as TextReader } from "./reader";

/** What the parameter aliases of a URL (`@p1`) stand for. */
export type Aliases = ReadonlyMap<string, Expression>;

type Reader = TextReader & { meaningOf(alias: string): Expression };

/** How tightly an operator binds; OData 4.0 URL conventions 5.1.1.14. */
const binding: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  eq: 3,
  ne: 3,
  gt: 4,
  ge: 4,
  lt: 4,
  le: 4,
  in: 4,
  add: 5,
  sub: 5,
  mul: 6,
  div: 6,
  divby: 6,
  mod: 6,
  has: 7,
};

const operator = /[ \t]+(or|and|eq|ne|gt|ge|lt|le|in|has|add|sub|mul|div|divby|mod)(?=[ \t])/y;
const upcoming = new RegExp(`(?=${operator.source})`, "y");
const name = /[@$]?[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}_.]{0,255}/uy;

const none: Aliases = new Map<string, Expression>();

/**
 * Reads a whole expression, as in $filter. An alias is what it stands for from here on: nobody below meets one. Throws a 400
 * that says where it stopped making sense, and for an alias without a value.
 */
export function parseExpression(text: string, aliases: Aliases = none): Expression {
  const reader = Object.assign(createReader(text), {
    meaningOf: (alias: string) => aliases.get(alias) ?? refuse(alias),
  });
  reader.skipSpace();
  const expression = readExpression(reader, 0);
  reader.skipSpace();
  return reader.ended ? expression : reader.fail();
}

function refuse(alias: string): never {
  throw syntaxFault(`The parameter alias '${alias}' has no value.`);
}

function readExpression(reader: Reader, floor: number): Expression {
  return reader.nest(() => {
    let left = readUnary(reader);
    for (;;) {
      const next = reader.take(upcoming)?.[1] as Operator | undefined;
      if (next === undefined || binding[next] <= floor) return left;
      reader.take(operator);
      reader.skipSpace();
      left = { kind: "operation", operator: next, left, right: readExpression(reader, binding[next]) };
    }
  });
}

function readUnary(reader: Reader): Expression {
  if (reader.take(/not(?=[ \t(])/y) !== null) {
    reader.skipSpace();
    return { kind: "not", of: reader.nest(() => readUnary(reader)) };
  }
  const literal = readLiteral(reader);
  if (literal !== null) return { kind: "literal", literal };
  if (reader.accept("-")) {
    reader.skipSpace();
    return { kind: "negative", of: reader.nest(() => readUnary(reader)) };
  }
  if (reader.accept("(")) return readParenthesis(reader);
  if (reader.accept("[")) return { kind: "list", items: readItems(reader, "]") };
  return readMember(reader);
}

/** One expression in parentheses, or the list of `in`. */
function readParenthesis(reader: Reader): Expression {
  const items = readItems(reader, ")");
  const [only] = items;
  if (only === undefined) return reader.fail();
  // `x in (1)` reads the same as `(1)`: whoever needs a list takes a single value for one.
  return items.length === 1 ? only : { kind: "list", items };
}

function readItems(reader: Reader, end: string): readonly Expression[] {
  const items: Expression[] = [];
  reader.skipSpace();
  if (reader.accept(end)) return items;
  do {
    reader.skipSpace();
    items.push(readItem(reader));
    reader.skipSpace();
  } while (reader.accept(","));
  reader.expect(end);
  return items;
}

/** Inside [ ] clients write JSON: text in double quotes. */
function readItem(reader: Reader): Expression {
  const json = reader.take(/"(?:[^"\\]|\\.)*"/y);
  if (json === null) return readExpression(reader, 0);
  try {
    return { kind: "literal", literal: { type: "string", value: String(JSON.parse(json[0])) } };
  } catch {
    return reader.fail();
  }
}

function readMember(reader: Reader): Expression {
  const names: string[] = [];
  for (;;) {
    const found = reader.take(name)?.[0] ?? reader.fail();
    if (names.length === 0 && found.startsWith("@")) return reader.meaningOf(found);
    if (reader.accept("(")) return readCall(reader, names, found);
    names.push(found);
    if (!reader.accept("/")) return { kind: "member", names };
  }
}

function readCall(reader: Reader, on: readonly string[], called: string): Expression {
  if (on.length > 0 && (called === "any" || called === "all")) return readLambda(reader, on, called);
  const given: Argument[] = [];
  reader.skipSpace();
  if (reader.accept(")")) return { kind: "call", on, name: called, arguments: given };
  do {
    reader.skipSpace();
    const named = reader.take(/([A-Za-z_]\w{0,127})[ \t]*=[ \t]*/y)?.[1] ?? null;
    given.push({ name: named, value: readExpression(reader, 0) });
    reader.skipSpace();
  } while (reader.accept(","));
  reader.expect(")");
  return { kind: "call", on, name: called, arguments: given };
}

function readLambda(reader: Reader, on: readonly string[], method: "any" | "all"): Expression {
  reader.skipSpace();
  if (method === "any" && reader.accept(")")) return { kind: "lambda", on, method, variable: "", of: null };
  const variable = reader.take(/([A-Za-z_]\w{0,127})[ \t]*:[ \t]*/y)?.[1] ?? reader.fail();
  const of = readExpression(reader, 0);
  reader.skipSpace();
  reader.expect(")");
  return { kind: "lambda", on, method, variable, of };
}
