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
  NativeListener,
  NativeSource,
  SavedDraft,
  TranscriptFeed,
  WrittenDraft,
} from "./ports";
export type { Problem, ProblemKind, SourceName } from "./problem";
export { type OpenDesk, openDesk } from "./registry";
export type { ActState, DeskState, DraftName, FeedState, Focus, Loaded, NativeState, SaveState, Verb } from "./state";
