export type { HandedFact, HandedGap } from "./handedFact";
export type { Handoff, HandoffLoss, HandoffValue } from "./handoff";
export type { HandoffInput } from "./input";
