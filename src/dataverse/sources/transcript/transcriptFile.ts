import {
  allOf,
  type DataverseClient,
  type Guid,
  hasId,
  readGuid,
  readVerbatim,
  type Row,
  where,
} from "#dataverse/client";
import { decodeBody, type Column, tableNames } from "#dataverse/sources/kit";

/** Where the platform keeps a conversation's transcript: a note on its msdyn_transcript row. `version` changes with it. */
export type TranscriptFile = { readonly id: Guid; readonly version: string };

const fileColumns: readonly Column<"annotation">[] = ["annotationid", "modifiedon"];

/** The row's tag where the transport gives one, else when it was changed. */
function readVersion(row: Row): string {
  return readVerbatim(row, "@odata.etag") || readVerbatim(row, "modifiedon");
}

/** Id of the conversation's transcript row; null while the platform has not written one. */
export async function findTranscript(
  client: DataverseClient,
  conversation: Guid,
  cancel: AbortSignal,
): Promise<Guid | null> {
  const query = {
    select: ["msdyn_transcriptid"],
    filter: hasId("_msdyn_liveworkitemidid_value", conversation),
    orderBy: ["createdon desc"],
    top: 1,
  };
  const page = await client.retrieveMultiple(tableNames.transcript, query, cancel);
  return readGuid(page.rows[0]?.msdyn_transcriptid);
}

/** The newest file of a transcript without its content, which may be large; null while there is none. */
export async function findFile(
  client: DataverseClient,
  transcript: Guid,
  cancel: AbortSignal,
): Promise<TranscriptFile | null> {
  const query = {
    select: fileColumns,
    filter: allOf(hasId("_objectid_value", transcript), where`objecttypecode eq ${tableNames.transcript.name}`),
    orderBy: ["modifiedon desc"],
    top: 1,
  };
  const [row] = (await client.retrieveMultiple(tableNames.annotation, query, cancel)).rows;
  const id = readGuid(row?.annotationid);
  return row && id ? { id, version: readVersion(row) } : null;
}

/** The file's text, null when it cannot be read as one. */
export async function readFile(
  client: DataverseClient,
  file: TranscriptFile,
  cancel: AbortSignal,
): Promise<string | null> {
  const row = await client.retrieve(tableNames.annotation, file.id, { select: ["documentbody"] }, cancel);
  return decodeBody(readVerbatim(row, "documentbody"));
}
