export type { HandedFact, HandedGap } from "./handedFact";
export { readHandedFacts, readHandedGaps } from "./handedFacts";
export type { Handoff, HandoffLoss, HandoffValue } from "./handoff";
export type { HandoffInput } from "./input";
export { readLanguage } from "./language";
export { splitName } from "./names";
export { parseHandoff } from "./parseHandoff";
export { isEmptyText, toPlainValue } from "./plainValue";
