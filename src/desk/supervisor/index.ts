export { createInsightsDesk, type InsightsDesk, type InsightsState, type TranscriptSource } from "./createInsightsDesk";
export { createQueueDesk, type QueueDesk, type QueueSettings } from "./createQueueDesk";
export type { LiveRow, QueueAnswer, QueuePorts, QueueSource } from "./ports";
export type { NativeAct, QueueState } from "./state";
