import { findAddresses } from "./addresses";
import { characterKinds, kindAt, sizeAt } from "./characters";
import { foldWord, longestWord } from "./fold";
import { stem, stemPlain } from "./stem";
import { isStopWord } from "./stopWords";
import type { Token, TokenKind } from "./token";
import { createUnspacedSplitter, type SplitUnspaced } from "./unspaced";

const { separator, letter, digit, mark, ideograph } = characterKinds;

/**
 * Splits text into tokens, in order. Web addresses, e-mail addresses and handles are left out. Empty text gives an empty
 * list; lone surrogates and control characters separate; a word of a million letters is one token, compared by its first
 * 64. Scripts without spaces are split by the engine's dictionaries, or into pairs (`createUnspacedSplitter`). Linear in the
 * text. Own rules for the rest, as Intl.Segmenter is many times slower and differs between engines.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (from, to, plain) => {
    tokens.push(plain ? toPlainToken(text, from, to) : toToken(text, from, to));
  });
  return tokens;
}

type VisitWord = (from: number, to: number, plain: boolean) => void;

/** Calls `visit` with the place of every token of a text, in order; `plain` when it is nothing but letters a to z. */
export function eachWord(text: string, visit: VisitWord): void {
  const split = createUnspacedSplitter();
  let from = 0;
  for (const address of findAddresses(text)) {
    eachWordBetween(text, from, address.from, visit, split);
    from = address.to;
  }
  eachWordBetween(text, from, text.length, visit, split);
}

function eachWordBetween(text: string, from: number, end: number, visit: VisitWord, split: SplitUnspaced): void {
  let at = from;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === separator || kind === mark) {
      at += sizeAt(text, at);
      continue;
    }
    if (kind === ideograph) {
      const to = endOfIdeographs(text, at, end);
      split(text, at, to, (begin, stop) => visit(begin, stop, false));
      at = to;
      continue;
    }
    const plain = kind === letter ? endOfPlainWord(text, at, end) : at;
    const to = plain > at ? plain : endOfWord(text, at, end);
    visit(at, to, plain > at);
    at = to;
  }
}

/** The token of one word that stands by itself, as `eachWord` found it. */
export function readWord(word: string, plain: boolean): Token {
  return plain ? toPlainToken(word, 0, word.length) : toToken(word, 0, word.length);
}

/**
 * The end of a word that is nothing but the letters a to z and ends at a sign that can join nothing, as most words do;
 * `from` itself when the word is of another sort or too long. Found apart because such a word needs no folding.
 */
function endOfPlainWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isPlainLetter(text.charCodeAt(at))) at += 1;
  if (at - from > longestWord) return from;
  if (at === end) return at;
  const sign = text.charCodeAt(at);
  return sign < 0x80 && kindAt(text, at) === separator && !isJoint(sign) ? at : from;
}

function isPlainLetter(code: number): boolean {
  const low = code | 0x20;
  return low >= 0x61 && low <= 0x7a && code < 0x80;
}

/** ' - _ can stand inside a word; a full stop only between digits. */
function isJoint(sign: number): boolean {
  return sign === 0x27 || sign === 0x2d || sign === 0x5f;
}

function toPlainToken(text: string, from: number, to: number): Token {
  const word = text.slice(from, to).toLowerCase();
  return { from, to, word, stem: stemPlain(word), kind: "word", stop: isStopWord(word) };
}

function endOfIdeographs(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind !== ideograph && kind !== mark) break;
    at += sizeAt(text, at);
  }
  return at;
}

function endOfWord(text: string, from: number, end: number): number {
  let at = from;
  let letters = false;
  let before: number = separator;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === separator) {
      if (at + 1 >= end || !joins(text, from, at, letters, before)) break;
      at += 1;
    } else if (kind === ideograph) {
      break;
    } else {
      letters ||= kind === letter;
      if (kind !== mark) before = kind;
      at += sizeAt(text, at);
    }
  }
  return at;
}

/** Whether the sign at `at` belongs inside the word that began at `from`; `before` is the kind of what stands before it. */
function joins(text: string, from: number, at: number, letters: boolean, before: number): boolean {
  const after = kindAt(text, at + 1);
  const between = before === letter && after === letter;
  const sign = text.charAt(at);
  if ("'’".includes(sign)) return between;
  if ("-‐‑–".includes(sign)) return between ? sign !== "–" && isPrefix(text, from, at) : letters && after === digit;
  if (sign === "_") return after === letter || after === digit;
  return sign === "." && before === digit && (after === digit || isWildcard(text, at + 1));
}

/** The "x" of "3.x". */
function isWildcard(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 0x20) === 0x78 && kindAt(text, at + 1) === separator;
}

/** "Wi-Fi" and "e-mail" are one word, "on-off" and "bean-to-cup" are several. */
function isPrefix(text: string, from: number, at: number): boolean {
  return at - from === 1 || (at - from === 2 && !isStopWord(text.slice(from, at).toLowerCase()));
}

function toToken(text: string, from: number, to: number): Token {
  const raw = text.slice(from, Math.min(to, from + 2 * longestWord));
  const folded = foldWord(raw);
  const kind = kindOf(raw, folded);
  const word = kind === "number" ? folded : withoutSigns(folded);
  const isWord = kind === "word";
  return { from, to, word, stem: isWord ? stem(word) : word, kind, stop: isWord && isStopWord(word) };
}

const anyDigit = /\p{Nd}/u;
const anyLetter = /\p{L}/u;
const amount = /^\d[\d.]*\p{L}{0,4}$/u;
const longNumber = /[-‐‑–]\d{4}/;

function kindOf(raw: string, folded: string): TokenKind {
  if (folded.includes("_")) return "code";
  if (!anyDigit.test(folded)) return "word";
  if (!anyLetter.test(folded)) return "number";
  if (longNumber.test(raw)) return "reference";
  if (folded.startsWith("0x") && folded.length > 2) return "code";
  return amount.test(folded) ? "number" : "code";
}

const elided = /^[cdjlmnst]['’]/;
const possessive = /['’]s$/;
const signs = /['’‐‑–-]/g;

function withoutSigns(folded: string): string {
  return folded.replace(possessive, "").replace(elided, "").replace(signs, "");
}
