import { type Functions, many } from "./call";
import { FxError, fromPlain, isBlank, isRecord, isSame, isTable, toBoolean, toJson, type Value } from "./value";

/** The first argument that gives no fault; `faults` counts those that did. */
function attempt(read: () => Value): { readonly value: Value } | null {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof FxError) return null;
    throw error;
  }
}

function parseJson(text: string): Value {
  try {
    return fromPlain(JSON.parse(text));
  } catch (error) {
    if (error instanceof FxError) throw error;
    throw new FxError("ParseJSON was given a text that is no JSON.");
  }
}

/** What decides, what stands in for what is missing, and how a value becomes JSON and back. */
export const logicFunctions: Functions = {
  If: {
    least: 2,
    most: many,
    run: (call) => {
      for (let at = 0; at + 1 < call.count; at += 2) if (toBoolean(call.value(at))) return call.value(at + 1);
      return call.count % 2 === 1 ? call.value(call.count - 1) : null;
    },
  },
  Switch: {
    least: 3,
    most: many,
    run: (call) => {
      const value = call.value(0);
      for (let at = 1; at + 1 < call.count; at += 2) if (isSame(value, call.value(at))) return call.value(at + 1);
      return call.count % 2 === 0 ? call.value(call.count - 1) : null;
    },
  },
  And: {
    least: 1,
    most: many,
    run: (call) => call.args.every((_, at) => toBoolean(call.value(at))),
  },
  Or: {
    least: 1,
    most: many,
    run: (call) => call.args.some((_, at) => toBoolean(call.value(at))),
  },
  Not: { least: 1, most: 1, run: (call) => !toBoolean(call.value(0)) },
  Blank: { least: 0, most: 0, run: () => null },
  IsBlank: { least: 1, most: 1, run: (call) => isBlank(call.value(0)) },
  IsEmpty: {
    least: 1,
    most: 1,
    run: (call) => {
      const value = call.value(0);
      return value === null || (isTable(value) ? value.length === 0 : !isRecord(value) && isBlank(value));
    },
  },
  IsBlankOrError: {
    least: 1,
    most: 1,
    run: (call) => {
      const found = attempt(() => call.value(0));
      return found === null || isBlank(found.value);
    },
  },
  IsError: { least: 1, most: 1, run: (call) => attempt(() => call.value(0)) === null },
  IfError: {
    least: 2,
    most: many,
    run: (call) => {
      let last: Value = null;
      for (let at = 0; at + 1 < call.count; at += 2) {
        const found = attempt(() => call.value(at));
        if (found === null) return call.value(at + 1);
        last = found.value;
      }
      return call.count % 2 === 1 ? call.value(call.count - 1) : last;
    },
  },
  Coalesce: {
    least: 1,
    most: many,
    run: (call) => {
      for (let at = 0; at < call.count; at += 1) {
        const value = call.value(at);
        if (!isBlank(value)) return value;
      }
      return null;
    },
  },
  Boolean: { least: 1, most: 1, run: (call) => toBoolean(call.value(0)) },
  With: {
    least: 2,
    most: 2,
    run: (call) => {
      const record = call.value(0);
      return isRecord(record) ? call.within(1, record) : call.fail("With needs a record first.");
    },
  },
  JSON: {
    least: 1,
    most: 2,
    run: (call) => toJson(call.value(0), call.count > 1 && /indent/i.test(call.text(1)) ? 2 : 0),
  },
  ParseJSON: { least: 1, most: 2, run: (call) => (isBlank(call.value(0)) ? null : parseJson(call.text(0))) },
};
