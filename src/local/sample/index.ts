export { readWorld } from "./readWorld";
export type {
  ArticleRecord,
  CaseRecord,
  ConversationScript,
  DataProblem,
  ScriptHandoff,
  ScriptLine,
  ScriptTurn,
  Tone,
  World,
} from "./records";
