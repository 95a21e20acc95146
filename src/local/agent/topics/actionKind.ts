import type { Fault, Fields } from "#local/agent/yaml";
import type { Entities } from "./entity";
import type { Run } from "./machine";
import { readPath, type VariablePath } from "./variablePath";

/** What is known while a topic is read. `goesTo` collects the topics it goes to, with their lines. */
export type ReadContext = {
  readonly entities: Entities;
  readonly goesTo: { readonly topic: string; readonly line: number }[];
  readonly faults: Fault[];
};

/** A kind of node: how it is read and run. */
export type ActionKind = {
  readonly read: (fields: Fields, context: ReadContext) => Run;
  /** Why it is only stood in for: what it needs is hosted. */
  readonly stub?: string;
  /** What it does otherwise when hosted. */
  readonly hosted?: string;
};

export type ActionKinds = Readonly<Record<string, ActionKind>>;

/** Reads the variable a field names; null, with a fault where it is needed, when there is none. */
export function readVariable(fields: Fields, name: string, needed = true): VariablePath | null {
  const text = needed ? fields.required(name) : fields.text(name);
  if (text === "") return null;
  const path = readPath(text);
  if (!path)
    fields.refuse(
      `"${text.slice(0, 60)}" is no variable. Variables are written Topic.Name, Global.Name, System.Name or User.Name.`,
      fields.lineOf(name),
    );
  return path;
}

/** Where an action's outputs go: "binding" of its "output". */
export function readOutput(fields: Fields): readonly { readonly name: string; readonly to: VariablePath }[] {
  const binding = fields.map("output")?.map("binding");
  if (!binding) return [];
  return binding.names.flatMap((name) => {
    const to = readVariable(binding, name);
    return to ? [{ name, to }] : [];
  });
}
