import { type DataverseClient, isFailure, readText, where } from "#dataverse/client";
import { everyKind, maskText } from "#domain/privacy";
import type { SentimentService, ServiceSide } from "#domain/sentiment";
import { tableNames, toSignal } from "#dataverse/sources/kit";

/**
 * The AI function of Power Fx (`AISentiment(Text)`), which canvas apps reach as an unbound Dataverse action. Microsoft
 * documents the function, not its Web API form: it is tried only where the organisation lists a message of that name, and
 * never again once it has refused.
 */
const action = "AISentiment";

const sides: ReadonlyMap<string, ServiceSide> = new Map([
  ["positive", "positive"],
  ["neutral", "neutral"],
  ["negative", "negative"],
]);

/** Not installed, not licensed, not allowed, or not of this form: nothing that asking again would change. */
const isMissing = (error: unknown): boolean =>
  isFailure(error, "absent", "denied") || (isFailure(error) && (error.status === 400 || error.status === 501));

/** Whether the organisation has the function; one that keeps its list to itself counts as not having it. */
async function isListed(client: DataverseClient, signal: AbortSignal | undefined): Promise<boolean> {
  const query = { select: ["name"], filter: where`name eq ${action}`, top: 1 };
  return (await client.retrieveMultiple(tableNames.message, query, signal)).rows.length > 0;
}

/**
 * Asks the organisation's AI function about messages in a language Warmline does not judge. Personal data is masked before
 * anything leaves the page. A busy or broken service is null, too: a mood is never worth an error on the screen.
 */
export function createSentimentService(client: DataverseClient): SentimentService {
  let missing = false;
  let listed = false;
  return {
    async judge(text, cancel) {
      if (missing || text.trim() === "") return null;
      const signal = toSignal(cancel);
      try {
        listed = listed || (await isListed(client, signal));
        missing = !listed;
        if (missing) return null;
        const answer = await client.execute(action, { Text: maskText(text, everyKind).text }, true, signal);
        return sides.get(readText(answer, "AnalyzedSentiment").trim().toLowerCase()) ?? null;
      } catch (error) {
        if (!isFailure(error)) throw error;
        missing = isMissing(error);
        return null;
      }
    },
  };
}
