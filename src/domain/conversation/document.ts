import { fieldsOf, listIn } from "./fields";
import type { Loss } from "./loss";
import { readJson } from "./readJson";
import { isIncomplete } from "./recoverJson";
import type { Turn } from "./turn";

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

/**
 * Rows that say the same under the same id are one; rows that say different things under one id are told apart
 * ("17~2"), because some platforms number messages by the millisecond.
 */
export function tellApart(turns: readonly Turn[]): readonly Turn[] {
  const said = new Map<string, Map<string, Turn>>();
  return turns.flatMap((turn) => {
    const known = said.get(turn.id) ?? new Map<string, Turn>();
    said.set(turn.id, known);
    const words = `${turn.speaker} ${turn.text}`;
    if (known.has(words)) return [];
    const own = known.size === 0 ? turn : { ...turn, id: `${turn.id}~${known.size + 1}` };
    known.set(words, own);
    return [own];
  });
}
