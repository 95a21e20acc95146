export { isEmptyText, readHandedFacts, readHandedGaps, splitName, toPlainValue } from "#domain/handoff/facts";
export type { HandedFact, HandedGap, Handoff, HandoffInput, HandoffLoss, HandoffValue } from "#domain/handoff/shape";
export { readLanguage } from "./language";
export { nameOf } from "./nameOf";
export { parseHandoff } from "./parseHandoff";
export { readSessionValues, type SessionValue, sessionValueOf } from "./sessionValues";
