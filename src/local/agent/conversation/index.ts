export type { Agent } from "./agent";
export { type AgentConversation, openConversation, type Said } from "./converse";
