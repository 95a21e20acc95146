import { type Fields, fieldsOf, hashText, readClock, readJson, textAt } from "#domain/conversation";
import { type Event, readEvents } from "./activity";
import { addEvent, type Draft, emptyDraft, type JudgeMood, settleMood } from "./draft";
import { type Fault, openContent } from "./openContent";
import type { SessionInfo } from "./sessionInfo";

/** A row of `conversationtranscript`, read: what it adds to its conversation's window, without its text. */
export type Part = {
  readonly conversation: string;
  /** Rows of one name and start are one window of inactivity, cut at 1 MB. */
  readonly window: string;
  /** What tells a row of a window from the others: its batch, or its content where none is named. */
  readonly key: string;
  /** Its place in the window; rows without a batch stand by time. */
  readonly batch: number | null;
  readonly firstAt: number | null;
  /** Characters, and a mark of the content: of two copies of a row the longer one stands. */
  readonly size: number;
  readonly mark: number;
  readonly agent: string | null;
  readonly agentVersion: string | null;
  readonly startedAt: number | null;
  readonly isTest: boolean;
  readonly last: SessionInfo | null;
  readonly language: string | null;
  readonly sessions: readonly Draft[];
  /** What came after the last session's end, or belongs to one whose end another row records. */
  readonly tail: Draft | null;
};

export type ReadRow =
  { readonly kind: "read"; readonly part: Part } | { readonly kind: "unreadable"; readonly fault: Fault };

type Head = {
  readonly conversation: string;
  readonly window: string;
  readonly batch: number | null;
  readonly agent: string | null;
  readonly agentVersion: string | null;
  readonly startedAt: number | null;
};

/** Name is `{ConversationId}_{BotId}`; an id of a conversation may hold "_" itself. */
function conversationOf(name: string, agent: string): string {
  const isEnded = agent !== "" && name.toLowerCase().endsWith(`_${agent.toLowerCase()}`);
  return isEnded ? name.slice(0, -agent.length - 1) : name.replace(/_[0-9a-f]{8}-[0-9a-f-]{27}$/i, "");
}

function batchOf(metadata: Fields): number | null {
  const text = textAt(metadata, "batchid");
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function readHead(row: Fields, mark: number): Head {
  const given = row.get("metadata");
  const metadata = fieldsOf(typeof given === "string" ? readJson(given).value : given);
  const agent = textAt(metadata, "botid") || textAt(row, "_bot_conversationtranscriptid_value");
  const name = textAt(row, "name");
  const unnamed = textAt(row, "conversationtranscriptid") || `~${mark.toString(36)}`;
  const startedAt = readClock(row.get("conversationstarttime"));
  return {
    conversation: conversationOf(name, agent) || unnamed,
    window: `${name || unnamed}|${startedAt ?? ""}`,
    batch: batchOf(metadata),
    agent: textAt(metadata, "botname") || agent || null,
    agentVersion: textAt(metadata, "botversion", "agentversion", "version") || null,
    startedAt,
  };
}

/** Clocks of activities may be whole seconds, those of sessions are not. */
const slack = 1_000;

/** Which session an event belongs to: the one it happened in, else the next that is recorded after it; -1 for none. */
function placeOf(event: Event, at: number, infos: readonly SessionInfo[], ends: readonly number[]): number {
  const time = event.at;
  if (time !== null) {
    const inside = (room: number): number =>
      infos.findIndex(
        ({ startedAt, endedAt }) =>
          startedAt !== null && endedAt !== null && time >= startedAt - room && time <= endedAt + room,
      );
    const exact = inside(0);
    const near = exact >= 0 ? exact : inside(slack);
    if (near >= 0) return near;
  }
  const [only] = infos;
  const isAfter = time !== null && infos.every(({ endedAt }) => endedAt !== null && time > endedAt + slack);
  if (only && infos.length === 1) return isAfter && at > (ends[0] ?? 0) ? -1 : 0;
  return ends.findIndex((end) => end > at);
}

type Sorted = Pick<Part, "sessions" | "tail" | "firstAt">;

function sortEvents(events: readonly Event[], judge: JudgeMood | null): Sorted {
  const drafts: Draft[] = [];
  const infos: SessionInfo[] = [];
  const ends: number[] = [];
  for (const [at, { told }] of events.entries()) {
    if (told.kind !== "session") continue;
    infos.push(told.info);
    ends.push(at);
    drafts.push({ ...emptyDraft(), info: told.info });
  }
  const tail = emptyDraft();
  let isTailEmpty = true;
  let firstAt: number | null = null;
  for (const [at, event] of events.entries()) {
    if (event.told.kind === "session" || event.told.kind === "conversation") continue;
    firstAt ??= event.at;
    const draft = drafts[placeOf(event, at, infos, ends)];
    if (!draft) isTailEmpty = false;
    addEvent(draft ?? tail, event);
  }
  return { sessions: drafts.map((draft) => settleMood(draft, judge)), tail: isTailEmpty ? null : tail, firstAt };
}

/** A row, or what a file holds in its place: the content alone. */
function contentOf(row: unknown): unknown {
  const fields = fieldsOf(row);
  return fields.has("content") ? fields.get("content") : fields.has("activities") ? row : undefined;
}

/**
 * Reads one row: {name, conversationtranscriptid, conversationstarttime, metadata, content}. Linear in its text, nothing of
 * which is kept but a masked question. `judge` reads the mood at a transfer; without one it is not recorded.
 */
export function readRow(row: unknown, judge: JudgeMood | null = null): ReadRow {
  const fields = fieldsOf(row);
  if (fields.size === 0) return { kind: "unreadable", fault: "noRow" };
  const content = contentOf(row);
  const opened = openContent(content);
  if (opened.kind === "unreadable") return opened;
  const text = typeof content === "string" ? content : JSON.stringify(opened.activities);
  const mark = hashText(text);
  const head = readHead(fields, mark);
  const events = readEvents(opened.activities);
  const conversations = events.flatMap(({ told }) => (told.kind === "conversation" ? [told] : []));
  const part: Part = {
    ...head,
    ...sortEvents(events, judge),
    key: head.batch === null ? `~${mark}` : String(head.batch),
    size: text.length,
    mark,
    isTest: conversations.some(({ isTest }) => isTest),
    last: conversations.map(({ last }) => last).find((last) => last !== null) ?? null,
    language: conversations.map(({ language }) => language.toLowerCase()).find((language) => language !== "") ?? null,
  };
  return { kind: "read", part };
}
