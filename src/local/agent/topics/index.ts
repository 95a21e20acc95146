export { type InActivity, type OutActivity } from "./activity";
export { type Entity, fold, readDefinition } from "./entity";
export { kindNames } from "./kinds";
export type {
  AgentPorts,
  EscalationReason,
  FoundAnswer,
  Machine,
  ServiceRequest,
  ServiceResponse,
  Signal,
  StepMemory,
  Trace,
  Transfer,
} from "./machine";
export type { Step } from "./program";
export { type ReadTopic, readTopic, type Topic } from "./readTopic";
export { hostedTriggers, runTriggers } from "./trigger";
export { type VariablePath, withValue } from "./variablePath";
