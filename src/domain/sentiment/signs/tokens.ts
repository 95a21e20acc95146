import { findAddresses, sentenceEnd } from "#text/words";
import { toStandard } from "#domain/sentiment/words";

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

/** Pictures by `\p{Emoji}` without what only builds one: the solution checker reads ES2018, which knows no other name for them. */
const piece =
  /(?<![\p{L}\p{N}])D:(?![\p{L}\p{N}/\\)(])|[\p{L}\p{N}]+(?:['’*]+[\p{L}\p{N}]+)*\*{0,4}|>?[:;=]['’]?-?(?:\){1,9}|\({1,9}|[DPp/|\\\]\[])(?![\p{L}\p{N}/])|<\/?3(?![\p{L}\p{N}])|-_-|(?![#*\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}])\p{Emoji}|[.,!?;:…]+|[—–()\-"“”«»„\n]/gu;

const shapeOf = (word: string): Token["shape"] => {
  const lower = word.toLowerCase();
  if (word === lower) return "lower";
  if (word === word.toUpperCase()) return word.length > 1 ? "upper" : "title";
  return word.slice(1) === lower.slice(1) ? "title" : "other";
};

const emoticon = /^(?:>?[:;=]['’]?-?[)(DPp/|\\\]\[]+|<\/?3|-_-|D:)$/;

/**
 * Whether a match is a face: not at the end of a number or a word in brackets ("(see 3:)"), of a path ("C:/") or of code.
 * `before` is the sign before it, `open` whether a bracket stands open there.
 */
const isFace = (raw: string, before: string, open: boolean): boolean => {
  if (!emoticon.test(raw) || /[\p{N}:;=&/<>\\$_]/u.test(before)) return false;
  if (!/\p{L}/u.test(before)) return true;
  return /^:-?[)(]/.test(raw) && !(open && raw.includes(")"));
};

const kindOf = (text: string): Token["kind"] => {
  if (text === "\n") return "break";
  if (/^[\p{L}\p{N}]/u.test(text)) return "word";
  return /^[.,!?;:…—–()\-"“”«»„]+$/.test(text) ? "mark" : "emoji";
};

/** ":(((" is ":(". */
const toFace = (written: string): string => written.replace(/([()])\1{1,8}$/, "$1").replace("’", "'");

const hasOpenBracket = (text: string, at: number): boolean => {
  const near = text.slice(Math.max(0, at - 80), at);
  return near.lastIndexOf("(") > near.lastIndexOf(")");
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
  let begin = 0;
  const read = text.length > readableLength ? text.slice(0, readableLength) : text;
  const add = (from: number, written: string): void => {
    const face = isFace(written, read.charAt(from - 1), hasOpenBracket(read, from));
    const raw = face ? toFace(written) : written;
    const token = { ...toForms(raw, face ? "emoji" : kindOf(written)), from, to: from + written.length };
    if (clauseWords.has(token.bare)) clause += 1;
    tokens.push({ ...token, sentence, clause });
    if (token.kind === "mark" && !isInner.test(raw)) clause += 1;
    if (token.kind === "break" || (token.kind === "mark" && /[.!?…]/.test(raw))) {
      sentence += 1;
      begin = token.to;
    }
  };
  const addresses = findAddresses(read);
  let next = 0;
  for (const { index, 0: written } of read.matchAll(piece)) {
    while ((addresses[next]?.to ?? read.length) <= index) next += 1;
    if ((addresses[next]?.from ?? read.length) > index && !(written === "." && isPoint(read, begin, index)))
      add(index, written);
  }
  return tokens;
}

/** A full stop that ends nothing: in a version, an address or an abbreviation. */
const isPoint = (text: string, begin: number, at: number): boolean =>
  isAlphanumeric.test(text.slice(at + 1, at + 3)) || sentenceEnd(text, begin, at) < 0;

const toForms = (raw: string, kind: Token["kind"]): Pick<Token, "kind" | "lower" | "bare" | "shape"> => {
  if (kind !== "word") return { kind, lower: raw, bare: raw, shape: "other" };
  const lower = toStandard(raw.toLowerCase().replace(/’/g, "'"));
  return { kind, lower, bare: toStandard(lower.replace(/'/g, "")), shape: shapeOf(raw) };
};
