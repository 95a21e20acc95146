import type { DataverseClient } from "#dataverse/client";
import type { TranscriptReader } from "#desk/supervisor";
import { hasMethods, loadScript } from "#host/page";
import { webResourceUrl } from "#host/xrm";

/** What `wml_/thinking.js` leaves on the page (webresources/thinking). */
type Thinking = { readonly openReader: (feelings: unknown, client: DataverseClient) => TranscriptReader };

const isThinking = (value: object): value is Thinking => hasMethods(value, "openReader");

async function readFeelings(page: Window): Promise<unknown> {
  const answer = await fetch(webResourceUrl(page, "wml_/feelings.json"), { credentials: "same-origin" });
  return answer.ok ? ((await answer.json()) as unknown) : null;
}

async function load(page: Window, client: DataverseClient): Promise<TranscriptReader> {
  const [thinking, feelings] = await Promise.all([
    loadScript(page, webResourceUrl(page, "wml_/thinking.js"), "WarmlineThinking"),
    // Without words of feeling moods are read in English alone.
    readFeelings(page).catch(() => null),
  ]);
  if (!isThinking(thinking)) throw new Error("wml_/thinking.js is of another version.");
  return thinking.openReader(feelings, client);
}

/** What reads transcripts, loaded when somebody does, once; after a failure the next one asks again. */
export function createTranscriptReader(page: Window, client: DataverseClient): () => Promise<TranscriptReader> {
  let reading: Promise<TranscriptReader> | null = null;
  return () =>
    (reading ??= load(page, client).catch((error: unknown) => {
      reading = null;
      throw error;
    }));
}
