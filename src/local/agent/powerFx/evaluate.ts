import type { Call } from "./call";
import { findFunction } from "./functions";
import { operate } from "./operate";
import type { Node } from "./parse";
import {
  bounds,
  FxError,
  type FxRecord,
  isRecord,
  isTable,
  joinTexts,
  readField,
  toBoolean,
  toNumber,
  toTable,
  toText,
  type Value,
} from "./value";

/** What a formula can see. */
export interface FxScope {
  /** The variables of a place: "Topic", "Global", "System", "Env"; null where there is no such place. */
  place(name: string): FxRecord | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Lists of names Power Fx and Copilot Studio know; a member of one stands for its own name. */
const listed: ReadonlySet<string> = new Set(
  "DateTimeFormat TimeUnit SortOrder MatchOptions Match JSONFormat SignInReason ErrorKind StartOfWeek BotMode".split(
    " ",
  ),
);

/** What of a calculation must not run away. */
type Run = { readonly scope: FxScope; steps: number; depth: number };

const mostDepth = 400;

function checkSize(value: Value): Value {
  if (typeof value === "string" && value.length > bounds.text)
    throw new FxError(`A text grew longer than ${String(bounds.text)} characters.`);
  if (isTable(value) && value.length > bounds.rows)
    throw new FxError(`A table has at most ${String(bounds.rows)} rows.`);
  return value;
}

/** The innermost row that has a column of that name; a plain value's column is "Value". */
function findInRows(rows: readonly Value[], name: string): Value | undefined {
  if (name === "ThisRecord") return rows[0];
  const row = rows.find((one) => (isRecord(one) ? Object.hasOwn(one, name) : name === "Value"));
  if (row === undefined) return undefined;
  return isRecord(row) ? (row[name] ?? null) : row;
}

function readName(run: Run, rows: readonly Value[], { name, quoted, at }: Node & { readonly kind: "name" }): Value {
  const found = findInRows(rows, name);
  if (found !== undefined) return found;
  const place = run.scope.place(name);
  if (place) return place;
  // A row whose column is not there is blank, as in tables made of JSON; so is the name of a list of choices.
  if (quoted || listed.has(name)) return null;
  if (rows.some(isRecord)) return null;
  throw new FxError(`"${name}" is not known here.`, at);
}

function readMember(run: Run, rows: readonly Value[], { of, name }: Node & { readonly kind: "member" }): Value {
  const isList = of.kind === "name" && (of.quoted || listed.has(of.name)) && run.scope.place(of.name) === null;
  if (isList) return name;
  const value = evaluate(run, rows, of);
  if (isRecord(value)) return readField(value, name);
  if (isTable(value)) return value.map((row) => (isRecord(row) ? readField(row, name) : row));
  return name === "Value" ? value : null;
}

function toCall(run: Run, rows: readonly Value[], node: Node & { readonly kind: "call" }): Call {
  const { args, name, at } = node;
  const [table] = args;
  const named = (row: Value): Value => (table?.kind === "as" ? { [table.name]: row } : row);
  const value = (index: number, row?: Value): Value => {
    const argument = args[index];
    if (!argument) throw new FxError(`${name} needs more than ${String(args.length)} arguments.`, at);
    return evaluate(run, row === undefined ? rows : [named(row), ...rows], argument);
  };
  return {
    count: args.length,
    args,
    now: run.scope.now,
    value: (index) => value(index),
    within: value,
    text: (index) => toText(value(index)),
    number: (index, otherwise) =>
      index >= args.length && otherwise !== undefined ? otherwise : toNumber(value(index)),
    table: (index) => toTable(value(index)),
    fail: (words) => {
      throw new FxError(words, at);
    },
  };
}

function evaluateUnary(run: Run, rows: readonly Value[], { mark, of }: Node & { readonly kind: "unary" }): Value {
  const value = evaluate(run, rows, of);
  if (mark === "!") return !toBoolean(value);
  const number = toNumber(value);
  if (mark === "%") return number / 100;
  return mark === "-" ? -number : number;
}

function evaluateBinary(run: Run, rows: readonly Value[], node: Node & { readonly kind: "binary" }): Value {
  const left = evaluate(run, rows, node.left);
  if (node.mark === "&&" || node.mark === "and") return toBoolean(left) && toBoolean(evaluate(run, rows, node.right));
  if (node.mark === "||" || node.mark === "or") return toBoolean(left) || toBoolean(evaluate(run, rows, node.right));
  return operate(node.mark, left, evaluate(run, rows, node.right), node.at);
}

function evaluateNode(run: Run, rows: readonly Value[], node: Node): Value {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "name":
      return readName(run, rows, node);
    case "member":
      return readMember(run, rows, node);
    case "as":
      return evaluate(run, rows, node.of);
    case "unary":
      return evaluateUnary(run, rows, node);
    case "binary":
      return evaluateBinary(run, rows, node);
    case "record":
      return Object.fromEntries(node.fields.map(({ name, value }) => [name, evaluate(run, rows, value)]));
    case "table":
      return node.items.map((item) => evaluate(run, rows, item));
    case "template":
      return joinTexts(node.parts.map((part) => toText(evaluate(run, rows, part))));
    case "call": {
      const found = findFunction(node.name);
      if (!found) throw new FxError(`The function ${node.name} is not known here.`, node.at);
      return found.run(toCall(run, rows, node));
    }
  }
}

function evaluate(run: Run, rows: readonly Value[], node: Node): Value {
  run.steps += 1;
  run.depth += 1;
  if (run.steps > bounds.steps) throw new FxError(`A formula took more than ${String(bounds.steps)} steps.`, node.at);
  if (run.depth > mostDepth) throw new FxError(`A formula is nested deeper than ${String(mostDepth)} levels.`, node.at);
  try {
    return checkSize(evaluateNode(run, rows, node));
  } catch (error) {
    if (error instanceof FxError && error.at === 0 && node.at > 0) throw new FxError(error.message, node.at);
    throw error;
  } finally {
    run.depth -= 1;
  }
}

/** What a formula comes to. The same scope gives the same value. Throws FxError, never anything else, and always ends. */
export function evaluateNodes(node: Node, scope: FxScope): Value {
  try {
    return evaluate({ scope, steps: 0, depth: 0 }, [], node);
  } catch (error) {
    // What the machine itself refuses: a stack or a text beyond its bounds.
    if (error instanceof RangeError)
      throw new FxError(`This is too large to be worked out: ${error.message}.`, node.at);
    throw error;
  }
}
