import { cutMarked } from "#domain/conversation/wire";
import { type Fields, fieldsOf, textAt } from "#domain/conversation/wire";
import { createOffers, type Offers } from "#domain/conversation/spoken";
import { readClock } from "#domain/conversation/wire";
import { type ReadTurns, readRows, type RowResult } from "./readRows";
import { readSpeech } from "#domain/conversation/spoken";
import { toTurn } from "#domain/conversation/turns";
import type { Speaker } from "#domain/conversation/turns";

export type ActivityOptions = {
  /** The agent's display name, to tell it where an activity names no role. */
  readonly agentName?: string;
  /** How much text to keep, in UTF-16 units; default 16,000,000. */
  readonly room?: number;
};

const wholeRoom = 16_000_000;

/**
 * Turns of a Bot Framework transcript: a hand-off's "Transcript" attachment or conversationtranscript.content, as an
 * object, a list or JSON text, whole or cut. Messages become turns, with their edits and deletions, and
 * answers given in a card (invoke). Roles are words ("user", "bot") or numbers
 * (0 bot, 1 user); clocks are read by `readClock`.
 */
export function parseActivities(
  source: unknown,
  { agentName = "", room = wholeRoom }: ActivityOptions = {},
): ReadTurns {
  const offers = createOffers();
  return readRows(source, (row, index, left) => readActivity(row, index, left, { agentName, offers }), room);
}

type Reading = { readonly agentName: string; readonly offers: Offers };

function readActivity(row: unknown, index: number, room: number, { agentName, offers }: Reading): RowResult {
  const fields = fieldsOf(row);
  if (fields.size === 0) return { kind: "unreadable" };
  const kind = kindOf(fields);
  if (kind === "other") return { kind };
  const from = fieldsOf(fields.get("from"));
  const told = speakerOf(fields, from, agentName);
  const speaker = told ?? "customer";
  const speech = { text: textAt(fields, "text"), isHtml: false, fields, speaker };
  const said = kind === "deletion" ? null : cutMarked(readSpeech(speech, offers), room);
  if (said?.text.trim() === "") return { kind: "empty" };
  const at = clockOf(fields);
  const turn = toTurn({
    id: idOf(fields),
    at: kind === "deletion" ? null : at,
    speaker,
    name: textAt(from, "name"),
    ...(said ?? { text: "", deleted: true }),
    visibility: "customer",
    place: { feed: "handoff", index },
    revisedAt: kind === "edit" ? (at ?? 1) : null,
  });
  return { kind: "turn", turn, isUnclear: told === null && kind === "message" };
}

/** An answer in a card that runs a program comes as an invoke. */
function kindOf(fields: Fields): "message" | "edit" | "deletion" | "other" {
  switch (textAt(fields, "type").toLowerCase()) {
    case "":
    case "message":
      return "message";
    case "messageupdate":
      return "edit";
    case "messagedelete":
      return "deletion";
    case "invoke":
      return textAt(fields, "name").toLowerCase() === "adaptivecard/action" ? "message" : "other";
    default:
      return "other";
  }
}

function clockOf(fields: Fields): number | null {
  return readClock(fields.get("timestamp")) ?? readClock(fields.get("localtimestamp"));
}

function idOf(fields: Fields): unknown {
  return textAt(fieldsOf(fields.get("channeldata")), "originalmessageid") || fields.get("id");
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
