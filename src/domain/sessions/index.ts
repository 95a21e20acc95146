export type { JudgeMood } from "./draft";
export type { Fault } from "./openContent";
export { type Part, readRow } from "./part";
export { isResolved, type Session } from "./session";
export { betterPart, readWindow } from "./windows";
