import type { DataverseClient } from "#dataverse/client";
import type { TranscriptReader } from "#desk/supervisor";
import { createGathering } from "#domain/insights";
import { createMoodJudge, readTalk } from "#domain/sessions";
import { openFeelings } from "#domain/sentiment";
import { openLookUp } from "#wiring/lookUp";

/**
 * What the supervisor's page and control load when somebody reads transcripts, so that nobody waits for it before: the reading of
 * rows, moods and what was said, and the looking up of questions. It stands on the page as `WarmlineThinking`; `feelings` is the
 * document wml_/feelings.json, null where it did not come.
 */
export function openReader(feelings: unknown, client: DataverseClient): TranscriptReader {
  const judge = createMoodJudge(openFeelings(feelings));
  return { openGathering: () => createGathering(judge), readTalk, lookUp: openLookUp(client) };
}
