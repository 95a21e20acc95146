import type { Node } from "./parse";
import type { Value } from "./value";

/** A function's call: its arguments are evaluated when they are asked for, so that If and IfError can leave some out. */
export interface Call {
  readonly count: number;
  readonly args: readonly Node[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  value(index: number): Value;
  /** An argument for a row of a table: its columns are names there. */
  within(index: number, row: Value): Value;
  text(index: number): string;
  /** The number, or `otherwise` where the argument is not given. */
  number(index: number, otherwise?: number): number;
  table(index: number): readonly Value[];
  /** Stops with a fault at this call's place. */
  fail(words: string): never;
}

export type FxFunction = {
  /** Fewest and most arguments. */
  readonly least: number;
  readonly most: number;
  readonly run: (call: Call) => Value;
};

export type Functions = Readonly<Record<string, FxFunction>>;

export const many = 255;
