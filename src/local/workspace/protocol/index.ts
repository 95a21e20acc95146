export { limits } from "./protocol";
export type {
  CentreEvent,
  ChatMessage,
  ChatSpeaker,
  Colleague,
  Outcome,
  Presence,
  SessionInfo,
  Snapshot,
  WaitingConversation,
} from "./protocol";
