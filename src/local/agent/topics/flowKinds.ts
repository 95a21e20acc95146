import { type FxRecord, isRecord, toText } from "#local/agent/powerFx";
import type { Fields } from "#local/agent/yaml";
import { type ActionKind, type ActionKinds, type ReadContext, readOutput } from "./actionKind";
import { type Machine, next, type Run, type Signal } from "./machine";

const signal =
  (made: Signal): (() => Run) =>
  () =>
  () =>
    made;

/** A topic that is gone to by its schema name ("wml_agent.topic.Escalate"), or by a formula that gives one. */
function readBegin(fields: Fields, context: ReadContext, replace: boolean): Run {
  const given = fields.text("dialog");
  const dialog = fields.neededExpression("dialog");
  if (!given.startsWith("=") && given !== "") context.goesTo.push({ topic: given, line: fields.lineOf("dialog") });
  const input = fields.map("input")?.bindings("binding") ?? [];
  const output = replace ? [] : readOutput(fields);
  return ({ scope }) => ({
    kind: "begin",
    topic: toText(dialog.read(scope)),
    replace,
    input: Object.fromEntries(input.map(({ name, value }) => [name, value.read(scope)])),
    output,
  });
}

const begin = (replace: boolean): ActionKind => ({ read: (fields, context) => readBegin(fields, context, replace) });

const contexts = ["AutomaticTransferContext", "ExpressionTransferContext"];

/** The variables a hand-off carries: all of a place, or a record that a formula gives. */
function readContext(fields: Fields | null): (machine: Machine) => FxRecord {
  const kind = fields?.text("kind") ?? "AutomaticTransferContext";
  if (fields && !contexts.includes(kind))
    fields.refuse(`"${kind}" is no context. Supported are ${contexts.join(", ")}.`, fields.lineOf("kind"));
  const value = kind === "ExpressionTransferContext" ? fields?.expression("value") : null;
  if (value)
    return ({ scope }) => {
      const given = value.read(scope);
      return isRecord(given) ? given : {};
    };
  const which = fields?.text("variables") ?? "";
  return (machine) => machine.variables(which === "Topic" || which === "Global" ? which : "All");
}

function readTransfer(fields: Fields): Run {
  const to = fields.map("transferType") ?? fields;
  if (to.text("kind") === "TransferToPhoneNumber" || fields.has("telephoneNumber"))
    return (machine) => {
      machine.trace("NotRun", { kind: "TransferToPhoneNumber" });
      return { kind: "endConversation" };
    };
  const message = to.template("messageToAgent");
  const context = readContext(to.map("context"));
  return (machine) => {
    machine.handOver({ context: context(machine), message: message?.write(machine.scope) ?? "" });
    return { kind: "handedOver" };
  };
}

/** Where a conversation goes on. */
export const flowKinds: ActionKinds = {
  BeginDialog: begin(false),
  ReplaceDialog: begin(true),
  GotoAction: {
    read: (fields) => {
      const to = fields.required("actionId");
      return () => ({ kind: "jump", to });
    },
  },
  EndDialog: {
    read: (fields) => {
      const clear = fields.flag("clearTopicQueue");
      return () => ({ kind: "endTopic", clear });
    },
  },
  CancelDialog: { read: signal({ kind: "endTopic", clear: false }) },
  CancelAllDialogs: { read: signal({ kind: "cancelAll" }) },
  EndConversation: { read: signal({ kind: "endConversation" }) },
  TransferConversation: { read: readTransfer },
  TransferConversationV2: {
    read: readTransfer,
    hosted: "is carried by the channel: outside Direct Line it may not arrive",
  },
  DisconnectedNodeContainer: { read: () => () => next },
};
