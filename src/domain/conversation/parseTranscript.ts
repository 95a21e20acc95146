import { nameAttachments } from "./attachments";
import { readCitations } from "./citations";
import { cutText } from "./cleanText";
import { type Fields, fieldsOf, textAt } from "./fields";
import { readClock } from "./readClock";
import { type ReadTurns, readRows, type RowResult } from "./readRows";
import { looksLikeHtml, stripHtml } from "./stripHtml";
import { toTurn } from "./toTurn";
import type { Speaker, Visibility } from "./turn";

export type TranscriptOptions = {
  /** Display names that are the agent's (the bot's): the platform lists it like any other participant. */
  readonly agentNames?: readonly string[];
};

const room = 64_000_000;

/**
 * Turns of the msdyn_transcript annotation body (Microsoft's "download transcripts" format), decoded from base64, as
 * JSON text or parsed. Who spoke comes from `tags` and `from`: "public" and "private" mark the representative,
 * "system" the platform, `from.application` an agent, unless it is called "Customer". Private messages, and unbridged
 * ones that are not public, were never sent to the customer and are internal. Control messages, hidden and deleted ones are left out.
 */
export function parseTranscript(json: unknown, { agentNames = [] }: TranscriptOptions = {}): ReadTurns {
  const agents = new Set(agentNames.map((name) => name.toLowerCase()));
  return readRows(json, (row, index, left) => readMessage(row, index, left, agents), room);
}

function readMessage(row: unknown, index: number, left: number, agents: ReadonlySet<string>): RowResult {
  const fields = fieldsOf(row);
  if (fields.size === 0) return { kind: "unreadable" };
  const tags = tagsOf(fields.get("tags"));
  if (isNoMessage(fields, tags)) return { kind: "other" };
  const text = cutText(wordsOf(fields), left);
  if (text.trim() === "") return { kind: "empty" };
  const sender = senderOf(fields.get("from"));
  const speaker = speakerOf(sender, tags, agents);
  const at =
    readClock(fields.get("createddatetime")) ?? readClock(fields.get("created")) ?? readClock(fields.get("id"));
  const turn = toTurn({
    id: fields.get("id"),
    at,
    speaker,
    name: sender?.name ?? "",
    text,
    visibility: visibilityOf(speaker, tags, fields),
    place: { feed: "transcriptPoll", index },
    citations: speaker === "agent" ? readCitations(text, null) : [],
    revisedAt: editOf(fields, at),
  });
  return { kind: "turn", turn, isUnclear: false };
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
  return isControl || tags.includes("hidden") || fields.get("deleted") === true;
}

function wordsOf(fields: Fields): string {
  const content = textAt(fields, "content");
  const isMarkup = /html/i.test(textAt(fields, "contenttype")) || looksLikeHtml(content);
  const words = isMarkup ? stripHtml(content) : content;
  return words.trim() || nameAttachments(fields.get("attachments"));
}

function editOf(fields: Fields, at: number | null): number | null {
  const modified = readClock(fields.get("modifieddatetime")) ?? readClock(fields.get("modified"));
  return modified !== null && at !== null && modified > at ? modified : null;
}
