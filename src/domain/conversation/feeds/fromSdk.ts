import { type Fields, fieldsOf, textAt } from "#domain/conversation/wire";
import { createOffers } from "#domain/conversation/spoken";
import { readClock } from "#domain/conversation/wire";
import { type Said, readSpeech } from "#domain/conversation/spoken";
import { toTurn } from "#domain/conversation/turns";
import type { Speaker, Turn } from "#domain/conversation/turns";

/** A message event as read: whose conversation, who sent it (the platform's id, "" when it gave none), and the turn. */
export type SdkMessage = { readonly conversationId: string; readonly senderId: string; readonly turn: Turn };

/** SenderType of the SDK; its "Agent" is Microsoft's older word for the representative. */
const senderTypes = new Map<string, "representative" | "customer">([
  ["1", "representative"],
  ["3", "customer"],
]);
/** ContentType of the SDK: 1 is RichText. */
const richText = "1";

/** What an event's or a transcript's message says; its files stand in `fields` as the platform's store has them. */
export function readSdkWords(fields: Fields, speaker: Speaker): Said {
  const isHtml = textAt(fields, "contenttype") === richText;
  return readSpeech({ text: textAt(fields, "content"), isHtml, fields, speaker }, createOffers());
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
  const said = speaker && readSdkWords(message, speaker);
  if (!said || said.text.trim() === "") return null;
  const turn = toTurn({
    id: message.get("id"),
    at: readClock(message.get("timestamp")) ?? (Number.isFinite(receivedAt) ? receivedAt : null),
    speaker,
    name: textAt(sender, "displayname"),
    ...said,
    visibility: "customer",
    place: { feed: "liveSdk", index: null },
  });
  return { conversationId: textAt(fields, "liveworkitemid"), senderId: textAt(sender, "id"), turn };
}
