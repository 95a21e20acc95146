import type { Functions, FxFunction } from "./call";
import { columnFunctions } from "./columnFunctions";
import { dateFunctions } from "./dateFunctions";
import { logicFunctions } from "./logicFunctions";
import { numberFunctions } from "./numberFunctions";
import { tableFunctions } from "./tableFunctions";
import { textFunctions } from "./textFunctions";

const all: Functions = {
  ...logicFunctions,
  ...textFunctions,
  ...numberFunctions,
  ...dateFunctions,
  ...tableFunctions,
  ...columnFunctions,
};

/** Every function that is run, in the order of the alphabet. */
export const functionNames: readonly string[] = Object.keys(all).sort();

export function findFunction(name: string): FxFunction | null {
  return Object.hasOwn(all, name) ? (all[name] ?? null) : null;
}
