export { limits } from "./protocol";
export type {
  CentreEvent,
  ChatMessage,
  ChatSpeaker,
  Outcome,
  Presence,
  SessionCase,
  SessionInfo,
  Snapshot,
  WaitingConversation,
} from "./protocol";
