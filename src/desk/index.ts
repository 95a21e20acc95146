export type { DeskSettings } from "./settings";
export { createDesk } from "./createDesk";
export type { Desk } from "./desk";
export type {
  Acts,
  Clock,
  PageClock,
  ConversationSource,
  DeskPorts,
  DraftPlace,
  FeedListener,
  HandoffSource,
  Judgement,
  Kept,
  KeptJudgement,
  KeptSource,
  LeftAct,
  LeftDraft,
  NativeListener,
  NativeSource,
  RecordRef,
  SavedDraft,
  SearchLine,
  TranscriptFeed,
  WrittenDraft,
} from "./ports";
export type { Problem, ProblemKind, SourceName } from "./problem";
export { type OpenDesk, openDesk } from "./registry";
export { createSearchLine, createSearchPace } from "./searchPace";
export type {
  ActState,
  DeskState,
  DraftName,
  FeedState,
  Focus,
  Found,
  LinkedRow,
  Loaded,
  MadeCase,
  NativeState,
  SaveState,
  Verb,
} from "./state";
