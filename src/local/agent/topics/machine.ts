import type { HandoffActivity } from "#local/world/directLine";
import type { FxScope, Value } from "#local/agent/powerFx";
import type { InActivity, OutActivity } from "./activity";
import type { VariablePath } from "./variablePath";

/** An answer that was found: words of articles as they stand there, with the articles. */
export type FoundAnswer = { readonly text: string; readonly citations: readonly Citation[] };

/** `position` counts from 1, as "[1]" in the answer's text does. */
export type Citation = {
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly text: string;
};

/** Why a conversation goes to a person, under the names Copilot Studio's transcripts have. */
export type EscalationReason =
  "AgentTransferRequestedByUser" | "AgentTransferFromQuestionMaxAttempts" | "AgentTransferConfiguredByAuthor";

/** A conversation given to a person: variables of the context, flat. */
export type Transfer = {
  readonly context: { readonly [name: string]: Value };
  readonly message: string;
};

export type ServiceRequest = { readonly method: string; readonly url: string; readonly body: Value };
/** `status` as HTTP has it. */
export type ServiceResponse = { readonly status: number; readonly body: Value };

/** What stands around an agent. Everything is synchronous and answers the same for the same, so that a run can be repeated. */
export interface AgentPorts {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Looks for an answer in the sources; null where none says it. */
  search(question: string): FoundAnswer | null;
  /** Runs an agent flow by its id; null where there is no such flow here. Throws what failed, for people. */
  runFlow(id: string, input: { readonly [name: string]: Value }): { readonly [name: string]: Value } | null;
  /** Asks a service; null where nothing here answers for it. */
  request(asked: ServiceRequest): ServiceResponse | null;
  /** Gives the conversation to a person. Throws what failed, for people. */
  handOver(handoff: HandoffActivity): void;
  /** Environment variables by schema name. */
  readonly environment: { readonly [name: string]: Value };
}

/** What happened, step by step; names as in Copilot Studio's transcripts where it has one. */
export type Trace = {
  readonly name: string;
  readonly topic: string;
  readonly detail: { readonly [name: string]: unknown };
};

/** What a step remembers while it waits: how often it asked. */
export type StepMemory = { asked: number };

/** What goes on after a step. */
export type Signal =
  | { readonly kind: "next" }
  | { readonly kind: "jump"; readonly to: string }
  /** The step is run again with what the customer says next. */
  | { readonly kind: "wait" }
  | {
      readonly kind: "begin";
      readonly topic: string;
      readonly replace: boolean;
      readonly input: { readonly [name: string]: Value };
      readonly output: readonly { readonly name: string; readonly to: VariablePath }[];
    }
  /** Too many answers that did not fit: the agent gives the conversation to a person. */
  | { readonly kind: "giveUp" }
  /** Another topic takes what was said; the step is run anew when that has ended. */
  | { readonly kind: "interrupted" }
  | { readonly kind: "endTopic"; readonly clear: boolean }
  | { readonly kind: "cancelAll" }
  | { readonly kind: "endConversation" }
  | { readonly kind: "handedOver" };

/** What a step can see and do. */
export interface Machine {
  readonly scope: FxScope;
  readonly ports: AgentPorts;
  /** Whether the step waited and is run again, with what the customer said. */
  readonly answer: InActivity | null;
  /** What the customer said last, whichever step it was for. */
  readonly heard: InActivity | null;
  /** Whether what the customer said is for another topic: "sure" wants (nearly) the words of one of its phrases. */
  interrupts(text: string, how: "sure" | "likely"): boolean;
  /** Variables of the running topic ("Topic"), of the conversation ("Global"), or both, for a hand-off. */
  variables(which: "Topic" | "Global" | "All"): { readonly [name: string]: Value };
  assign(path: VariablePath, value: Value): void;
  clear(which: string): void;
  memory(): StepMemory;
  forget(): void;
  send(activity: OutActivity): void;
  /** What the customer asked was answered: it was no fallback. */
  answered(): void;
  /** Gives the conversation to a person. Throws when nobody takes it. */
  handOver(transfer: Transfer): void;
  trace(name: string, detail: Trace["detail"]): void;
}

export type Run = (machine: Machine) => Signal;

export const next: Signal = { kind: "next" };
