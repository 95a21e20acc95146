export type { Attachment, ChannelAccount, HandoffActivity, MessageActivity } from "./activity";
export { findHandoff, readTranscript, readValue } from "./readHandoff";
