import {
  FxError,
  fromPlain,
  isBlank,
  isRecord,
  isTable,
  toJson,
  toNumber,
  toTable,
  toText,
  readField,
  type Value,
} from "#local/agent/powerFx";
import type { Expression, Fields } from "#local/agent/yaml";
import { type ActionKinds, readVariable } from "./actionKind";
import { type Machine, next, type Run } from "./machine";
import type { VariablePath } from "./variablePath";

function readAt(machine: Machine, path: VariablePath): Value {
  let value: Value = machine.scope.place(path.place);
  for (const part of path.parts) value = isRecord(value) ? readField(value, part) : null;
  return value;
}

type Change = "Add" | "Remove" | "Clear" | "TakeFirst" | "TakeLast";

const changes: readonly Change[] = ["Add", "Remove", "Clear", "TakeFirst", "TakeLast"];

const edits: Readonly<Record<Change, (table: readonly Value[], given: Value) => readonly Value[]>> = {
  Add: (table, given) => [...table, ...(isTable(given) ? given : [given])],
  Remove: (table, given) => table.filter((row) => toJson(row) !== toJson(given)),
  Clear: () => [],
  TakeFirst: (table) => table.slice(1),
  TakeLast: (table) => table.slice(0, -1),
};

type Edit = {
  readonly items: VariablePath | null;
  readonly result: VariablePath | null;
  readonly value: Expression | null;
  readonly change: Change;
};

function edit(machine: Machine, { items, result, value, change }: Edit): void {
  if (!items) return;
  const table = toTable(readAt(machine, items));
  if (change === "Add" && table.length >= 10_000) throw new FxError("A table has at most 10000 rows.");
  machine.assign(items, edits[change](table, value?.read(machine.scope) ?? null));
  const taken = change === "TakeFirst" ? table[0] : table.at(-1);
  if (result && change.startsWith("Take")) machine.assign(result, taken ?? null);
}

/** How a table is changed: the whole name, or the beginning of a kind's ("AddItemOperation"). */
function readChange(fields: Fields, name: string, given: string): Change {
  const found = changes.find((known) => given.startsWith(known));
  if (!found)
    fields.refuse(`"${given}" is no change of a table. Supported are ${changes.join(", ")}.`, fields.lineOf(name));
  return found ?? "Add";
}

function readEdit(fields: Fields): Run {
  const edited: Edit = {
    items: readVariable(fields, "itemsVariable"),
    result: readVariable(fields, "resultVariable", false),
    value: fields.expression("value"),
    change: readChange(fields, "changeType", fields.text("changeType") || "Add"),
  };
  return (machine) => {
    edit(machine, edited);
    return next;
  };
}

/** What EditTableV2 does: its change is a map with a kind. */
function readEditV2(fields: Fields): Run {
  const items = readVariable(fields, "itemsVariable");
  const inner = fields.map("changeType");
  if (!inner) {
    fields.refuse('"changeType" is missing.');
    return () => next;
  }
  const edited: Edit = {
    items,
    result: readVariable(inner, "resultVariable", false),
    value: inner.expression("value"),
    change: readChange(inner, "kind", inner.required("kind")),
  };
  return (machine) => {
    edit(machine, edited);
    return next;
  };
}

function parseAs(value: Value, type: string): Value {
  if (isBlank(value)) return null;
  if (type === "String") return toText(value);
  if (type === "Number" || type === "Float") return toNumber(value);
  if (typeof value !== "string") return value;
  try {
    return fromPlain(JSON.parse(value));
  } catch (error) {
    if (error instanceof FxError) throw error;
    throw new FxError("The text to be parsed is no JSON.");
  }
}

function readParse(fields: Fields): Run {
  const variable = readVariable(fields, "variable");
  const value = fields.neededExpression("value");
  const given = fields.find("valueType");
  if (!given) fields.refuse('"valueType" is missing.');
  const type = given?.kind === "map" ? fields.at(given).required("kind") : fields.text("valueType");
  return (machine) => {
    if (variable) machine.assign(variable, parseAs(value.read(machine.scope), type));
    return next;
  };
}

/** Variables: set, parsed, edited, cleared. */
export const valueKinds: ActionKinds = {
  SetVariable: {
    read: (fields) => {
      const variable = readVariable(fields, "variable");
      const value = fields.neededExpression("value");
      return (machine) => {
        if (variable) machine.assign(variable, value.read(machine.scope));
        return next;
      };
    },
  },
  SetMultipleVariables: {
    read: (fields) => {
      const list = fields.maps("assignments").map((one) => ({
        variable: readVariable(one, "variable"),
        value: one.neededExpression("value"),
      }));
      return (machine) => {
        for (const { variable, value } of list) if (variable) machine.assign(variable, value.read(machine.scope));
        return next;
      };
    },
  },
  SetTextVariable: {
    read: (fields) => {
      const variable = readVariable(fields, "variable");
      const text = fields.template("value");
      if (!text) fields.refuse('"value" is missing.');
      return (machine) => {
        if (variable) machine.assign(variable, text?.write(machine.scope) ?? "");
        return next;
      };
    },
  },
  ResetVariable: {
    read: (fields) => {
      const variable = readVariable(fields, "variable");
      return (machine) => {
        if (variable) machine.assign(variable, null);
        return next;
      };
    },
  },
  ClearAllVariables: {
    read: (fields) => {
      const which = fields.text("variables") || "ConversationScopedVariables";
      return (machine) => {
        machine.clear(which);
        return next;
      };
    },
  },
  ParseValue: { read: readParse },
  EditTable: { read: readEdit },
  EditTableV2: { read: readEditV2 },
};
