import { toJson, toNumber, toText, FxError } from "#local/agent/powerFx";
import { imBack } from "./activity";
import type { ActionKinds } from "./actionKind";
import { readOutput, readVariable } from "./actionKind";
import { next, type Signal } from "./machine";
import { readCard, readMessageAt } from "./messages";
import { fromPlain } from "#local/agent/powerFx";

const wait: Signal = { kind: "wait" };

/** What is said and asked, but for the question itself. */
export const talkKinds: ActionKinds = {
  SendActivity: {
    read: (fields) => {
      const message = readMessageAt(fields, "activity");
      if (!message) fields.refuse('"activity" is missing.');
      return (machine) => {
        if (message) machine.send(message(machine.scope));
        return next;
      };
    },
  },
  CSATQuestion: {
    hosted: "shows the channel's own rating control",
    read: (fields) => {
      const variable = readVariable(fields, "variable", false);
      return (machine) => {
        const text = machine.answer?.text ?? null;
        if (text === null) {
          const actions = ["1", "2", "3", "4", "5"].map(imBack);
          machine.send({
            type: "message",
            text: "How would you rate this conversation?",
            suggestedActions: { actions },
          });
          return wait;
        }
        const score = /[1-5]/.exec(text)?.[0];
        machine.trace("CSATSurveyResponse", { score: score === undefined ? null : Number(score) });
        if (variable) machine.assign(variable, score === undefined ? null : Number(score));
        return next;
      };
    },
  },
  AdaptiveCardPrompt: {
    read: (fields) => {
      const card = readCard(fields, "card");
      if (!fields.has("card")) fields.refuse('"card" is missing.');
      const output = readOutput(fields);
      const interruptible = fields.map("interruptionPolicy")?.text("allowInterruption") !== "false";
      return (machine) => {
        const given = machine.answer?.value;
        if (typeof given !== "object" || given === null) {
          // Who would rather say something else than fill in the card is not held at it.
          const said = machine.answer?.text ?? "";
          if (interruptible && said !== "" && machine.interrupts(said, "likely")) {
            machine.forget();
            return { kind: "interrupted" };
          }
          if (machine.memory().asked >= 3) return { kind: "giveUp" };
          machine.memory().asked += 1;
          const contentType = "application/vnd.microsoft.card.adaptive";
          machine.send({ type: "message", text: "", attachments: [{ contentType, content: card(machine.scope) }] });
          return wait;
        }
        const values = new Map(Object.entries(given));
        for (const { name, to } of output) machine.assign(to, fromPlain(values.get(name) ?? null));
        return next;
      };
    },
  },
  OAuthInput: {
    stub: "signing in",
    read: () => (machine) => {
      machine.trace("NotRun", { kind: "OAuthInput" });
      return next;
    },
  },
  LogCustomTelemetryEvent: {
    read: (fields) => {
      const name = fields.expression("eventName");
      const properties = fields.expression("properties");
      return (machine) => {
        machine.trace("CustomTelemetryEvent", {
          name: toText(name?.read(machine.scope) ?? null),
          properties: toJson(properties?.read(machine.scope) ?? null),
        });
        return next;
      };
    },
  },
  EmitEvent: {
    read: (fields) => {
      const name = fields.neededExpression("eventName");
      const value = fields.expression("eventValue");
      return (machine) => {
        const plain: unknown = JSON.parse(toJson(value?.read(machine.scope) ?? null));
        machine.send({ type: "event", name: toText(name.read(machine.scope)), value: plain });
        return next;
      };
    },
  },
};

/** How often a question is put again; 2 where the topic does not say. Expressions that fail count as 2. */
export function readRepeats(read: () => unknown): number {
  try {
    return Math.max(0, Math.min(10, Math.trunc(toNumber(fromPlain(read() ?? 2)))));
  } catch (error) {
    if (error instanceof FxError) return 2;
    throw error;
  }
}
