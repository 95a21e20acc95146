export { createDesk } from "./createDesk";
export type { Desk } from "./desk";
export type {
  Acts,
  Clock,
  PageClock,
  ConversationSource,
  DeskPorts,
  DraftPlace,
  DraftSource,
  FeedListener,
  HandoffSource,
  Judgement,
  SavedDraft,
  TranscriptFeed,
  WrittenDraft,
} from "./ports";
export type { Problem, ProblemKind, SourceName } from "./problem";
export { type OpenDesk, openDesk } from "./registry";
export type { ActState, DeskState, DraftName, FeedState, Focus, Loaded, SaveState, Verb } from "./state";
