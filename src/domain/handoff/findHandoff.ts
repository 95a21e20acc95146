import { entriesOf, type Fields, fieldsOf, listIn, readClock, textAt } from "#domain/conversation";
import { limits } from "./limits";
import type { Losses } from "./losses";
import { readSource } from "./readSource";
import { isOfOneHandoff, sameHandoff, type Variable } from "./variable";

/** What the activities hold, before it is read. Later hand-offs of one conversation stand over earlier ones. */
export type FoundHandoff = {
  readonly contexts: readonly (readonly Variable[])[];
  /** The clock of the newest, ms since the epoch; null where none has one. */
  readonly at: number | null;
  readonly conversationId: string;
  readonly agentName: string;
  /** Transcripts, unread: attachments, else the activities themselves when messages are among them. */
  readonly transcripts: readonly unknown[];
};

/** One activity's part. */
type Part = {
  readonly context: unknown;
  /** Words to the representative that stand beside the context; read like va_AgentMessage. */
  readonly message: string;
  readonly fields: Fields;
};

/**
 * Finds hand-offs among Direct Line activities: `handoff.initiate` events, the conductor's `type: "handoff"`, and
 * Azure-bot messages with `{"Type": "Escalate", "Context": …}` in channelData.tags. A single object that is none of
 * them, but carries a value or va_ variables, is taken for one too.
 */
export function findHandoff(source: unknown, losses: Losses): FoundHandoff {
  const value = readSource(source, "activity", losses);
  const list = listIn(value, "activities");
  const activities = (list ?? (value === undefined || value === null ? [] : [value])).slice(0, limits.items);
  const parts = activities.flatMap((activity) => readActivity(activity, list === null, losses));
  const attached = parts.flatMap(({ fields }) => transcriptsOf(fields.get("attachments")));
  const last = (read: (part: Part) => string): string =>
    parts
      .map(read)
      .filter((text) => text !== "")
      .pop() ?? "";
  const clocks = parts.map(({ fields }) => readClock(fields.get("timestamp")));
  const at = clocks.reduce<number | null>((late, one) => (one === null ? late : Math.max(late ?? one, one)), null);
  const isOld = (index: number): boolean => at !== null && (clocks[index] ?? at) < at - sameHandoff;
  return {
    at,
    contexts: parts.map((part, index) => {
      const variables = variablesOf(part, losses);
      return isOld(index) ? variables.filter((variable) => !isOfOneHandoff(variable)) : variables;
    }),
    conversationId: last(
      ({ fields }) => idOf(fields.get("conversation")) || idOf(fieldsOf(fields.get("relatesto")).get("conversation")),
    ),
    agentName: last(({ fields }) => agentNameOf(fieldsOf(fields.get("from")))),
    transcripts: attached.length > 0 || list === null ? attached : [list],
  };
}

function readActivity(activity: unknown, isAlone: boolean, losses: Losses): readonly Part[] {
  const fields = fieldsOf(activity);
  const value = fields.get("value");
  const type = textAt(fields, "type").toLowerCase();
  if (textAt(fields, "name").toLowerCase() === "handoff.initiate") return [{ context: value, message: "", fields }];
  if (type === "handoff") return [{ ...readTransfer(value), fields }];
  const tags = fieldsOf(readTags(fieldsOf(fields.get("channeldata")).get("tags"), losses));
  if (/escalate/i.test(textAt(tags, "type"))) return [{ context: tags.get("context"), message: "", fields }];
  if (!isAlone) return [];
  const isContext = [...fields.keys()].some((name) => name.startsWith("va_"));
  if (value === undefined && !isContext) losses.add("unreadable", "activity", "holds no hand-off");
  return [{ context: isContext ? activity : value, message: "", fields }];
}

/** The conductor's `{type: "transferToAgent", message, context}`. */
function readTransfer(value: unknown): Pick<Part, "context" | "message"> {
  const transfer = fieldsOf(value);
  return { context: transfer.has("context") ? transfer.get("context") : value, message: textAt(transfer, "message") };
}

/** Tags are JSON text here, and elsewhere a list of words ("ChannelId-lcw,Hidden"), which is no loss. */
function readTags(tags: unknown, losses: Losses): unknown {
  return typeof tags === "string" && tags.trim().startsWith("{") ? readSource(tags, "tags", losses) : tags;
}

function variablesOf({ context, message }: Part, losses: Losses): readonly Variable[] {
  const value = readSource(context, "context", losses);
  const entries = entriesOf(value, limits.items + 1);
  if (entries.length > limits.items)
    losses.add("dropped", "context", `variables beyond ${String(limits.items)} left out`);
  if (entries.length === 0 && typeof value === "object" && Array.isArray(value))
    losses.add("unreadable", "context", "is a list, not variables");
  const variables = entries.slice(0, limits.items).map(([name, field]) => ({ name, value: field }));
  return message === "" ? variables : [{ name: "va_AgentMessage", value: message }, ...variables];
}

function transcriptsOf(attachments: unknown): readonly unknown[] {
  return (listIn(attachments) ?? []).slice(0, 20).flatMap((attachment) => {
    const fields = fieldsOf(attachment);
    const isNamed = textAt(fields, "name").toLowerCase() === "transcript";
    return isNamed || listIn(fields.get("content"), "activities") ? [fields.get("content")] : [];
  });
}

function idOf(conversation: unknown): string {
  return textAt(fieldsOf(conversation), "id");
}

function agentNameOf(from: Fields): string {
  return ["bot", "0", "agent"].includes(textAt(from, "role").toLowerCase()) ? textAt(from, "name") : "";
}
