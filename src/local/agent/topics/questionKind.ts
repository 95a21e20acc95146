import { isBlank, isRecord, readField, toBoolean, type Value } from "#local/agent/powerFx";
import { type ActionKind, readVariable } from "./actionKind";
import { imBack, type InActivity } from "./activity";
import { type Entity, readEntity } from "./entity";
import { type Machine, next, type Run, type Signal } from "./machine";
import { type Message, readMessageAt } from "./messages";
import { readRepeats } from "./talkKinds";
import type { VariablePath } from "./variablePath";
import type { Expression, Fields } from "#local/agent/yaml";

type Question = {
  readonly variable: VariablePath | null;
  readonly entity: Entity;
  readonly prompt: Message | null;
  readonly again: Message | null;
  readonly invalid: Message | null;
  readonly validation: Expression | null;
  readonly defaultValue: Expression | null;
  readonly repeats: Expression | null;
  /** The question is put even when the answer is known. */
  readonly always: Expression | null;
  /** What was said before the question may hold its answer. */
  readonly listens: boolean;
  /** Another topic may take what was said instead. */
  readonly interruptible: boolean;
};

function interrupted(machine: Machine): Signal {
  machine.forget();
  return { kind: "interrupted" };
}

function put(machine: Machine, { prompt, again, entity }: Question): Signal {
  const memory = machine.memory();
  const message = (memory.asked > 0 && again ? again : prompt)?.(machine.scope) ?? { type: "message", text: "" };
  memory.asked += 1;
  const choices = entity.choices(machine.scope);
  const actions = (entity.name === "Boolean" ? ["Yes", "No"] : choices.map(({ title }) => title)).map(imBack);
  machine.send({
    ...message,
    ...(message.suggestedActions || actions.length === 0 ? {} : { suggestedActions: { actions } }),
  });
  return { kind: "wait" };
}

const isKnown = (machine: Machine, { variable }: Question): boolean => {
  if (!variable) return false;
  let value: Value = machine.scope.place(variable.place);
  for (const part of variable.parts) value = isRecord(value) ? readField(value, part) : null;
  return !isBlank(value);
};

function keep(machine: Machine, question: Question, value: Value): Signal {
  if (question.variable) machine.assign(question.variable, value);
  machine.trace("VariableSet", { name: question.variable?.parts.join(".") ?? "" });
  machine.forget();
  return next;
}

function hear(machine: Machine, question: Question, text: string): Signal {
  const { entity, validation, defaultValue, repeats } = question;
  const value = entity.find(text, machine.scope);
  if (!isBlank(value)) {
    const before = question.variable;
    if (!validation || !before) return keep(machine, question, value);
    machine.assign(before, value);
    if (toBoolean(validation.read(machine.scope))) return keep(machine, question, value);
    machine.assign(before, null);
  }
  if (isBlank(value) && question.interruptible && machine.interrupts(text, "likely")) return interrupted(machine);
  const most = readRepeats(() => repeats?.read(machine.scope) ?? 2);
  if (machine.memory().asked <= most) {
    const { invalid } = question;
    if (!isBlank(value) && invalid) {
      machine.memory().asked += 1;
      machine.send(invalid(machine.scope));
      return { kind: "wait" };
    }
    return put(machine, question);
  }
  machine.forget();
  if (defaultValue) return keep(machine, question, defaultValue.read(machine.scope));
  return { kind: "giveUp" };
}

function readQuestion(fields: Fields, entity: Entity): Question {
  const path = fields.text("variable");
  return {
    variable: readVariable(fields, "variable"),
    entity,
    prompt: readMessageAt(fields, "prompt"),
    again: readMessageAt(fields, "unrecognizedPrompt"),
    invalid: readMessageAt(fields, "invalidPrompt"),
    validation: fields.expression("validation"),
    defaultValue: fields.expression("defaultValue"),
    repeats: fields.expression("repeatCount"),
    always: fields.expression("alwaysPrompt"),
    listens: path.startsWith("init:") && !entity.open && entity.name !== "Boolean",
    interruptible: fields.map("interruptionPolicy")?.text("allowInterruption") !== "false",
  };
}

function listen(machine: Machine, question: Question, { text, value }: InActivity): Signal {
  const said = text ?? (typeof value === "string" ? value : "");
  if (question.interruptible && machine.interrupts(said, "sure")) return interrupted(machine);
  return hear(machine, question, said);
}

/** Passes over a question whose answer is known or was said already; puts it otherwise. */
function ask(machine: Machine, question: Question): Signal {
  const { always, listens, entity, validation } = question;
  if (always && toBoolean(always.read(machine.scope))) return put(machine, question);
  if (isKnown(machine, question)) return next;
  const heard = listens && !validation ? entity.find(machine.heard?.text ?? "", machine.scope) : null;
  return isBlank(heard) ? put(machine, question) : keep(machine, question, heard);
}

/** A slot: asked until the answer fits, filled from what was said before where it can be. */
export const questionKind: ActionKind = {
  hosted: "understands answers in freer words (entities are recognised by a language model there)",
  read: (fields, { entities }): Run => {
    const entity = readEntity(fields, "entity", entities);
    const question = readQuestion(fields, entity);
    if (!question.prompt) fields.refuse('"prompt" is missing.');
    return (machine) => (machine.answer ? listen(machine, question, machine.answer) : ask(machine, question));
  },
};
