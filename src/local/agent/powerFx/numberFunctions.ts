import { type Call, type Functions } from "./call";
import { isBlank, toNumber, type Value } from "./value";

/** Halves go away from zero, as Power Fx rounds. */
function round(call: Call, way: (number: number) => number): number {
  const [number, places] = [call.number(0), Math.max(-12, Math.min(12, Math.trunc(call.number(1, 0))))];
  const factor = 10 ** places;
  const scaled = Number((Math.abs(number) * factor).toPrecision(15));
  return (Math.sign(number) * way(scaled)) / factor;
}

function readNumber(value: Value): Value {
  return isBlank(value) ? null : toNumber(value);
}

/** Numbers. */
export const numberFunctions: Functions = {
  Value: { least: 1, most: 2, run: (call) => readNumber(call.value(0)) },
  Round: { least: 1, most: 2, run: (call) => round(call, Math.round) },
  RoundUp: { least: 1, most: 2, run: (call) => round(call, Math.ceil) },
  RoundDown: { least: 1, most: 2, run: (call) => round(call, Math.floor) },
  Int: { least: 1, most: 1, run: (call) => Math.floor(call.number(0)) },
  Abs: { least: 1, most: 1, run: (call) => Math.abs(call.number(0)) },
  Mod: {
    least: 2,
    most: 2,
    run: (call) => {
      const [number, by] = [call.number(0), call.number(1)];
      return by === 0 ? call.fail("Mod divides by zero.") : number - by * Math.floor(number / by);
    },
  },
  Power: {
    least: 2,
    most: 2,
    run: (call) => {
      const number = call.number(0) ** call.number(1);
      return Number.isFinite(number) ? number : call.fail("This number is too large.");
    },
  },
  Sqrt: {
    least: 1,
    most: 1,
    run: (call) => {
      const root = Math.sqrt(call.number(0));
      return Number.isNaN(root) ? call.fail("Sqrt of a negative number.") : root;
    },
  },
  IsNumeric: {
    least: 1,
    most: 1,
    run: (call) => {
      const value = call.value(0);
      if (typeof value === "string") return /^\s{0,9}[+-]?\d{1,15}(?:[.,]\d{1,15})?%?\s{0,9}$/.test(value);
      return typeof value === "number";
    },
  },
};
