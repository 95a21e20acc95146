export { createDataverseActs, writeActRow } from "./acts";
export { createCaseSource } from "./caseSource";
export { createConversationSource } from "./conversationSource";
export { createSearchMemory } from "./dataverseSearch";
export type { SearchMemory } from "./dataverseSearch";
export { createDocumentMemory, createDocumentSource } from "./documentSource";
export { createHandoffSource } from "./handoffSource";
export { createKeptSource } from "./keptSource";
export { createKnowledgeSource } from "./knowledgeSource";
export type { PageVisibility } from "./poller";
export { createSentimentService } from "./sentimentService";
export {
  createOrganisationMemory,
  createSettingsSource,
  createWeightsSource,
  type SettingsSource,
} from "./organisation";
export { isOwnVersion, writeNoteRow } from "./writeNotes";
export { createTranscriptPollFeed } from "./transcriptPollFeed";
