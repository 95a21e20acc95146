import { type Call, type Functions, many } from "./call";
import { type FxRecord, isRecord, readField, toText, type Value } from "./value";
import { compareValues } from "./compareValues";

/** A column's name, as a text or as it stands. */
function columnAt(call: Call, index: number): string {
  const node = call.args[index];
  return node?.kind === "name" ? node.name : call.text(index);
}

const columns = (call: Call, from: number, step = 1): readonly string[] =>
  call.args.flatMap((_, at) => (at >= from && (at - from) % step === 0 ? [columnAt(call, at)] : []));

const rowsOf = (call: Call): readonly FxRecord[] => call.table(0).map((row) => (isRecord(row) ? row : { Value: row }));

const pick = (row: FxRecord, keep: (name: string) => boolean): FxRecord =>
  Object.fromEntries(Object.entries(row).filter(([name]) => keep(name)));

function sortByColumns(call: Call): Value {
  const keys = columns(call, 1, 2).map((name, at) => {
    const order = 2 + at * 2;
    return { name, down: order < call.count && /desc/i.test(call.text(order)) };
  });
  return [...call.table(0)].sort((a, b) => {
    for (const { name, down } of keys) {
      const [left, right] = [a, b].map((row) => (isRecord(row) ? readField(row, name) : row));
      const order = compareValues(left ?? null, right ?? null);
      if (order !== 0) return down ? -order : order;
    }
    return 0;
  });
}

/** Tables by their columns. */
export const columnFunctions: Functions = {
  SortByColumns: { least: 2, most: many, run: sortByColumns },
  ShowColumns: {
    least: 2,
    most: many,
    run: (call) => {
      const kept = columns(call, 1);
      return rowsOf(call).map((row) => pick(row, (name) => kept.includes(name)));
    },
  },
  DropColumns: {
    least: 2,
    most: many,
    run: (call) => {
      const gone = columns(call, 1);
      return rowsOf(call).map((row) => pick(row, (name) => !gone.includes(name)));
    },
  },
  AddColumns: {
    least: 3,
    most: many,
    run: (call) => {
      const names = columns(call, 1, 2);
      return call.table(0).map((row) => ({
        ...(isRecord(row) ? row : { Value: row }),
        ...Object.fromEntries(names.map((name, at) => [name, call.within(2 + at * 2, row)])),
      }));
    },
  },
  RenameColumns: {
    least: 3,
    most: many,
    run: (call) => {
      const names = new Map(columns(call, 1, 2).map((name, at) => [name, columnAt(call, 2 + at * 2)]));
      return rowsOf(call).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [names.get(name) ?? name, value])),
      );
    },
  },
  Patch: {
    least: 2,
    most: many,
    run: (call) => {
      const records = call.args.map((_, at) => call.value(at));
      if (!records.every((one) => one === null || isRecord(one))) return call.fail("Patch puts records together here.");
      return Object.assign({}, ...records) as FxRecord;
    },
  },
  ColumnNames: {
    least: 1,
    most: 1,
    run: (call) => {
      const value = call.value(0);
      return isRecord(value) ? Object.keys(value) : call.fail(`"${toText(value).slice(0, 40)}" is no record.`);
    },
  },
};
