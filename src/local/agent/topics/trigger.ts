import type { Expression, Fields } from "#local/agent/yaml";

/** What starts a topic. */
export type Trigger = {
  readonly kind: string;
  readonly phrases: readonly string[];
  /** Offered when several topics could be meant. */
  readonly offered: boolean;
  /** Smaller runs first. */
  readonly priority: number;
  readonly condition: Expression | null;
  /** Of OnEventActivity: the event's name; "" any. */
  readonly event: string;
  /** Of OnActivity: the activity's type; "" any. */
  readonly activity: string;
  readonly displayName: string;
};

/** Triggers that are run, and those that only the service fires: what is said of them when hosted. */
export const runTriggers = [
  "OnRecognizedIntent",
  "OnUnknownIntent",
  "OnError",
  "OnConversationStart",
  "OnEscalate",
  "OnSystemRedirect",
  "OnRedirect",
  "OnSelectIntent",
  "OnActivity",
  "OnEventActivity",
  "OnInactivity",
] as const;

export const hostedTriggers: Readonly<Record<string, string>> = {
  OnSignIn: "fires when a customer must sign in",
  OnSystemIntent: "fires on intents of the service",
  OnPlanComplete: "fires under generative orchestration",
  OnKnowledgeRequested: "fires under generative orchestration",
  OnGeneratedResponse: "fires before an answer of the language model is sent",
  OnOutgoingMessage: "fires before a message is sent",
  OnCopilotRedirect: "fires when another agent goes here",
  OnToolSelected: "fires under generative orchestration",
  OnAnalyzeText: "fires when the service analyses a text",
  OnDtmfKeyPress: "fires on the telephone",
  OnUnknownDtmfKey: "fires on the telephone",
  OnUnrecognizedSpeech: "fires on the telephone",
  OnSilence: "fires on the telephone",
  OnAnsweringMachineDetected: "fires on the telephone",
  RecurrenceTrigger: "fires on a schedule",
  CreateConversationConnectorTrigger: "fires from a connector",
  ContinueConversationConnectorTrigger: "fires from a connector",
};

const isRun = (kind: string): boolean => runTriggers.some((known) => known === kind);

/** Reads what starts a topic; faults are told by the fields. */
export function readTrigger(fields: Fields): Trigger {
  const kind = fields.required("kind");
  if (kind !== "" && !isRun(kind) && !Object.hasOwn(hostedTriggers, kind)) {
    const known = [...runTriggers, ...Object.keys(hostedTriggers)].join(", ");
    fields.refuse(`"${kind}" is no trigger here. Supported are ${known}.`, fields.lineOf("kind"));
  }
  const intent = fields.map("intent");
  const priority = Number(fields.text("priority") || 0);
  return {
    kind,
    phrases: intent?.texts("triggerQueries") ?? [],
    offered: intent?.text("includeInOnSelectIntent") !== "false",
    priority: Number.isFinite(priority) ? priority : 0,
    condition: fields.expression("condition"),
    event: fields.text("eventName"),
    activity: fields.text("type"),
    displayName: intent?.text("displayName") ?? "",
  };
}
