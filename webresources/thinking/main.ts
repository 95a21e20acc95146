import type { DataverseClient } from "#dataverse/client";
import type { TranscriptReader } from "#desk/supervisor";
import { readJudged } from "#dataverse/queue";
import { createGathering, sumUpJudged } from "#domain/insights";
import { createMoodJudge, readTalk } from "#domain/sessions";
import { openFeelings } from "#domain/sentiment";
import { replayMoment } from "#thinking";
import { createReadersSource } from "#wiring";
import { openLookUp } from "#wiring/lookUp";

/**
 * What the supervisor's page and control load when somebody reads transcripts, so that nobody waits for it before: the reading of
 * rows, moods and what was said, the looking up of questions and the replay of conversations. It stands on the page as
 * `WarmlineThinking`; `feelings` is the document wml_/feelings.json, null where it did not come.
 */
export function openReader(feelings: unknown, client: DataverseClient): TranscriptReader {
  const known = openFeelings(feelings);
  const judge = createMoodJudge(known);
  let readers: ReturnType<typeof createReadersSource> | null = null;
  return {
    openGathering: () => createGathering(judge),
    readTalk,
    lookUp: openLookUp(client),
    judged: async (since, cancel) => sumUpJudged(await readJudged(client, since, cancel)),
    async replay(turns) {
      // Readers weigh as much as this script: they come with the first replay.
      readers ??= createReadersSource(window);
      return replayMoment(turns, { feelings: known, models: await readers.read() });
    },
  };
}
