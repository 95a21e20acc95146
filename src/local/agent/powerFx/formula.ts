import { evaluateNodes, type FxScope } from "./evaluate";
import { findFunction, functionNames } from "./functions";
import { type Node, parseFormula } from "./parse";
import { FxError, type Value } from "./value";

/** A formula that was read: its text, and the names it takes from a place ("Topic.Product"). */
export type Formula = {
  readonly text: string;
  readonly node: Node;
  readonly names: readonly string[];
};

function inner(node: Node): readonly Node[] {
  switch (node.kind) {
    case "literal":
    case "name":
      return [];
    case "member":
    case "as":
    case "unary":
      return [node.of];
    case "binary":
      return [node.left, node.right];
    case "record":
      return node.fields.map(({ value }) => value);
    case "table":
      return node.items;
    case "template":
      return node.parts;
    case "call":
      return node.args;
  }
}

/** Every part of a formula; with a list of its own, so that depth costs nothing. */
function listNodes(root: Node): readonly Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    nodes.push(next);
    open.push(...inner(next));
  }
  return nodes;
}

function checkCall({ name, args, at }: Node & { readonly kind: "call" }): void {
  const found = findFunction(name);
  if (!found) {
    const like = functionNames.find((known) => known.toLowerCase() === name.toLowerCase());
    throw new FxError(
      like === undefined
        ? `The function ${name} is not supported. Supported are ${functionNames.join(", ")}.`
        : `The function is written ${like}, not ${name}.`,
      at,
    );
  }
  const { least, most } = found;
  if (args.length < least || args.length > most) {
    const wanted = least === most ? String(least) : `${String(least)} to ${String(most)}`;
    throw new FxError(`${name} takes ${wanted} arguments, not ${String(args.length)}.`, at);
  }
}

/** Reads a formula, without its "=". Throws FxError with the offset of what is wrong: syntax, or a function that is not run. */
export function readFormula(text: string): Formula {
  const node = parseFormula(text);
  const nodes = listNodes(node);
  for (const one of nodes) if (one.kind === "call") checkCall(one);
  const names = nodes.flatMap((one) =>
    one.kind === "member" && one.of.kind === "name" && !one.of.quoted ? [`${one.of.name}.${one.name}`] : [],
  );
  return { text, node, names: [...new Set(names)].sort() };
}

/** What a formula comes to. The same scope gives the same value; always ends. Throws FxError and nothing else. */
export function evaluate(formula: Formula, scope: FxScope): Value {
  return evaluateNodes(formula.node, scope);
}
