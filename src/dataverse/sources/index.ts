export { createDataverseActs } from "./acts";
export { createCaseSource } from "./caseSource";
export { createConversationSource } from "./conversationSource";
export { createHandoffSource } from "./handoffSource";
export { createKnowledgeSource } from "./knowledgeSource";
export type { PageVisibility } from "./poller";
export { createSentimentService } from "./sentimentService";
export { createWeightsSource } from "./weightsSource";
export { createTranscriptPollFeed } from "./transcriptPollFeed";
