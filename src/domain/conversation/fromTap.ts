import { fieldsOf, textAt } from "./fields";
import { looksLikeHtml, stripHtml } from "./stripHtml";
import { toTurn } from "./toTurn";
import type { Speaker, Turn, Visibility } from "./turn";

type TapSpeaker = { readonly speaker: Speaker; readonly visibility: Visibility };

/** The hook's sender.userType: its "Agent" is Microsoft's older word for the representative. */
const userTypes: ReadonlyMap<string, TapSpeaker> = new Map<string, TapSpeaker>([
  ["customer", { speaker: "customer", visibility: "customer" }],
  ["agent", { speaker: "representative", visibility: "customer" }],
  ["consult agent", { speaker: "representative", visibility: "internal" }],
  ["bot", { speaker: "agent", visibility: "customer" }],
  ["system", { speaker: "system", visibility: "customer" }],
]);

/**
 * A turn from the translation hook's `translateMessage` argument: `{conversationId, messagePayload: {content,
 * contentType, sender: {userType}}}`. The hook gives neither id nor clock: `receivedAt` (ms since the epoch) is the
 * clock, and the id is derived from words and clock. Null for anything without words or with an unknown sender.
 */
export function fromTap(message: unknown, receivedAt: number): Turn | null {
  const payload = fieldsOf(fieldsOf(message).get("messagepayload"));
  const sender = fieldsOf(payload.get("sender"));
  const who = userTypes.get(textAt(sender, "usertype").toLowerCase());
  const content = textAt(payload, "content");
  const isMarkup = /html/i.test(textAt(payload, "contenttype")) || looksLikeHtml(content);
  const text = isMarkup ? stripHtml(content) : content;
  if (!who || text.trim() === "") return null;
  return toTurn({
    id: "",
    at: Number.isFinite(receivedAt) ? receivedAt : null,
    ...who,
    name: textAt(sender, "displayname", "name"),
    text,
    place: { feed: "liveTap", index: null },
  });
}
