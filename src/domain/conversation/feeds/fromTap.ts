import { fieldsOf, textAt } from "#domain/conversation/wire";
import { createOffers } from "#domain/conversation/spoken";
import { readSpeech } from "#domain/conversation/spoken";
import { toTurn } from "#domain/conversation/turns";
import type { Speaker, Turn, Visibility } from "#domain/conversation/turns";

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
  if (!who) return null;
  const isHtml = /html/i.test(textAt(payload, "contenttype"));
  const speech = { text: textAt(payload, "content"), isHtml, fields: payload, speaker: who.speaker };
  const said = readSpeech(speech, createOffers());
  if (said.text.trim() === "") return null;
  return toTurn({
    id: "",
    at: Number.isFinite(receivedAt) ? receivedAt : null,
    ...who,
    name: textAt(sender, "displayname", "name"),
    ...said,
    place: { feed: "liveTap", index: null },
  });
}
