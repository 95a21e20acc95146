import type { LocalWebApi } from "#local/workspace/webApi";

/** The one conversation of the store below. */
export const longConversation = "10000000-0000-4000-8000-000000000001";

const transcriptId = "10000000-0000-4000-8000-000000000002";
const fileId = "10000000-0000-4000-8000-000000000003";
const start = Date.UTC(2026, 0, 5, 8);

/** What the last turn says. */
export const lastWords = (length: number): string => `This is message ${length} of a long conversation.`;

/** A turn as the platform stores it, half of them the customer's. Short: the platform's file must not exceed 24 MB. */
function writeTurn(number: number): object {
  const isCustomer = number % 2 === 0;
  return {
    id: String(start + number * 1000),
    tags: isCustomer ? "FromCustomer" : "public",
    from: { user: { displayName: isCustomer ? "Ana" : "Kim" } },
    content: lastWords(number),
  };
}

/** The saved transcript of `length` turns, as base64 of its JSON. */
function writeFile(length: number): string {
  return btoa(JSON.stringify(Array.from({ length }, (_, index) => writeTurn(index + 1))));
}

/** A store without a network: one conversation, whose saved transcript has `length` turns; all else is empty. */
export function createLongTranscript(length: number): LocalWebApi {
  const documentbody = writeFile(length);
  const refuse = () => Promise.reject(new Error("Nothing is written here."));
  const records: Readonly<Record<string, Record<string, unknown>>> = {
    msdyn_ocliveworkitem: { msdyn_ocliveworkitemid: longConversation, statecode: 0, msdyn_title: "Long" },
    annotation: { annotationid: fileId, documentbody },
  };
  function list(table: string, options: string): Record<string, unknown>[] {
    if (table === "msdyn_transcript") return [{ msdyn_transcriptid: transcriptId }];
    const isFile = table === "annotation" && options.includes("msdyn_transcript");
    return isFile ? [{ annotationid: fileId, modifiedon: new Date(start).toISOString() }] : [];
  }
  return {
    createRecord: refuse,
    updateRecord: refuse,
    deleteRecord: refuse,
    retrieveRecord: (table) => Promise.resolve(records[table] ?? {}),
    retrieveMultipleRecords: (table, options = "") =>
      Promise.resolve({ entities: list(table, decodeURIComponent(options)), nextLink: "" }),
  };
}
