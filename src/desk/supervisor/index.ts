export { createInsightsDesk, type InsightsDesk, type InsightsState, type TranscriptSource } from "./createInsightsDesk";
export { createQueueDesk, type QueueDesk, type QueueSettings } from "./createQueueDesk";
export type { LiveRow } from "./liveRow";
export type { QueueAnswer, QueueAsked, QueuePorts, QueueSource } from "./ports";
export type { NativeAct, QueueState } from "./state";
export type { View, ViewColumn, ViewRow, ViewSource } from "./view";
