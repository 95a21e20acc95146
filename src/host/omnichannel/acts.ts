import type { PageLike } from "#host/page";
import { callOmnichannel } from "./findOmnichannel";

/** Always the send box: a person reads, edits and sends. Sending by itself is not something Warmline can do. */
const toSendBox = true;

/** Puts text into the send box of a conversation that is assigned to the signed-in representative. */
export function insertReply(page: PageLike, text: string, conversationId: string): Promise<void> {
  return callOmnichannel(page, "sendMessageToConversation", (omnichannel) =>
    omnichannel.sendMessageToConversation?.(text, toSendBox, conversationId),
  );
}

/** A record a conversation can be linked to. */
export type LinkTarget = { readonly table: "account" | "contact" | "incident"; readonly id: string };

/** Links a record to an active conversation, replacing an earlier one; the tab shows it only after a refresh. */
export function linkToConversation(page: PageLike, { table, id }: LinkTarget, conversationId: string): Promise<void> {
  return callOmnichannel(page, "linkToConversation", (omnichannel) =>
    omnichannel.linkToConversation?.(table, id, conversationId),
  );
}
