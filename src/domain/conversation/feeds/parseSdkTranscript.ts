import { bareWords, wordsOf } from "#domain/conversation/turns";
import { type Fields, fieldsOf, listIn, textAt } from "#domain/conversation/wire";
import { readSdkWords } from "./fromSdk";
import { readClock } from "#domain/conversation/wire";
import { toTurn } from "#domain/conversation/turns";
import type { Speaker, Turn } from "#domain/conversation/turns";

/** Who is known to be behind a sender's id; null where two were seen behind one. */
export type SdkSenders = ReadonlyMap<string, Speaker | null>;

export type SdkTranscript = {
  readonly turns: readonly Turn[];
  /** Messages that are left out because nothing tells who sent them. */
  readonly unclear: number;
  /** The senders given, and those that were learnt. */
  readonly senders: SdkSenders;
};

export type SdkTranscriptOptions = {
  readonly senders?: SdkSenders;
  /** What other feeds brought. */
  readonly heard?: readonly Turn[];
  /** What was read before and need not be read again; what is read now is added. */
  readonly told?: Set<string>;
};

type Row = {
  readonly index: number;
  readonly stamp: string;
  readonly id: unknown;
  readonly at: number | null;
  readonly internal: boolean;
  readonly senderId: string;
  readonly name: string;
  readonly fields: Fields;
  /** Words as they are compared with those of other feeds. */
  readonly words: string;
};

/** Clocks of two feeds lie at most this far apart, in ms (as in `matchMessages`). */
const tolerance = 120_000;

function readRow(row: unknown, index: number, told: ReadonlySet<string>): Row | null {
  const fields = fieldsOf(row);
  const user: Fields = fieldsOf(fieldsOf(fields.get("sender")).get("user"));
  const [senderId, name] = [textAt(user, "id"), textAt(user, "displayname")];
  const stamp = ["id", "createdon", "mode", "content"].map((field) => textAt(fields, field)).join("\n");
  if (told.has(stamp)) return null;
  const { text } = readSdkWords(fields, "representative");
  if (text.trim() === "") return null;
  const at = readClock(fields.get("createdon"));
  const internal = textAt(fields, "mode").toLowerCase() === "internal";
  return { index, stamp, id: fields.get("id"), at, internal, senderId, name, fields, words: bareWords(text) };
}

/** What is only ever said of one: null where two were named. */
function oneFor(known: Map<string, Speaker | null>, key: string, value: Speaker): void {
  if (key !== "") known.set(key, known.has(key) && known.get(key) !== value ? null : value);
}

/** Whose id is whose, by turns of other feeds with the same words at the same time. */
function learnSenders(rows: readonly Row[], senders: SdkSenders, heard: readonly Turn[]): SdkSenders {
  const words = new Map<string, Turn[]>();
  for (const turn of heard) words.set(wordsOf(turn), [...(words.get(wordsOf(turn)) ?? []), turn]);
  const learnt = new Map(senders);
  for (const { senderId, words: said, at, internal } of rows) {
    if (at === null || internal || senders.has(senderId)) continue;
    for (const turn of words.get(said) ?? [])
      if (turn.at !== null && Math.abs(turn.at - at) <= tolerance) oneFor(learnt, senderId, turn.speaker);
  }
  return learnt;
}

/** Whose name is whose, in other feeds. */
function learnNames(heard: readonly Turn[]): SdkSenders {
  const names = new Map<string, Speaker | null>([["customer", "customer"]]);
  for (const { name, speaker } of heard) oneFor(names, name.toLowerCase(), speaker);
  return names;
}

/**
 * Turns of the client SDK's `getTranscript` (`{id, content, mode, createdOn, sender: {user: {id, displayName}},
 * attachmentInfo}[]`). Internal messages passed between representatives. Of the others it gives a sender's id and name
 * only: who that is, is told by `senders`, and by the same words or the same name in other feeds. A message of nobody
 * known is left out, because late is better than in the wrong mouth.
 * Source: microsoft/dynamics-365-contact-center, ITranscriptMessage.
 */
export function parseSdkTranscript(messages: unknown, options: SdkTranscriptOptions = {}): SdkTranscript {
  const { heard = [], told = new Set() } = options;
  const rows = (listIn(messages) ?? []).flatMap((row, index) => readRow(row, index, told) ?? []);
  const senders = learnSenders(rows, options.senders ?? new Map(), heard);
  const names = rows.length > 0 ? learnNames(heard) : senders;
  const turns = rows.flatMap(({ id, at, name, fields, internal, index, senderId, stamp }) => {
    const bare = name.trim().toLowerCase();
    const speaker = internal ? "representative" : (senders.get(senderId) ?? names.get(bare) ?? null);
    if (!speaker) return [];
    told.add(stamp);
    const visibility = internal ? "internal" : "customer";
    const said = readSdkWords(fields, speaker);
    return [toTurn({ id, at, speaker, name, ...said, visibility, place: { feed: "sdkTranscript", index } })];
  });
  return { turns, unclear: rows.length - turns.length, senders };
}
