import { cutMarked } from "#domain/conversation/wire";
import { type Fields, fieldsOf, textAt } from "#domain/conversation/wire";
import { createOffers, type Offers } from "#domain/conversation/spoken";
import { readClock } from "#domain/conversation/wire";
import { type ReadTurns, readRows, type RowResult } from "./readRows";
import { readSpeech } from "#domain/conversation/spoken";
import { queueId, toTurn } from "#domain/conversation/turns";
import type { Speaker, Visibility } from "#domain/conversation/turns";

export type TranscriptOptions = {
  /** Display names that are the agent's (the bot's): the platform lists it like any other participant. */
  readonly agentNames?: readonly string[];
};

const room = 64_000_000;

/**
 * Turns of the msdyn_transcript annotation body (Microsoft's "download transcripts" format), decoded from base64, as
 * JSON text or parsed. Who spoke comes from `tags` and `from`: "public" and "private" mark the representative,
 * "system" the platform, `from.application` an agent, unless it is called "Customer". Private messages, and unbridged
 * ones that are not public, were never sent to the customer and are internal. Control messages and hidden ones are left
 * out; of deleted ones it is told that they are (`Turn.deleted`), for feeds that still have them.
 */
export function parseTranscript(json: unknown, { agentNames = [] }: TranscriptOptions = {}): ReadTurns {
  const agents = new Set(agentNames.map((name) => name.toLowerCase()));
  const offers = createOffers();
  return readRows(json, (row, index, left) => readMessage(row, index, left, { agents, offers }), room);
}

type Reading = { readonly agents: ReadonlySet<string>; readonly offers: Offers };

function readMessage(row: unknown, index: number, left: number, { agents, offers }: Reading): RowResult {
  const fields = fieldsOf(row);
  if (fields.size === 0) return { kind: "unreadable" };
  const tags = tagsOf(fields.get("tags"));
  if (isNoMessage(fields, tags)) return { kind: "other" };
  const sender = senderOf(fields.get("from"));
  const speaker = speakerOf(sender, tags, agents);
  const isHtml = /html/i.test(textAt(fields, "contenttype"));
  const said = cutMarked(readSpeech({ text: textAt(fields, "content"), isHtml, fields, speaker }, offers), left);
  const deleted = isDeleted(fields);
  if (said.text.trim() === "" && !deleted) return { kind: "empty" };
  const at = clockOf(fields);
  const isQueue = tags.includes("queueposition");
  const turn = toTurn({
    id: isQueue ? queueId : (originalOf(fields) ?? fields.get("id")),
    at,
    speaker,
    name: sender?.name ?? "",
    ...(deleted ? { text: "", sent: said.sent || said.text, deleted } : said),
    visibility: visibilityOf(speaker, tags, fields),
    place: { feed: "transcriptPoll", index },
    revisedAt: editOf(fields, at),
  });
  return { kind: "turn", turn, isUnclear: false };
}

/** The id of the message this row sends on, which is also when it was written (ms since the epoch). */
function originalOf(fields: Fields): string | null {
  return textAt(fields, "originalmessageid") || textAt(fieldsOf(fields.get("properties")), "originalmessageid") || null;
}

function clockOf(fields: Fields): number | null {
  return (
    readClock(originalOf(fields)) ??
    readClock(fields.get("createddatetime")) ??
    readClock(fields.get("created")) ??
    readClock(fields.get("id"))
  );
}

function isDeleted(fields: Fields): boolean {
  return fields.get("deleted") === true || readClock(fields.get("deleteddatetime")) !== null;
}

type Sender = { readonly kind: string; readonly name: string };

/** `from` holds one participant under its kind: user, application, guest, … */
function senderOf(from: unknown): Sender | null {
  for (const [kind, who] of fieldsOf(from)) {
    const fields = fieldsOf(who);
    if (fields.size > 0) return { kind, name: textAt(fields, "displayname") };
  }
  return null;
}

function tagsOf(tags: unknown): readonly string[] {
  const list = Array.isArray(tags) ? (tags as readonly unknown[]) : typeof tags === "string" ? tags.split(",") : [];
  return list.filter((tag): tag is string => typeof tag === "string").map((tag) => tag.trim().toLowerCase());
}

function speakerOf(sender: Sender | null, tags: readonly string[], agents: ReadonlySet<string>): Speaker {
  const isTold = tags.includes("public") || tags.includes("private");
  if (tags.includes("system")) return "system";
  if (tags.includes("fromcustomer")) return "customer";
  if (!sender) return isTold ? "representative" : "system";
  const name = sender.name.toLowerCase();
  if (agents.has(name)) return "agent";
  if (name === "customer") return "customer";
  if (sender.kind === "application" || sender.kind === "bot") return "agent";
  return isTold ? "representative" : "customer";
}

/**
 * What a customer wrote they have seen, whatever it is tagged. Of the rest, "public" is said to the customer (Microsoft's
 * published sample has it beside an unbridged delivery), and anything not plainly sent is internal: showing a note as
 * sent is the worse mistake.
 */
function visibilityOf(speaker: Speaker, tags: readonly string[], fields: Fields): Visibility {
  if (speaker === "customer") return "customer";
  if (tags.includes("private") || tags.includes("internal")) return "internal";
  const isUnbridged = textAt(fields, "deliverymode").toLowerCase() === "unbridged";
  return isUnbridged && !tags.includes("public") ? "internal" : "customer";
}

function isNoMessage(fields: Fields, tags: readonly string[]): boolean {
  const isControl =
    fields.get("iscontrolmessage") === true || /^\s{0,9}<(?:add|delete)member>/i.test(textAt(fields, "content"));
  return isControl || tags.includes("hidden");
}

function editOf(fields: Fields, at: number | null): number | null {
  const modified = readClock(fields.get("modifieddatetime")) ?? readClock(fields.get("modified"));
  return modified !== null && at !== null && modified > at ? modified : null;
}
