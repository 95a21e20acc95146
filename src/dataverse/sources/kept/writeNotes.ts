import type { DraftName, DraftPlace, KeptSource, SavedDraft, WrittenDraft } from "#desk/conversation";
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
import { type Column, tableNames } from "#dataverse/sources/kit";

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

/**
 * A person's own row, beside one that somebody else began: after a transfer a role that changes its own rows only cannot go on
 * writing there. Its versions carry a mark, so that whoever writes over them finds it again.
 */
export const ownNoteId = (conversation: Guid, name: DraftName, person: string): Guid =>
  toGuid(nameId(conversation, `${name}\n${person}`));
const ownMark = "own ";

/** Whether a version is that of a person's own row. */
export const isOwnVersion = (version: string | null): boolean => version?.startsWith(ownMark) ?? false;

export function readNote(row: Row): SavedDraft {
  return {
    draft: readDraft(readVerbatim(row, "notetext")),
    version: readVerbatim(row, "@odata.etag"),
    at: readTime(row, "modifiedon") ?? 0,
  };
}

const markOwn = <T extends { readonly version: string }>(saved: T): T => ({
  ...saved,
  version: ownMark + saved.version,
});

/** Of a note and a person's own beside it the one that was written last. */
export function readLatest(shared: Row | undefined, own: Row | undefined): SavedDraft | null {
  const [theirs, mine] = [shared ? readNote(shared) : null, own ? markOwn(readNote(own)) : null];
  return mine && (!theirs || mine.at >= theirs.at) ? mine : theirs;
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
 * the note is read, because the first send of a repeated write may have done it. What `person` may not write over because
 * somebody else began it is written beside it.
 */
export function createNoteWriter(client: DataverseClient, person: string): KeptSource["write"] {
  const table = tableNames.annotation;

  async function look(id: Guid, mine: Draft, version: string | null, error: unknown): Promise<WrittenDraft> {
    const row = await client.retrieveChanged(table, id, noteColumns, version ?? "null");
    if (!row) throw error;
    const saved = readNote(row);
    return { ...saved, kind: isSame(saved.draft, mine) ? "saved" : "theirs" };
  }

  /** Over `version` of the row `id`, or where there is none. */
  async function put(id: Guid, row: Row, draft: Draft, version: string | null): Promise<WrittenDraft> {
    const condition: Condition = version === null ? { kind: "absent" } : { kind: "is", version };
    try {
      return { kind: "saved", version: await client.write(table, id, row, condition) };
    } catch (error) {
      if (isFailure(error, "conflict")) return look(id, draft, version, error);
      throw error;
    }
  }

  async function putOwn(place: DraftPlace, draft: Draft, version: string | null): Promise<WrittenDraft> {
    const id = ownNoteId(toGuid(place.conversationId), place.name, person);
    return markOwn(await put(id, writeNoteRow(place, draft, version).row, draft, version));
  }

  return async function write(place, draft, version): Promise<WrittenDraft> {
    const own = isOwnVersion(version);
    const over = own && version ? version.slice(ownMark.length) : version;
    const { id, row } = writeNoteRow(place, draft, over);
    try {
      return own ? await putOwn(place, draft, over) : await put(id, row, draft, over);
    } catch (error) {
      // Somebody deleted it: what a person wrote is kept all the same.
      if (isFailure(error, "absent") && over !== null)
        return own ? putOwn(place, draft, null) : write(place, draft, null);
      if (isFailure(error, "denied") && over !== null && !own && person !== "") return putOwn(place, draft, null);
      throw error;
    }
  };
}
