export { createDataverseActs } from "./acts";
export { createCaseSource } from "./caseSource";
export { createConversationSource } from "./conversationSource";
export { createHandoffSource } from "./handoffSource";
export { createKnowledgeSource } from "./knowledgeSource";
export type { PageVisibility } from "./poller";
export { createTranscriptPollFeed } from "./transcriptPollFeed";
