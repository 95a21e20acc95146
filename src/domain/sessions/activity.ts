import { cleanLine, cutText, type Fields, fieldsOf, readClock, textAt } from "#domain/conversation";
import { readFlag, readLastSession, readSessionInfo, type SessionInfo } from "./sessionInfo";
import { topicsOf } from "./topic";

/** What one activity of a transcript tells about its session. */
export type Told =
  | { readonly kind: "session"; readonly info: SessionInfo }
  | {
      readonly kind: "conversation";
      readonly isTest: boolean;
      readonly language: string;
      readonly last: SessionInfo | null;
    }
  | { readonly kind: "topics"; readonly topics: readonly string[] }
  | {
      readonly kind: "customer";
      readonly text: string;
      readonly who: string;
      readonly channel: string;
      readonly language: string;
    }
  | { readonly kind: "csat"; readonly score: number }
  | { readonly kind: "reaction"; readonly liked: boolean }
  | { readonly kind: "handoff"; readonly values: Fields }
  | { readonly kind: "value"; readonly name: string; readonly text: string };

export type Event = { readonly at: number | null; readonly told: Told };

/** As much of a message as a question or a mood needs: a turn of a million characters costs no more than its beginning. */
const longestMessage = 600;
/** Names that stand for any customer are no customer's. */
const anyones: ReadonlySet<string> = new Set(["user", "customer", "default-user", "anonymous", "guest", "unknown"]);

/** Reads one activity; null for what tells nothing that is counted. Never throws. */
export function readActivity(activity: unknown): Event | null {
  const fields = fieldsOf(activity);
  if (fields.size === 0) return null;
  const told = readTrace(fields) ?? readMessage(fields) ?? readEvent(fields);
  return told ? { at: readClock(fields.get("timestamp")) ?? readClock(fields.get("localtimestamp")), told } : null;
}

function readTrace(fields: Fields): Told | null {
  const kind = textAt(fields, "valuetype", "name").toLowerCase();
  if (kind === "") return null;
  const value = fieldsOf(fields.get("value"));
  switch (kind) {
    case "sessioninfo":
      return { kind: "session", info: readSessionInfo(value) };
    case "conversationinfo":
      return {
        kind: "conversation",
        isTest: readFlag(value.get("isdesignmode")) === true,
        language: textAt(value, "locale"),
        last: readLastSession(value),
      };
    case "csatsurveyresponse":
      return readCsat(value);
    case "handoff.initiate":
      return { kind: "handoff", values: value };
    case "variableassignment":
      return { kind: "value", name: textAt(value, "name", "id"), text: textAt(value, "newvalue", "value") };
    case "message/submitaction":
      return readReaction(value);
    default: {
      const topics = topicsOf(kind, value).filter((topic) => topic !== "");
      return topics.length > 0 ? { kind: "topics", topics } : null;
    }
  }
}

/** 0 to 5, as the survey of Copilot Studio has it; anything else is no answer. */
function readCsat(value: Fields): Told | null {
  const text = textAt(value, "score", "rating", "csat", "value");
  const score = Number(text);
  return text !== "" && score >= 0 && score <= 5 ? { kind: "csat", score } : null;
}

function readReaction(value: Fields): Told | null {
  const inner = fieldsOf(value.get("actionvalue"));
  const reaction = textAt(inner, "reaction").toLowerCase();
  return reaction === "like" || reaction === "dislike" ? { kind: "reaction", liked: reaction === "like" } : null;
}

function readMessage(fields: Fields): Told | null {
  const type = textAt(fields, "type").toLowerCase();
  if (type !== "" && type !== "message") return null;
  const from = fieldsOf(fields.get("from"));
  const role = textAt(from, "role").toLowerCase();
  if (role !== "1" && role !== "user" && role !== "customer") return null;
  const text = fields.get("text");
  const id = textAt(from, "aadobjectid", "id");
  return {
    kind: "customer",
    text: typeof text === "string" ? cleanLine(cutText(text, longestMessage), longestMessage) : "",
    who: anyones.has(id.toLowerCase()) ? "" : id,
    channel: textAt(fields, "channelid").slice(0, 50),
    language: textAt(fields, "locale"),
  };
}

function readEvent(fields: Fields): Told | null {
  const type = textAt(fields, "type").toLowerCase();
  return type === "handoff" ? { kind: "handoff", values: fieldsOf(fields.get("value")) } : null;
}

/**
 * The events of a transcript, oldest first. One without a clock stands behind the one it followed, and behind all that
 * have one where it followed none: what has no time is never first.
 */
export function readEvents(activities: readonly unknown[]): readonly Event[] {
  const timed: { readonly event: Event; readonly order: number }[] = [];
  let last = Infinity;
  for (const activity of activities) {
    const event = readActivity(activity);
    if (!event) continue;
    // Records of a whole session or conversation carry no place of their own.
    const isRecord = event.told.kind === "session" || event.told.kind === "conversation";
    if (!isRecord) last = event.at ?? last;
    timed.push({ event, order: isRecord ? (event.at ?? Infinity) : last });
  }
  return timed.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order)).map(({ event }) => event);
}
