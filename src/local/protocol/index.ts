export { limits } from "./protocol";
export type {
  CentreEvent,
  ChatMessage,
  ChatSpeaker,
  Outcome,
  Presence,
  SessionInfo,
  Snapshot,
  WaitingConversation,
} from "./protocol";
