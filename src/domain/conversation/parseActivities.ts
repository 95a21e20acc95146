import { nameAttachments } from "./attachments";
import { readCitations } from "./citations";
import { cutText } from "./cleanText";
import { type Fields, fieldsOf, textAt } from "./fields";
import { readClock } from "./readClock";
import { type ReadTurns, readRows, type RowResult } from "./readRows";
import { looksLikeHtml, stripHtml } from "./stripHtml";
import { toTurn } from "./toTurn";
import type { Speaker } from "./turn";

export type ActivityOptions = {
  /** The agent's display name, to tell it where an activity names no role. */
  readonly agentName?: string;
  /** How much text to keep, in UTF-16 units; default 16,000,000. */
  readonly room?: number;
};

const wholeRoom = 16_000_000;
const markupFormats = ["xml", "html"];

/**
 * Turns of a Bot Framework transcript: a hand-off's "Transcript" attachment or conversationtranscript.content, as an
 * object, a list or JSON text, whole or cut. Only messages become turns. Roles are words ("user", "bot") or numbers
 * (0 bot, 1 user); clocks are read by `readClock`.
 */
export function parseActivities(
  source: unknown,
  { agentName = "", room = wholeRoom }: ActivityOptions = {},
): ReadTurns {
  return readRows(source, (row, index, left) => readActivity(row, index, left, agentName), room);
}

function readActivity(row: unknown, index: number, room: number, agentName: string): RowResult {
  const fields = fieldsOf(row);
  if (fields.size === 0) return { kind: "unreadable" };
  const type = textAt(fields, "type").toLowerCase();
  if (type !== "" && type !== "message") return { kind: "other" };
  const text = cutText(wordsOf(fields), room);
  if (text.trim() === "") return { kind: "empty" };
  const from = fieldsOf(fields.get("from"));
  const speaker = speakerOf(fields, from, agentName);
  const turn = toTurn({
    id: fields.get("id"),
    at: readClock(fields.get("timestamp")) ?? readClock(fields.get("localtimestamp")),
    speaker: speaker ?? "customer",
    name: textAt(from, "name"),
    text,
    visibility: "customer",
    place: { feed: "handoff", index },
    citations: speaker === "agent" ? readCitations(text, fields.get("entities")) : [],
  });
  return { kind: "turn", turn, isUnclear: speaker === null };
}

function wordsOf(fields: Fields): string {
  const text = textAt(fields, "text");
  const isMarkup = markupFormats.includes(textAt(fields, "textformat").toLowerCase()) || looksLikeHtml(text);
  const words = isMarkup ? stripHtml(text) : text;
  return words.trim() || nameAttachments(fields.get("attachments")) || textAt(fields, "summary", "speak");
}

/** From the role; else from whose name it is, or who it answers. Null when nothing tells. */
function speakerOf(fields: Fields, from: Fields, agentName: string): Speaker | null {
  const role = roleOf(textAt(from, "role"));
  if (role) return role;
  const other = roleOf(textAt(fieldsOf(fields.get("recipient")), "role"));
  if (other === "agent") return "customer";
  if (other === "customer") return "agent";
  if (agentName !== "" && textAt(from, "name") === agentName) return "agent";
  return textAt(fields, "replytoid") === "" ? null : "agent";
}

function roleOf(role: string): Speaker | null {
  switch (role.toLowerCase()) {
    case "user":
    case "customer":
    case "1":
      return "customer";
    case "bot":
    case "agent":
    case "skill":
    case "assistant":
    case "0":
      return "agent";
    case "channel":
    case "system":
      return "system";
    default:
      return null;
  }
}
