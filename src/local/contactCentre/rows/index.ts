export { closeLeftOver } from "./closeLeftOver";
export { createConversationWriter } from "./conversationWriter";
export type { ConversationWriter } from "./conversationWriter";
