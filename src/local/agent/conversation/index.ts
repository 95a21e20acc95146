export type { Agent } from "./agent";
export { openConversation, type Said } from "./converse";
