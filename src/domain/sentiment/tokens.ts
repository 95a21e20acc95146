import { findAddresses } from "#text";
import { toStandard } from "./spellings";

/** A word, mark, picture or line break of a message with its place (UTF-16 offsets) and what later rules ask of it. */
export type Token = {
  readonly kind: "word" | "mark" | "emoji" | "break";
  readonly from: number;
  readonly to: number;
  /** Lower case, straight apostrophes, in schoolbook spelling (`toStandard`). */
  readonly lower: string;
  /** `lower` without apostrophes, as expressions are written. */
  readonly bare: string;
  readonly shape: "lower" | "title" | "upper" | "other";
  readonly sentence: number;
  readonly clause: number;
};

/** Messages are read up to here; the platform's own cap is 6,000 characters (30010 in Microsoft's error list). */
export const readableLength = 20_000;

const piece =
  /[\p{L}\p{N}]+(?:['’*]+[\p{L}\p{N}]+)*\*{0,4}|[:;=]['’]?-?[)(DPp/|\]\[](?![\p{L}\p{N}])|<3|-_-|\p{Extended_Pictographic}|[.,!?;:…]+|[—–()\-"“”«»„\n]/gu;

const shapeOf = (word: string): Token["shape"] => {
  const lower = word.toLowerCase();
  if (word === lower) return "lower";
  if (word === word.toUpperCase()) return word.length > 1 ? "upper" : "title";
  return word.slice(1) === lower.slice(1) ? "title" : "other";
};

const kindOf = (text: string): Token["kind"] => {
  if (text === "\n") return "break";
  if (/^[\p{L}\p{N}]/u.test(text)) return "word";
  return /^[.,!?;:…—–()\-"“”«»„]+$/.test(text) ? "mark" : "emoji";
};

/** Marks inside a clause. */
const isInner = /^["“”«»„-]$/;
const isAlphanumeric = /^[\p{L}\p{N}]/u;

/** Words that begin a new clause: what stands before them is not negated or intensified with what follows. */
const clauseWords: ReadonlySet<string> = new Set(["but", "however", "although", "though", "because", "while"]);

/**
 * Splits a message into tokens, in order, with sentence and clause numbers counted from 0. Reads at most
 * `readableLength` characters, in linear time; web addresses, e-mail addresses and @handles give no
 * tokens. Any text is safe.
 */
export function scanTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  const read = text.length > readableLength ? text.slice(0, readableLength) : text;
  const add = (from: number, raw: string): void => {
    const kind = kindOf(raw);
    const lower = kind === "word" ? toStandard(raw.toLowerCase().replace(/’/g, "'")) : raw;
    const bare = kind === "word" ? toStandard(lower.replace(/'/g, "")) : raw;
    if (clauseWords.has(bare)) clause += 1;
    const shape = kind === "word" ? shapeOf(raw) : "other";
    tokens.push({ kind, from, to: from + raw.length, lower, bare, shape, sentence, clause });
    if (kind === "mark" && !isInner.test(raw)) clause += 1;
    if (kind === "break" || (kind === "mark" && /[.!?…]/.test(raw))) sentence += 1;
  };
  const addresses = findAddresses(read);
  let next = 0;
  for (const match of read.matchAll(piece)) {
    const from = match.index;
    while ((addresses[next]?.to ?? read.length) <= from) next += 1;
    if ((addresses[next]?.from ?? read.length) <= from) continue;
    if (match[0] !== "." || !isAlphanumeric.test(read.slice(from + 1, from + 3))) add(from, match[0]);
  }
  return tokens;
}
