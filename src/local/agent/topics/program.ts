import type { Expression, Fields } from "#local/agent/yaml";
import type { ReadContext } from "./actionKind";
import { findKind, kindNames } from "./kinds";
import type { Run } from "./machine";
import { readVariable } from "./actionKind";
import type { VariablePath } from "./variablePath";

/** A topic's nodes one after the other; what branches or repeats are jumps, so that "go to" can go anywhere. */
export type Step = { readonly id: string; readonly kind: string; readonly line: number } & (
  | { readonly op: "run"; readonly run: Run }
  | { readonly op: "unless"; readonly condition: Expression; readonly to: number }
  | { readonly op: "jump"; readonly to: number }
  /** Takes the next item of a loop, or leaves it. */
  | {
      readonly op: "each";
      readonly items: Expression;
      readonly value: VariablePath | null;
      readonly index: VariablePath | null;
      readonly leave: number;
    }
);

/** A node that was read, for what is said about a topic. */
export type NodeUse = {
  readonly kind: string;
  readonly line: number;
  readonly stub?: string;
  readonly hosted?: string;
};

type Draft = { steps: Step[]; readonly uses: NodeUse[]; readonly loops: { start: number; breaks: number[] }[] };

const mostSteps = 5000;

class Writer {
  private readonly draft: Draft = { steps: [], uses: [], loops: [] };
  constructor(private readonly context: ReadContext) {}

  get uses(): readonly NodeUse[] {
    return this.draft.uses;
  }

  get steps(): readonly Step[] {
    return this.draft.steps;
  }

  private push(step: Step): number {
    this.draft.steps.push(step);
    return this.draft.steps.length - 1;
  }

  private patch(at: number, to: number): void {
    const step = this.draft.steps[at];
    if (step?.op === "unless" || step?.op === "jump") this.draft.steps[at] = { ...step, to };
    else if (step?.op === "each") this.draft.steps[at] = { ...step, leave: to };
  }

  actions(list: readonly Fields[]): void {
    for (const fields of list) {
      if (this.draft.steps.length > mostSteps) {
        fields.refuse(`A topic has at most ${String(mostSteps)} nodes.`);
        return;
      }
      this.action(fields);
    }
  }

  private action(fields: Fields): void {
    const kind = fields.required("kind");
    if (kind === "") return;
    const at = { id: fields.text("id"), kind, line: fields.line };
    if (fields.flag("disabled")) return;
    if (at.id === "") fields.refuse(`A ${kind} needs an "id".`);
    if (kind === "ConditionGroup") return this.conditions(fields, at);
    if (kind === "Foreach") return this.loop(fields, at);
    if (kind === "ActionScope") return this.actions(fields.maps("actions"));
    if (kind === "BreakLoop" || kind === "ContinueLoop") return this.leave(fields, at);
    const known = findKind(kind);
    if (!known) {
      fields.refuse(`"${kind}" is no node here. Supported are ${kindNames.join(", ")}.`, fields.lineOf("kind"));
      return;
    }
    const { stub, hosted } = known;
    this.draft.uses.push({ kind, line: at.line, ...(stub ? { stub } : {}), ...(hosted ? { hosted } : {}) });
    this.push({ ...at, op: "run", run: known.read(fields, this.context) });
  }

  private conditions(fields: Fields, at: { id: string; kind: string; line: number }): void {
    this.draft.uses.push({ kind: at.kind, line: at.line });
    const ends: number[] = [];
    if (fields.maps("conditions").length === 0) fields.refuse('"conditions" is missing or empty.');
    // The group itself is a place to go to.
    this.push({ ...at, op: "jump", to: this.draft.steps.length + 1 });
    for (const item of fields.maps("conditions")) {
      const condition = item.neededExpression("condition");
      const id = item.text("id");
      const test = this.push({ id, kind: "ConditionItem", line: item.line, op: "unless", condition, to: 0 });
      this.actions(item.maps("actions"));
      ends.push(this.push({ id: "", kind: at.kind, line: item.line, op: "jump", to: 0 }));
      this.patch(test, this.draft.steps.length);
    }
    this.actions(fields.maps("elseActions"));
    for (const end of ends) this.patch(end, this.draft.steps.length);
  }

  private loop(fields: Fields, at: { id: string; kind: string; line: number }): void {
    this.draft.uses.push({ kind: at.kind, line: at.line });
    const items = fields.neededExpression("items");
    const value = readVariable(fields, "value");
    const index = readVariable(fields, "index", false);
    const start = this.push({ ...at, op: "each", items, value, index, leave: 0 });
    const loop = { start, breaks: [] as number[] };
    this.draft.loops.push(loop);
    this.actions(fields.maps("actions"));
    this.draft.loops.pop();
    this.push({ id: "", kind: at.kind, line: at.line, op: "jump", to: start });
    const after = this.draft.steps.length;
    this.patch(start, after);
    for (const one of loop.breaks) this.patch(one, after);
  }

  private leave(fields: Fields, at: { id: string; kind: string; line: number }): void {
    const loop = this.draft.loops.at(-1);
    this.draft.uses.push({ kind: at.kind, line: at.line });
    if (!loop) return fields.refuse(`A ${at.kind} stands outside every Foreach.`);
    const jump = this.push({ ...at, op: "jump", to: loop.start });
    if (at.kind === "BreakLoop") loop.breaks.push(jump);
  }
}

export type Program = {
  readonly steps: readonly Step[];
  readonly uses: readonly NodeUse[];
  /** Where a node stands, by its id. */
  readonly places: ReadonlyMap<string, number>;
};

/** Puts a topic's nodes in a row. Faults go where the fields tell them. */
export function writeProgram(actions: readonly Fields[], context: ReadContext): Program {
  const writer = new Writer(context);
  writer.actions(actions);
  const places = new Map<string, number>();
  writer.steps.forEach(({ id }, at) => {
    if (id !== "" && !places.has(id)) places.set(id, at);
  });
  return { steps: writer.steps, uses: writer.uses, places };
}
