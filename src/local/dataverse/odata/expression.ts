/** A constant as written. Moments keep their text: what they mean depends on the column they meet. */
export type Literal =
  | { readonly type: "null" }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "string" | "guid" | "moment"; readonly value: string }
  /** Times of day, durations, binary, geography and enumeration members: read, and supported nowhere. */
  | { readonly type: "other"; readonly value: string };

export type Operator =
  | "or"
  | "and"
  | "eq"
  | "ne"
  | "gt"
  | "ge"
  | "lt"
  | "le"
  | "in"
  | "has"
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "divby"
  | "mod";

export type Argument = { readonly name: string | null; readonly value: Expression };

/** An OData expression, read but not yet held against a table. */
export type Expression =
  | { readonly kind: "literal"; readonly literal: Literal }
  | { readonly kind: "member"; readonly names: readonly string[] }
  | {
      readonly kind: "call";
      readonly on: readonly string[];
      readonly name: string;
      readonly arguments: readonly Argument[];
    }
  | {
      readonly kind: "lambda";
      readonly on: readonly string[];
      readonly method: "any" | "all";
      readonly variable: string;
      readonly of: Expression | null;
    }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "not" | "negative"; readonly of: Expression }
  | { readonly kind: "list"; readonly items: readonly Expression[] };
