export type { JudgeMood } from "./draft";
export type { Fault } from "./openContent";
export { type Part, readRow, type ReadRow } from "./part";
export { type Engagement, type Handover, isResolved, type Outcome, type Session } from "./session";
export { betterPart, readWindow } from "./windows";
