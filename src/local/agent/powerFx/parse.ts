import { type Token, tokenise } from "./token";
import { bounds, FxError, type Value } from "./value";

export type Node =
  | { readonly kind: "literal"; readonly value: Value; readonly at: number }
  | { readonly kind: "name"; readonly name: string; readonly quoted: boolean; readonly at: number }
  | { readonly kind: "member"; readonly of: Node; readonly name: string; readonly at: number }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[]; readonly at: number }
  | { readonly kind: "unary"; readonly mark: string; readonly of: Node; readonly at: number }
  | {
      readonly kind: "binary";
      readonly mark: string;
      readonly left: Node;
      readonly right: Node;
      readonly at: number;
    }
  | {
      readonly kind: "record";
      readonly fields: readonly { readonly name: string; readonly value: Node }[];
      readonly at: number;
    }
  /** "Table As Name": the rows have a name of their own. */
  | { readonly kind: "as"; readonly of: Node; readonly name: string; readonly at: number }
  | { readonly kind: "table"; readonly items: readonly Node[]; readonly at: number }
  | { readonly kind: "template"; readonly parts: readonly Node[]; readonly at: number };

/** How firmly an operator holds what stands beside it. */
const strengths: ReadonlyMap<string, number> = new Map([
  ["||", 1],
  ["or", 1],
  ["&&", 2],
  ["and", 2],
  ["in", 3],
  ["exactin", 3],
  ["=", 4],
  ["<>", 4],
  ["<", 5],
  [">", 5],
  ["<=", 5],
  [">=", 5],
  ["&", 6],
  ["+", 7],
  ["-", 7],
  ["*", 8],
  ["/", 8],
  ["^", 9],
]);

class Parser {
  private at = 0;
  private depth: number;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
    depth: number,
  ) {
    this.depth = depth;
  }

  whole(): Node {
    const node = this.expression(0);
    const rest = this.tokens[this.at];
    if (rest) throw new FxError(`${tell(rest)} was not expected here.`, rest.at);
    return node;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new FxError("The formula ends too early.", this.length);
    this.at += 1;
    return token;
  }

  private has(mark: string): boolean {
    const token = this.peek();
    return token?.kind === "mark" && token.value === mark;
  }

  private accept(mark: string): boolean {
    if (!this.has(mark)) return false;
    this.at += 1;
    return true;
  }

  private expect(mark: string): void {
    const token = this.peek();
    if (!this.accept(mark))
      throw new FxError(`"${mark}" is missing${token ? ` before ${tell(token)}` : ""}.`, token?.at ?? this.length);
  }

  private operator(): { readonly mark: string; readonly strength: number } | null {
    const token = this.peek();
    if (!token || token.kind === "number" || token.kind === "text" || token.kind === "template") return null;
    if (token.kind === "name" && token.quoted) return null;
    const mark = token.kind === "name" ? token.value.toLowerCase() : token.value;
    const strength = strengths.get(mark);
    return strength === undefined ? null : { mark, strength };
  }

  private expression(least: number): Node {
    this.depth += 1;
    if (this.depth > bounds.depth)
      throw new FxError(`A formula is nested deeper than ${String(bounds.depth)} levels.`, this.peek()?.at);
    let left = this.unary();
    for (let found = this.operator(); found && found.strength > least; found = this.operator()) {
      const { at } = this.next();
      const right = this.expression(found.mark === "^" ? found.strength - 1 : found.strength);
      left = { kind: "binary", mark: found.mark, left, right, at };
    }
    this.depth -= 1;
    return least === 0 ? this.renamed(left) : left;
  }

  private renamed(of: Node): Node {
    const token = this.peek();
    if (token?.kind !== "name" || token.quoted || !/^as$/i.test(token.value)) return of;
    this.at += 1;
    const name = this.next();
    if (name.kind !== "name") throw new FxError(`A name must follow "As", not ${tell(name)}.`, name.at);
    return { kind: "as", of, name: name.value, at: token.at };
  }

  /** "Not x" without brackets is an operator; "Not(x)" a function. */
  private isNot(): boolean {
    const [token, after] = [this.peek(), this.tokens[this.at + 1]];
    if (token?.kind !== "name" || token.quoted || !/^not$/i.test(token.value)) return false;
    return !(after?.kind === "mark" && after.value === "(");
  }

  private unary(): Node {
    const isNot = this.isNot();
    const mark = isNot ? "!" : ["!", "-", "+"].find((one) => this.has(one));
    if (mark === undefined) return this.postfix(this.primary());
    const { at } = this.next();
    // What is denied or made negative holds more firmly than any operator but the power.
    return { kind: "unary", mark, of: this.expression(8), at };
  }

  private postfix(node: Node): Node {
    let grown = node;
    for (;;) {
      const at = this.peek()?.at ?? this.length;
      if (this.accept("%")) grown = { kind: "unary", mark: "%", of: grown, at };
      else if (this.accept(".") || this.accept("!")) {
        const token = this.next();
        if (token.kind !== "name") throw new FxError(`A name must follow the point, not ${tell(token)}.`, token.at);
        grown = { kind: "member", of: grown, name: token.value, at: token.at };
      } else return grown;
    }
  }

  private primary(): Node {
    const token = this.next();
    if (token.kind === "number" || token.kind === "text") return { kind: "literal", value: token.value, at: token.at };
    if (token.kind === "template") return this.template(token);
    if (token.kind === "name") return this.named(token.value, token.quoted, token.at);
    if (token.value === "(") {
      const inner = this.expression(0);
      this.expect(")");
      return inner;
    }
    if (token.value === "{") return this.record(token.at);
    if (token.value === "[") return { kind: "table", items: this.list("]"), at: token.at };
    throw new FxError(`${tell(token)} was not expected here.`, token.at);
  }

  private template(token: Token & { readonly kind: "template" }): Node {
    const parts = token.parts.flatMap(({ text, formula }): Node[] => [
      ...(text === "" ? [] : [{ kind: "literal", value: text, at: token.at } as const]),
      ...(formula === "" ? [] : [new Parser(tokenise(formula), token.at, this.depth).whole()]),
    ]);
    return { kind: "template", parts, at: token.at };
  }

  private named(name: string, quoted: boolean, at: number): Node {
    if (!quoted && /^(?:true|false)$/i.test(name)) return { kind: "literal", value: name.toLowerCase() === "true", at };
    if (!quoted && this.accept("(")) return { kind: "call", name, args: this.list(")"), at };
    return { kind: "name", name, quoted, at };
  }

  private record(at: number): Node {
    const fields: { name: string; value: Node }[] = [];
    if (this.accept("}")) return { kind: "record", fields, at };
    do {
      const token = this.next();
      if (token.kind !== "name" && token.kind !== "text")
        throw new FxError(`A column's name is missing before ${tell(token)}.`, token.at);
      this.expect(":");
      fields.push({ name: token.value, value: this.expression(0) });
    } while (this.accept(","));
    this.expect("}");
    return { kind: "record", fields, at };
  }

  private list(end: string): readonly Node[] {
    const items: Node[] = [];
    if (this.accept(end)) return items;
    do items.push(this.expression(0));
    while (this.accept(",") || this.accept(";"));
    this.expect(end);
    return items;
  }
}

function tell(token: Token): string {
  if (token.kind === "template") return "a text";
  return token.kind === "text" ? `the text "${token.value.slice(0, 20)}"` : `"${String(token.value)}"`;
}

/** Reads a formula (without its leading "="). Throws FxError with the place of the fault. */
export function parseFormula(text: string): Node {
  const tokens = tokenise(text);
  if (tokens.length === 0) throw new FxError("The formula is empty.", 0);
  return new Parser(tokens, text.length, 0).whole();
}
