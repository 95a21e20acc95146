import type { DataverseClient } from "#dataverse/client";
import { createCaseSource, createKnowledgeSource, createSearchMemory } from "#dataverse/sources";
import { createLookUp } from "#desk/question";
import type { TranscriptReader } from "#desk/supervisor";

/** What looks questions up in Dataverse. */
export function openLookUp(client: DataverseClient): TranscriptReader["lookUp"] {
  const memory = createSearchMemory();
  return createLookUp({ knowledge: createKnowledgeSource(client, memory), cases: createCaseSource(client, memory) });
}
