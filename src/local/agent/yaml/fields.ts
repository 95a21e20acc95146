import { fromPlain, type FxScope, type Value } from "#local/agent/powerFx";
import { type Expression, readExpression, readTemplate, type Template } from "./expression";
import type { Fault } from "./fault";
import type { Tree } from "./tree";

type Plain = Tree & { readonly kind: "plain" };

const kinds = { map: "a map", list: "a list", plain: "a value" } as const;

/**
 * The fields of a map as the format wants them. Whatever is not so is told with its line and read as if it were not there,
 * so that one reading finds every fault of a file.
 */
export class Fields {
  private readonly entries: ReadonlyMap<string, Tree>;
  constructor(
    readonly file: string,
    readonly tree: Tree,
    private readonly faults: Fault[],
  ) {
    this.entries = tree.kind === "map" ? tree.entries : new Map();
    if (tree.kind !== "map") this.refuse(`This must be a map, not ${kinds[tree.kind]}.`);
  }

  get line(): number {
    return this.tree.line;
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  find(name: string): Tree | undefined {
    return this.entries.get(name);
  }

  lineOf(name: string): number {
    return this.entries.get(name)?.line ?? this.line;
  }

  refuse(words: string, line = this.line): void {
    this.faults.push({ file: this.file, line, words });
  }

  private plain(name: string): Plain | null {
    const found = this.entries.get(name);
    if (!found) return null;
    if (found.kind === "plain") return found;
    this.refuse(`"${name}" must be a value, not ${kinds[found.kind]}.`, found.line);
    return null;
  }

  /** A text as it stands; "" where there is none. */
  text(name: string): string {
    const value = this.plain(name)?.value ?? null;
    return value === null ? "" : String(value);
  }

  /** A text that must be there. */
  required(name: string): string {
    const text = this.text(name);
    if (text === "") this.refuse(`"${name}" is missing.`);
    return text;
  }

  flag(name: string): boolean {
    return this.plain(name)?.value === true;
  }

  /** The line of an offset in a plain value's text. */
  private report(tree: Plain, text: string): (words: string, at: number) => void {
    return (words, at) => {
      const before = text.slice(0, at).split("\n").length - 1;
      this.refuse(words, tree.line + before + (tree.block ? 1 : 0));
    };
  }

  private toExpression(tree: Tree): Expression {
    if (tree.kind === "plain") {
      const { value } = tree;
      return typeof value === "string" ? readExpression(value, this.report(tree, value)) : constant(value);
    }
    if (tree.kind === "list") {
      const items = tree.items.map((item) => this.toExpression(item));
      return { names: items.flatMap(({ names }) => names), read: (scope) => items.map(({ read }) => read(scope)) };
    }
    const fields = [...tree.entries].map(([name, one]) => ({ name, one: this.toExpression(one) }));
    return {
      names: fields.flatMap(({ one }) => one.names),
      read: (scope) => Object.fromEntries(fields.map(({ name, one }) => [name, one.read(scope)])),
    };
  }

  /** A literal or a formula; null where there is none. */
  expression(name: string): Expression | null {
    const found = this.entries.get(name);
    return found ? this.toExpression(found) : null;
  }

  neededExpression(name: string): Expression {
    const found = this.expression(name);
    if (!found) this.refuse(`"${name}" is missing.`);
    return found ?? constant(null);
  }

  /** A text with formulas in braces; "=formula" is one whole formula. */
  private toTemplate(tree: Tree): Template {
    if (tree.kind !== "plain") {
      this.refuse(`This must be a text, not ${kinds[tree.kind]}.`, tree.line);
      return { names: [], write: () => "" };
    }
    const text = tree.value === null ? "" : String(tree.value);
    return readTemplate(text, this.report(tree, text));
  }

  template(name: string): Template | null {
    const found = this.entries.get(name);
    return found ? this.toTemplate(found) : null;
  }

  templates(name: string): readonly Template[] {
    const found = this.entries.get(name);
    if (!found) return [];
    return found.kind === "list" ? found.items.map((item) => this.toTemplate(item)) : [this.toTemplate(found)];
  }

  /** The entries of a list; a value or map in its place is told. */
  list(name: string): readonly Tree[] {
    const found = this.entries.get(name);
    if (!found || (found.kind === "plain" && found.value === null)) return [];
    if (found.kind === "list") return found.items;
    this.refuse(`"${name}" must be a list, not ${kinds[found.kind]}.`, found.line);
    return [];
  }

  texts(name: string): readonly string[] {
    return this.list(name).flatMap((item) => {
      if (item.kind === "plain" && item.value !== null) return [String(item.value)];
      this.refuse(`Every entry of "${name}" must be a text.`, item.line);
      return [];
    });
  }

  maps(name: string): readonly Fields[] {
    return this.list(name).map((item) => new Fields(this.file, item, this.faults));
  }

  map(name: string): Fields | null {
    const found = this.entries.get(name);
    return found ? new Fields(this.file, found, this.faults) : null;
  }

  at(tree: Tree): Fields {
    return new Fields(this.file, tree, this.faults);
  }

  /** Expressions by name ("binding"). */
  bindings(name: string): readonly { readonly name: string; readonly value: Expression }[] {
    const found = this.map(name);
    return found ? found.names.map((one) => ({ name: one, value: found.neededExpression(one) })) : [];
  }
}

const constant = (value: Value): Expression => ({ names: [], read: (_: FxScope) => value });

/** A tree as the plain value it writes. */
export function toPlain(tree: Tree): Value {
  if (tree.kind === "plain") return fromPlain(tree.value);
  if (tree.kind === "list") return tree.items.map(toPlain);
  return Object.fromEntries([...tree.entries].map(([name, one]) => [name, toPlain(one)]));
}
