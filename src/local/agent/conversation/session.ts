import type { FxRecord, Value } from "#local/agent/powerFx";
import type {
  EscalationReason,
  InActivity,
  OutActivity,
  StepMemory,
  Topic,
  Trace,
  VariablePath,
} from "#local/agent/topics";
import type { MessageActivity } from "#local/world/directLine";

type Loop = { readonly items: readonly Value[]; at: number };

/** A topic that runs: where it stands, its variables, its loops. */
export type Frame = {
  readonly topic: Topic;
  at: number;
  variables: FxRecord;
  readonly loops: Map<number, Loop>;
  readonly memories: Map<number, StepMemory>;
  readonly output: readonly { readonly name: string; readonly to: VariablePath }[];
  waiting: boolean;
};

/** What happens after the topics that run have ended. */
export type Pending =
  { readonly kind: "topic"; readonly topic: Topic } | { readonly kind: "selected" } | { readonly kind: "message" };

/** One conversation with the agent, whatever it knows of it. */
export type Session = {
  readonly id: string;
  stack: Frame[];
  pending: Pending[];
  globals: FxRecord;
  system: FxRecord;
  heard: InActivity | null;
  /** What a waiting step is given. */
  answer: InActivity | null;
  state: "open" | "ended" | "handedOver";
  started: boolean;
  /** A person ended it: the agent introduces itself again. */
  released: boolean;
  fallbacks: number;
  reason: EscalationReason;
  failing: boolean;
  /** The topic that takes what was said at a question. */
  interruption: Topic | null;
  readonly topicsSaid: string[];
  readonly phrasesSaid: string[];
  readonly history: MessageActivity[];
  language: string;
  /** Of the running turn. */
  out: OutActivity[];
  traces: Trace[];
  steps: number;
};

export function openSession(id: string, globals: FxRecord): Session {
  return {
    id,
    stack: [],
    pending: [],
    globals,
    system: {},
    heard: null,
    answer: null,
    state: "open",
    started: false,
    released: false,
    fallbacks: 0,
    reason: "AgentTransferConfiguredByAuthor",
    failing: false,
    interruption: null,
    topicsSaid: [],
    phrasesSaid: [],
    history: [],
    language: "en-us",
    out: [],
    traces: [],
    steps: 0,
  };
}

export const toFrame = (topic: Topic, variables: FxRecord = {}, output: Frame["output"] = []): Frame => ({
  topic,
  at: 0,
  variables,
  loops: new Map(),
  memories: new Map(),
  output,
  waiting: false,
});
