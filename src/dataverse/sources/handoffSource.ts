import type { HandoffSource } from "#desk/conversation";
import { type Handoff, parseHandoff } from "#domain/handoff";
import {
  allOf,
  anyOf,
  type DataverseClient,
  type Guid,
  hasId,
  readVerbatim,
  type Row,
  toGuid,
  where,
} from "#dataverse/client";
import { decodeBody, type Column, tableNames } from "#dataverse/sources/kit";

/** As many variables as the parser reads. */
const mostItems = 500;

const itemColumns: readonly Column<"msdyn_ocliveworkitemcontextitem">[] = ["msdyn_name", "msdyn_value", "createdon"];

/** The note that carries what was said to the agent, by its name; other notes on a conversation are files people sent. */
const isTranscript = anyOf(where`contains(filename,${"transcript"})`, where`contains(subject,${"transcript"})`);

/** The transcript that came along, as JSON text; `lost` when there is one that could not be read. */
type Attached = { readonly kind: "none" | "lost" } | { readonly kind: "text"; readonly text: string };

/** The hand-off with a line in its loss report that its transcript stayed behind. */
function withoutTranscript(handoff: Handoff): Handoff {
  const loss = { kind: "unreadable", name: "transcript", detail: "the saved transcript could not be read" } as const;
  return { ...handoff, losses: [...handoff.losses, loss] };
}

/**
 * What the agent handed over: its variables (msdyn_ocliveworkitemcontextitem, oldest first, so that the one set last wins)
 * and the transcript attached to the conversation, in two requests at once. Without the transcript the variables are still
 * worth reading, and the loss report says that it is missing; without the variables the read fails.
 */
export function createHandoffSource(client: DataverseClient): HandoffSource {
  async function readItems(id: Guid, cancel: AbortSignal): Promise<readonly Row[]> {
    const query = {
      select: itemColumns,
      filter: hasId("_msdyn_ocliveworkitemid_value", id),
      orderBy: ["createdon asc"],
      top: mostItems,
    };
    return (await client.retrieveMultiple(tableNames.contextItem, query, cancel)).rows;
  }

  async function readTranscript(id: Guid, cancel: AbortSignal): Promise<Attached> {
    const ofConversation = allOf(
      hasId("_objectid_value", id),
      where`objecttypecode eq ${tableNames.conversation.name}`,
    );
    const query = {
      select: ["documentbody"],
      filter: allOf(ofConversation, isTranscript),
      orderBy: ["createdon asc"],
      top: 1,
    };
    const [row] = (await client.retrieveMultiple(tableNames.annotation, query, cancel)).rows;
    if (!row) return { kind: "none" };
    const text = decodeBody(readVerbatim(row, "documentbody"));
    return text === null ? { kind: "lost" } : { kind: "text", text };
  }

  return {
    async read(conversationId, cancel) {
      const id = toGuid(conversationId);
      const reading = readTranscript(id, cancel).catch((): Attached => ({ kind: "lost" }));
      const rows = await readItems(id, cancel);
      const attached = await reading;
      const transcript = attached.kind === "text" ? attached.text : undefined;
      const handoff = parseHandoff({ rows, transcript, conversationId: id });
      return attached.kind === "lost" ? withoutTranscript(handoff) : handoff;
    },
  };
}
