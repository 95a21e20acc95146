import { type PageLike, readMember, readObject } from "#host/page";
import { readPageRecord } from "#host/xrm";

/** The part of a control's context that can name the conversation. */
export type ConversationContext = {
  readonly parameters?: Readonly<Record<string, { readonly raw?: unknown } | undefined>>;
  readonly mode?: object;
};

const conversationTable = "msdyn_ocliveworkitem";
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function toGuid(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 40) return null;
  const id = value.trim().replace("{", "").replace("}", "").toLowerCase();
  return guid.test(id) ? id : null;
}

/** A text property holds the id itself, a lookup property a list of references. */
function readParameter({ parameters }: ConversationContext): string | null {
  const raw = parameters?.conversationId?.raw;
  const reference: unknown = Array.isArray(raw) ? raw[0] : null;
  return toGuid(typeof reference === "object" && reference !== null ? readMember(reference, "id") : raw);
}

/** `mode.contextInfo` is on every form but in no reference: used when it is there, never needed. */
function readContextInfo({ mode }: ConversationContext): string | null {
  const info = mode ? readObject(mode, "contextInfo") : null;
  if (!info) return null;
  return readMember(info, "entityTypeName") === conversationTable ? toGuid(readMember(info, "entityId")) : null;
}

function readForm(page: PageLike): string | null {
  const record = readPageRecord(page);
  return record?.table === conversationTable ? toGuid(record.id) : null;
}

/**
 * The conversation a control stands in: its `conversationId` property (text or lookup), else the record of the form when
 * that is a conversation. Null elsewhere; then `readFocusedConversation` asks the workspace. Lower case, without braces.
 */
export function readConversationId(context: ConversationContext, page: PageLike): string | null {
  return readParameter(context) ?? readContextInfo(context) ?? readForm(page);
}
