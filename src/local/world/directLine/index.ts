export type { HandoffActivity, MessageActivity } from "./activity";
export { findHandoff, readTranscript, readValue } from "./readHandoff";
