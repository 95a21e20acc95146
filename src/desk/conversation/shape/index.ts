export type { Desk } from "./desk";
export type {
  Acts,
  ConversationSource,
  DeskPorts,
  DraftPlace,
  FeedListener,
  HandoffSource,
  Kept,
  KeptSource,
  LeftAct,
  LeftDraft,
  NativeListener,
  NativeSource,
  RecordRef,
  SavedDraft,
  TranscriptFeed,
  WrittenDraft,
} from "./ports";
export type { SourceName } from "./sourceName";
export {
  type ActState,
  type DeskState,
  type DraftName,
  draftNames,
  type FeedState,
  type Focus,
  type Found,
  type LinkedRow,
  type MadeCase,
  type NativeState,
  type SaveState,
  type Verb,
} from "./state";
export type { View } from "./view";
