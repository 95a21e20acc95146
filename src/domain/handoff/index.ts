export type { Handoff, HandoffLoss, HandoffValue } from "./handoff";
export type { HandoffInput } from "./input";
export { readLanguage } from "./language";
export { parseHandoff } from "./parseHandoff";
