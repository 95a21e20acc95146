export { erlangA, erlangC } from "./erlang";
export { isOpen, type OpenHours, type QueueNow, route, type Routed, type RoutingRule, type RuleSet } from "./rules";
export { type Customer, simulate, type Worker } from "./simulate";
export { createStream, exponential } from "./stream";
export { type Figures, sumUp } from "./sumUp";
export {
  type Change,
  type Day,
  findDifferences,
  noChange,
  type PastConversation,
  playDay,
  readDay,
  viewAsErlang,
} from "./whatIf";
