import { nameAttachments } from "./attachments";
import { type Fields, fieldsOf, textAt } from "./fields";
import { readClock } from "./readClock";
import { looksLikeHtml, stripHtml } from "./stripHtml";
import { toTurn } from "./toTurn";
import type { Turn } from "./turn";

/** A message event as read: whose conversation, who sent it (the platform's id, "" when it gave none), and the turn. */
export type SdkMessage = { readonly conversationId: string; readonly senderId: string; readonly turn: Turn };

/** SenderType of the SDK; its "Agent" is Microsoft's older word for the representative. */
const senderTypes = new Map<string, "representative" | "customer">([
  ["1", "representative"],
  ["3", "customer"],
]);
/** ContentType of the SDK: 1 is RichText. */
const richText = "1";

/** The words of an event's or a transcript's message; of one without words, the names of its files. */
export function wordsOfSdk(fields: Fields, files: unknown): string {
  const content = textAt(fields, "content");
  const isMarkup = textAt(fields, "contenttype") === richText || looksLikeHtml(content);
  const words = isMarkup ? stripHtml(content) : content;
  return words.trim() || nameAttachments(files);
}

/**
 * A turn from the client SDK's `onNewMessage` (`{liveWorkItemId, message: {id, content, contentType, timestamp, sender,
 * fileMetadata?}, senderType}`). `receivedAt` (ms since the epoch) is its clock where the message has none. Null for
 * anything without words or files, or with a sender nobody documents.
 * Source: microsoft/dynamics-365-contact-center, IMessageEventData.
 */
export function fromSdk(event: unknown, receivedAt: number): SdkMessage | null {
  const fields = fieldsOf(event);
  const message = fieldsOf(fields.get("message"));
  const sender = fieldsOf(message.get("sender"));
  const speaker = senderTypes.get(textAt(fields, "sendertype"));
  const text = wordsOfSdk(message, [message.get("filemetadata")]);
  if (!speaker || text.trim() === "") return null;
  const turn = toTurn({
    id: message.get("id"),
    at: readClock(message.get("timestamp")) ?? (Number.isFinite(receivedAt) ? receivedAt : null),
    speaker,
    name: textAt(sender, "displayname"),
    text,
    visibility: "customer",
    place: { feed: "liveSdk", index: null },
  });
  return { conversationId: textAt(fields, "liveworkitemid"), senderId: textAt(sender, "id"), turn };
}
