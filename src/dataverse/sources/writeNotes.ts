import type { DraftName, DraftPlace, KeptSource, SavedDraft, WrittenDraft } from "#desk";
import {
  type Condition,
  type DataverseClient,
  type Guid,
  isFailure,
  readVerbatim,
  readTime,
  type Row,
  toGuid,
} from "#dataverse/client";
import { type Draft, nameId, readDraft, writeDraft } from "#domain/followup";
import { type Column, tableNames } from "./tableNames";

const subjects: Readonly<Record<DraftName, string>> = {
  summary: "Warmline: wrap-up",
  note: "Warmline: case note",
  case: "Warmline: new case, draft",
  ticket: "Warmline: follow-up ticket, draft",
  corrections: "Warmline: brief corrected",
};

/** What is read of a note. */
export const noteColumns: readonly Column<"annotation">[] = ["annotationid", "notetext", "modifiedon"];

/** The same row from whichever page it is written. */
export const noteId = (conversation: Guid, name: DraftName): Guid => toGuid(nameId(conversation, name));

export function readNote(row: Row): SavedDraft {
  return {
    draft: readDraft(readVerbatim(row, "notetext")),
    version: readVerbatim(row, "@odata.etag"),
    at: readTime(row, "modifiedon") ?? 0,
  };
}

/** What a new note is about: the case for the case note, where there is one; the conversation otherwise. */
function writeOwner({ name, caseId }: DraftPlace, conversation: Guid): Row {
  const { case: cases, conversation: conversations } = tableNames;
  const owner =
    name === "note" && caseId !== null
      ? { "objectid_incident@odata.bind": `/${cases.set}(${toGuid(caseId)})` }
      : { "objectid_msdyn_ocliveworkitem@odata.bind": `/${conversations.set}(${conversation})` };
  return { subject: subjects[name], ...owner };
}

/** A note as a request that somebody else may send: the same row under the same condition as `createNoteWriter` writes it. */
export function writeNoteRow(
  place: DraftPlace,
  draft: Draft,
  version: string | null,
): { readonly id: Guid; readonly row: Row & { readonly notetext: string } } {
  const conversation = toGuid(place.conversationId);
  const owner = version === null ? writeOwner(place, conversation) : {};
  return { id: noteId(conversation, place.name), row: { ...owner, notetext: writeDraft(draft) } };
}

/** A service may trim what it keeps. */
const isSame = (a: Draft, b: Draft): boolean => writeDraft(a).trimEnd() === writeDraft(b).trimEnd();

/**
 * Writes drafts as notes (annotation): the case note on its case, all others on the conversation. A note is written where there
 * is none (`If-None-Match: *`) or over the version that was read (`If-Match`), never over another; when the condition fails
 * the note is read, because the first send of a repeated write may have done it.
 */
export function createNoteWriter(client: DataverseClient): KeptSource["write"] {
  const table = tableNames.annotation;

  async function look(id: Guid, mine: Draft, version: string | null, error: unknown): Promise<WrittenDraft> {
    const row = await client.retrieveChanged(table, id, noteColumns, version ?? "null");
    if (!row) throw error;
    const saved = readNote(row);
    return { ...saved, kind: isSame(saved.draft, mine) ? "saved" : "theirs" };
  }

  return async function write(place, draft, version) {
    const { id, row } = writeNoteRow(place, draft, version);
    const condition: Condition = version === null ? { kind: "absent" } : { kind: "is", version };
    try {
      const written = await client.write(table, id, row, condition);
      return { kind: "saved", version: written };
    } catch (error) {
      if (isFailure(error, "conflict")) return look(id, draft, version, error);
      // Somebody deleted it: what a person wrote is kept all the same.
      if (isFailure(error, "absent") && version !== null) return write(place, draft, null);
      throw error;
    }
  };
}
