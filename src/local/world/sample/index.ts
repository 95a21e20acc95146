export { fromHandoff } from "./fillIn";
export { readWorld } from "./readWorld";
export type {
  ArticleRecord,
  CaseRecord,
  ConversationScript,
  PastStory,
  RoutingFile,
  ScriptLine,
  ScriptTurn,
  Tone,
  World,
} from "./records";
