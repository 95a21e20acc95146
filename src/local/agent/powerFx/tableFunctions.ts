import { type Call, type Functions, many } from "./call";
import { compareValues } from "./compareValues";
import { bounds, isBlank, isSame, isTable, toBoolean, toNumber, type Value } from "./value";

const countOf = (call: Call, index: number): number => {
  const count = call.number(index, 1);
  return Number.isFinite(count) ? Math.max(0, Math.floor(count)) : call.fail("A count must be a number.");
};

function sort(call: Call): Value {
  const down = call.count > 2 && /desc/i.test(call.text(2));
  const keyed = call.table(0).map((row) => ({ row, key: call.within(1, row) }));
  return keyed.sort((a, b) => (down ? -1 : 1) * compareValues(a.key, b.key)).map(({ row }) => row);
}

const matches =
  (call: Call) =>
  (row: Value): boolean =>
    call.args.slice(1).every((_, at) => toBoolean(call.within(at + 1, row)));

/** The numbers a call is about: those of a table's rows, or its arguments. */
function numbers(call: Call): readonly number[] {
  const first = call.value(0);
  const values = isTable(first)
    ? first.map((row) => (call.count > 1 ? call.within(1, row) : row))
    : call.args.map((_, at) => call.value(at));
  return values.filter((value) => !isBlank(value)).map(toNumber);
}

const best = (call: Call, of: (...values: readonly number[]) => number): Value => {
  const all = numbers(call);
  return all.length === 0 ? null : all.reduce((one, other) => of(one, other));
};

/** Tables: choosing, counting, ordering, changing row by row. */
export const tableFunctions: Functions = {
  Table: { least: 0, most: many, run: (call) => call.args.flatMap((_, at) => call.table(at)) },
  First: { least: 1, most: 1, run: (call) => call.table(0)[0] ?? null },
  Last: { least: 1, most: 1, run: (call) => call.table(0).at(-1) ?? null },
  FirstN: { least: 1, most: 2, run: (call) => call.table(0).slice(0, countOf(call, 1)) },
  LastN: {
    least: 1,
    most: 2,
    run: (call) => {
      const count = countOf(call, 1);
      return count === 0 ? [] : call.table(0).slice(-count);
    },
  },
  Index: {
    least: 2,
    most: 2,
    run: (call) => call.table(0)[call.number(1) - 1] ?? call.fail("Index lies outside the table."),
  },
  Filter: { least: 2, most: many, run: (call) => call.table(0).filter(matches(call)) },
  LookUp: {
    least: 2,
    most: 3,
    run: (call) => {
      const found = call.table(0).find((row) => toBoolean(call.within(1, row)));
      if (found === undefined) return null;
      return call.count > 2 ? call.within(2, found) : found;
    },
  },
  ForAll: { least: 2, most: 2, run: (call) => call.table(0).map((row) => call.within(1, row)) },
  Sort: { least: 2, most: 3, run: sort },
  Distinct: {
    least: 2,
    most: 2,
    run: (call) => {
      const kept: Value[] = [];
      for (const row of call.table(0)) {
        const value = call.within(1, row);
        if (!kept.some((one) => isSame(one, value))) kept.push(value);
      }
      return kept;
    },
  },
  CountRows: { least: 1, most: 1, run: (call) => call.table(0).length },
  Count: { least: 1, most: 1, run: (call) => call.table(0).filter((value) => !isBlank(value)).length },
  CountIf: { least: 2, most: many, run: (call) => call.table(0).filter(matches(call)).length },
  Sum: { least: 1, most: many, run: (call) => numbers(call).reduce((sum, one) => sum + one, 0) },
  Average: {
    least: 1,
    most: many,
    run: (call) => {
      const all = numbers(call);
      if (all.length === 0) return call.fail("Average has nothing to divide by.");
      return all.reduce((sum, one) => sum + one, 0) / all.length;
    },
  },
  Min: { least: 1, most: many, run: (call) => best(call, Math.min) },
  Max: { least: 1, most: many, run: (call) => best(call, Math.max) },
  Sequence: {
    least: 1,
    most: 3,
    run: (call) => {
      const count = countOf(call, 0);
      if (count > bounds.rows) return call.fail(`A table has at most ${String(bounds.rows)} rows.`);
      const [start, step] = [call.number(1, 1), call.number(2, 1)];
      return Array.from({ length: count }, (_, at) => start + at * step);
    },
  },
};
