export { createConversationSource } from "./conversationSource";
export { createHandoffSource } from "./handoffSource";
export { createOrganisationMemory, createSettingsSource, createWeightsSource } from "./organisation";
export { createSentimentService } from "./sentimentService";
export { readWhereAllowed } from "#dataverse/sources/kit";
export {
  createDataverseActs,
  createKeptSource,
  isOwnVersion,
  readJudgementNote,
  writeActRow,
  writeNoteRow,
} from "#dataverse/sources/kept";
export {
  createCaseSource,
  createDocumentMemory,
  createDocumentSource,
  createKnowledgeSource,
  createSearchMemory,
} from "#dataverse/sources/searches";
export { createTranscriptPollFeed, type PageVisibility } from "#dataverse/sources/transcript";
