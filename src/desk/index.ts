export { createDesk } from "./createDesk";
export type { Desk } from "./desk";
export type {
  Acts,
  Clock,
  PageClock,
  ConversationSource,
  DeskPorts,
  FeedListener,
  HandoffSource,
  Judgement,
  TranscriptFeed,
} from "./ports";
export type { Problem, ProblemKind, SourceName } from "./problem";
export { type OpenDesk, openDesk } from "./registry";
export type { ActState, DeskState, FeedState, Focus, Loaded, Verb } from "./state";
