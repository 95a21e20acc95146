export { createInsightsDesk, type InsightsDesk, type InsightsState, type TranscriptSource } from "./createInsightsDesk";
export { createQueueDesk, type QueueDesk } from "./createQueueDesk";
export type { QueueSettings } from "./queueSettings";
export type { LiveRow } from "./liveRow";
export type { NobodyRead, NobodySource, QueueAnswer, QueueAsked, QueuePorts, QueueSource } from "./ports";
export { fillParameters, wantsPerson } from "./mappedActs";
export type { MappedAct, MappedActs, NativeAct } from "./nativeAct";
export type { ActRun, Explained, QueueState } from "./state";
export type { View, ViewColumn, ViewRow, ViewSource } from "./view";
