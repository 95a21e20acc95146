import type { HandoffActivity } from "#local/world/directLine";

type Fields = { readonly [name: string]: unknown };

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;

function parse(tags: unknown): Fields | null {
  if (typeof tags !== "string" || tags.length > 262_144) return fieldsOf(tags);
  try {
    return fieldsOf(JSON.parse(tags));
  } catch {
    return null;
  }
}

/** A field by its name in any case. */
const field = (fields: Fields, name: string): unknown =>
  Object.entries(fields).find(([key]) => key.toLowerCase() === name)?.[1];

/** The type of the command a message carries in `channelData`, lower case; null where it carries none. */
export function readCommand(activity: unknown): string | null {
  const data = fieldsOf(fieldsOf(activity)?.channelData) ?? {};
  const command = parse(data.tags) ?? fieldsOf(data.command);
  const type = command ? field(command, "type") : undefined;
  return typeof type === "string" ? type.toLowerCase() : null;
}

/** Names a representative is shown: nothing is, unless it says so. */
const isShown = (given: unknown): boolean => field(fieldsOf(given) ?? {}, "isdisplayable") === true;

/** A value of the context: itself, or what stands in {value, isDisplayable}. */
function valueOf(given: unknown): unknown {
  const fields = fieldsOf(given);
  return fields && "value" in fields ? fields.value : given;
}

/**
 * The hand-off in a message of any other agent: `channelData.tags` with the command {"type":"Escalate","context":{…}}, at most 100
 * entries of it. Null for every other message. `at` in milliseconds.
 */
export function readEscalation(activity: unknown, conversation: string, at: number): HandoffActivity | null {
  const message = fieldsOf(activity);
  const command = parse(fieldsOf(message?.channelData)?.tags);
  if (!message || !command || String(field(command, "type")).toLowerCase() !== "escalate") return null;
  const context = Object.entries(fieldsOf(field(command, "context")) ?? {}).slice(0, 100);
  const name = fieldsOf(message.from)?.name;
  return {
    type: "event",
    name: "handoff.initiate",
    id: `${conversation}|escalate`,
    timestamp: new Date(at).toISOString(),
    channelId: "directline",
    from: { id: "agent", role: "bot", ...(typeof name === "string" ? { name } : {}) },
    conversation: { id: conversation },
    displayable: context.filter(([, given]) => isShown(given)).map(([key]) => key),
    value: {
      va_Scope: "bot",
      va_ConversationId: conversation,
      ...(typeof name === "string" ? { va_BotName: name } : {}),
      ...(typeof message.text === "string" && message.text !== "" ? { va_AgentMessage: message.text } : {}),
      ...Object.fromEntries(context.map(([key, value]) => [key, valueOf(value)])),
    },
  };
}
