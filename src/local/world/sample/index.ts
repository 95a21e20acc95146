export { fromHandoff } from "./fillIn";
export { readWorld } from "./readWorld";
export type { ArticleRecord, CaseRecord, ConversationScript, ScriptLine, ScriptTurn, Tone, World } from "./records";
