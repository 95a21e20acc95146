import { fieldsOf, listIn } from "#domain/conversation/wire";
import type { Loss } from "#domain/conversation/wire";
import { readJson } from "#domain/conversation/wire";
import { isIncomplete } from "#domain/conversation/wire";
import type { Turn } from "#domain/conversation/turns";

/** A transcript as a document: its rows in order, and what was lost on reading it. */
export type Document = { readonly rows: readonly unknown[]; readonly losses: readonly Loss[] };

const wrappers = ["activities", "value", "messages", "chattranscripts", "transcript"];

/**
 * Opens a transcript: JSON text or what it stands for; a list, or an object that holds one ("activities", "value" …),
 * or an attachment that holds either as `content`. Damaged JSON keeps its complete rows. At most three wrappings.
 */
export function openDocument(source: unknown): Document {
  const losses: Loss[] = [];
  let value = source === "" ? undefined : source;
  for (let depth = 0; depth < 4; depth += 1) {
    if (typeof value === "string") {
      const read = readJson(value);
      if (read.kind !== "whole") losses.push(damage(read.kind));
      value = read.value;
    }
    const rows = listIn(value, ...wrappers);
    // Half a message may lack who said it: better to lose it than to put words in a mouth.
    if (rows) return { rows: rows.filter((row) => !isIncomplete(row)), losses };
    const fields = fieldsOf(value);
    value = fields.get("content") ?? wrappers.map((name) => fields.get(name)).find((inner) => inner !== undefined);
  }
  const isEmpty = source === undefined || source === null || source === "";
  return {
    rows: [],
    losses: isEmpty || losses.length > 0 ? losses : [{ ...damage("broken"), detail: "no list of messages in it" }],
  };
}

function damage(kind: "cut" | "broken"): Loss {
  return kind === "cut"
    ? { kind: "cut", name: "transcript", detail: "the transcript ends early; its complete messages were kept" }
    : { kind: "unreadable", name: "transcript", detail: "part of the transcript could not be read" };
}

/** Only documents whose ids are none have more messages under one id. */
const mostCompared = 64;

/**
 * One turn for each message of a document. Rows of one speaker under one id at one time are one message, and of them the
 * last stands: it was edited or sent on. A deletion takes the words of what it deletes along, for feeds that know it by
 * them. Rows that share an id and nothing else are told apart ("17~2"), because some platforms number by the millisecond.
 */
export function settleRows(turns: readonly Turn[]): readonly Turn[] {
  const known = new Map<string, Turn[]>();
  for (const turn of turns) {
    const same = known.get(turn.id) ?? [];
    known.set(turn.id, same);
    const at = same.slice(-mostCompared).findIndex((other) => isOneMessage(other, turn));
    const place = Math.max(0, same.length - mostCompared) + at;
    const other = at < 0 ? undefined : same[place];
    if (other) same[place] = settleTwo(other, turn);
    else same.push(turn);
  }
  return [...known.values()].flatMap((same) =>
    same.map((turn, at) => (at === 0 ? turn : { ...turn, id: `${turn.id}~${at + 1}` })),
  );
}

function isOneMessage(a: Turn, b: Turn): boolean {
  if (isChange(a) || isChange(b)) return true;
  return a.speaker === b.speaker && (a.at === b.at || a.text === b.text);
}

function isChange(turn: Turn): boolean {
  return turn.deleted === true || turn.revisedAt !== undefined;
}

/** What stands of two rows of one message, the second one further down in the document. */
function settleTwo(first: Turn, second: Turn): Turn {
  if (first.text === second.text && !isChange(first) && !isChange(second)) return first;
  const [last, before] = isLater(second, first) ? [second, first] : [first, second];
  const who = isChange(before) ? last : before;
  const { id, speaker, name, place } = who;
  const settled = { ...last, id, speaker, name, at: who.at ?? last.at, ...(place ? { place } : {}) };
  return last.deleted ? { ...settled, sent: last.sent ?? before.sent ?? before.text } : settled;
}

function isLater(second: Turn, first: Turn): boolean {
  if (first.deleted || second.deleted) return second.deleted === true;
  return (second.revisedAt ?? 0) >= (first.revisedAt ?? 0);
}
