import { hashText } from "./hash";

/** A word, number or mark of a text by its UTF-16 offsets, with hashes of what readers look at. */
export type Token = {
  readonly from: number;
  readonly to: number;
  /** Lower case, digits as 0. */
  readonly word: number;
  /** Capitals as X, other letters as x, digits as 0, runs as one; marks as they are. */
  readonly shape: number;
  /** Its letters and digits alone, in lower case. */
  readonly bare: string;
  /** Its first four letters and its last three; 0 in short words, which have no stem apart. */
  readonly start: number;
  readonly end: number;
  /** A mark: neither letter nor digit in it. */
  readonly mark: boolean;
  readonly digit: boolean;
  readonly capital: boolean;
};

/**
 * Joined words and numbers stay whole (FO-220917, 12.50, 6:40, e-mail). Scripts without blanks go sign by sign, katakana
 * by run, so that a reader needs no dictionary for them.
 */
const tokenPattern =
  /[\p{Script=Katakana}ー]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]|[^\s\p{P}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+(?:[-'’._/:@+,#&][^\s\p{P}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+)*|\S/gu;
const shortWord = 5;

/** A value without its spelling: letters and digits alone. */
export const bareValue = (text: string): string =>
  /^[a-z0-9]*$/.test(text)
    ? text
    : text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, "");

/** Most words: nothing about them has to be looked up. */
const isPlain = (text: string): boolean => /^[a-z]+$/.test(text);
const plainShape = hashText("x");

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{Nd}/gu, "0")
    .replace(/’/gu, "'");

const drawShape = (text: string): string =>
  text
    .replace(/\p{Nd}+/gu, "0")
    .replace(/\p{Lu}+/gu, "X")
    .replace(/[^\P{L}X]+/gu, "x");

function readToken(text: string, from: number): Token {
  const plain = isPlain(text);
  const folded = plain ? text : fold(text);
  const long = folded.length > shortWord;
  return {
    from,
    to: from + text.length,
    word: hashText(folded),
    shape: plain ? plainShape : hashText(drawShape(text)),
    bare: bareValue(text),
    start: long ? hashText(folded.slice(0, 4)) : 0,
    end: long ? hashText(folded.slice(-3)) : 0,
    mark: !plain && !/[\p{L}\p{N}]/u.test(text),
    digit: !plain && /\p{Nd}/u.test(text),
    capital: !plain && /^\p{Lu}/u.test(text),
  };
}

/** Cuts a text into words, numbers and marks. */
export const cutTokens = (text: string): readonly Token[] =>
  [...text.matchAll(tokenPattern)].map((match) => readToken(match[0], match.index));
