export type { JudgeMood } from "./draft";
export { createMoodJudge } from "./moodJudge";
export type { Fault } from "./openContent";
export { type Part, readRow } from "./part";
export { isResolved, type Session } from "./session";
export { readTalk, rowNameOf } from "./talk";
export { betterPart, readWindow } from "./windows";
