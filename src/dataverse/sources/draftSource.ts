import type { DraftName, DraftPlace, DraftSource, SavedDraft, WrittenDraft } from "#desk";
import {
  anyOf,
  type Condition,
  type DataverseClient,
  type Guid,
  hasId,
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
};

const columns: readonly Column<"annotation">[] = ["annotationid", "notetext", "modifiedon"];

/** The same row from whichever page the conversation is wrapped up. */
const idOf = (conversation: Guid, name: DraftName): Guid => toGuid(nameId(conversation, name));

function readSaved(row: Row): SavedDraft {
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

/** A service may trim what it keeps. */
const isSame = (a: Draft, b: Draft): boolean => writeDraft(a).trimEnd() === writeDraft(b).trimEnd();

/**
 * Drafts as notes (annotation): the wrap-up on the conversation, the case note on its case. A note is written where there
 * is none (`If-None-Match: *`) or over the version that was read (`If-Match`), never over another; when the condition fails
 * the note is read, because the first send of a repeated write may have done it.
 */
export function createDraftSource(client: DataverseClient): DraftSource {
  const table = tableNames.annotation;

  async function look(id: Guid, mine: Draft, version: string | null, error: unknown): Promise<WrittenDraft> {
    const row = await client.retrieveChanged(table, id, columns, version ?? "null");
    if (!row) throw error;
    const saved = readSaved(row);
    return { ...saved, kind: isSame(saved.draft, mine) ? "saved" : "theirs" };
  }

  async function write(place: DraftPlace, draft: Draft, version: string | null): Promise<WrittenDraft> {
    const conversation = toGuid(place.conversationId);
    const id = idOf(conversation, place.name);
    const condition: Condition = version === null ? { kind: "absent" } : { kind: "is", version };
    const owner = version === null ? writeOwner(place, conversation) : {};
    try {
      const written = await client.write(table, id, { ...owner, notetext: writeDraft(draft) }, condition);
      return { kind: "saved", version: written };
    } catch (error) {
      if (isFailure(error, "conflict")) return look(id, draft, version, error);
      // Somebody deleted it: what a person wrote is kept all the same.
      if (isFailure(error, "absent") && version !== null) return write(place, draft, null);
      throw error;
    }
  }

  return {
    write,
    async read(conversationId, cancel) {
      const conversation = toGuid(conversationId);
      const ids = { summary: idOf(conversation, "summary"), note: idOf(conversation, "note") };
      const filter = anyOf(hasId("annotationid", ids.summary), hasId("annotationid", ids.note));
      const { rows } = await client.retrieveMultiple(table, { select: columns, filter }, cancel);
      const find = (name: DraftName): SavedDraft | null => {
        const row = rows.find((one) => readVerbatim(one, "annotationid") === ids[name]);
        return row ? readSaved(row) : null;
      };
      return { summary: find("summary"), note: find("note") };
    },
  };
}
