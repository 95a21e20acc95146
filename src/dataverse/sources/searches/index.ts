export { createCaseSource } from "./caseSource";
export { createSearchMemory } from "./dataverseSearch";
export { createDocumentMemory, createDocumentSource } from "./documentSource";
export { createKnowledgeSource } from "./knowledgeSource";
