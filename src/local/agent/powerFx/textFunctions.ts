import { type Call, type Functions, many } from "./call";
import { findMatch, isMatch } from "./patterns";
import { isBlank, joinTexts, toText, type Value } from "./value";
import { writeAs } from "./writeAs";

/** Both ends of a part, counted from 1. */
const part = (call: Call): string => {
  const [text, start] = [call.text(0), call.number(1)];
  if (start < 1) return call.fail("Mid counts from 1.");
  return text.slice(start - 1, call.count > 2 ? start - 1 + Math.max(0, call.number(2)) : undefined);
};

function substitute(call: Call): string {
  const [text, old, fresh] = [call.text(0), call.text(1), call.text(2)];
  if (old === "") return text;
  const pieces = text.split(old);
  if (call.count < 4) return joinTexts(pieces, fresh);
  const which = Math.trunc(call.number(3));
  if (which < 1 || which >= pieces.length) return text;
  return pieces.slice(0, which).join(old) + fresh + pieces.slice(which).join(old);
}

function find(call: Call): Value {
  const [sought, text, from] = [call.text(0), call.text(1), Math.max(1, Math.trunc(call.number(2, 1)))];
  const at = text.indexOf(sought, from - 1);
  return at < 0 ? null : at + 1;
}

const lengthOf = (call: Call): number => {
  const length = Math.trunc(call.number(1));
  return length < 0 ? call.fail("A length is not negative.") : length;
};

const escapes: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** Text without its tags; the shipped sanitiser is not asked, since nothing here is ever shown as HTML. */
const toPlain = (html: string): string =>
  html
    .split("<")
    .map((piece, at) => (at === 0 ? piece : piece.slice(piece.indexOf(">") + 1)))
    .join("")
    .replace(/&(?:lt|gt|quot|#39);/g, (found) => escapes[found] ?? found)
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&");

/** Texts. */
export const textFunctions: Functions = {
  Text: {
    least: 1,
    most: 3,
    run: (call) => (call.count > 1 ? writeAs(call.value(0), call.text(1), call) : toText(call.value(0))),
  },
  Lower: { least: 1, most: 1, run: (call) => call.text(0).toLowerCase() },
  Upper: { least: 1, most: 1, run: (call) => call.text(0).toUpperCase() },
  Proper: {
    least: 1,
    most: 1,
    run: (call) =>
      call.text(0).replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()),
  },
  Trim: {
    least: 1,
    most: 1,
    run: (call) =>
      call
        .text(0)
        .split(" ")
        .filter((word) => word !== "")
        .join(" "),
  },
  TrimEnds: { least: 1, most: 1, run: (call) => call.text(0).trim() },
  Left: { least: 2, most: 2, run: (call) => call.text(0).slice(0, lengthOf(call)) },
  Right: {
    least: 2,
    most: 2,
    run: (call) => {
      const length = lengthOf(call);
      return length === 0 ? "" : call.text(0).slice(-length);
    },
  },
  Mid: { least: 2, most: 3, run: part },
  Len: { least: 1, most: 1, run: (call) => call.text(0).length },
  Find: { least: 2, most: 3, run: find },
  Substitute: { least: 3, most: 4, run: substitute },
  Replace: {
    least: 4,
    most: 4,
    run: (call) => {
      const [text, start, length] = [call.text(0), Math.max(1, call.number(1)), Math.max(0, call.number(2))];
      return text.slice(0, start - 1) + call.text(3) + text.slice(start - 1 + length);
    },
  },
  Concatenate: { least: 1, most: many, run: (call) => joinTexts(call.args.map((_, at) => call.text(at))) },
  Concat: {
    least: 2,
    most: 3,
    run: (call) =>
      joinTexts(
        call.table(0).map((row) => toText(call.within(1, row))),
        call.count > 2 ? call.text(2) : "",
      ),
  },
  Split: {
    least: 2,
    most: 2,
    run: (call) =>
      isBlank(call.value(0))
        ? []
        : call
            .text(0)
            .split(call.text(1))
            .map((Value) => ({ Value })),
  },
  Char: { least: 1, most: 1, run: (call) => String.fromCharCode(Math.max(1, Math.min(65_535, call.number(0)))) },
  UniChar: {
    least: 1,
    most: 1,
    run: (call) => {
      const code = Math.trunc(call.number(0));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : call.fail("There is no such character.");
    },
  },
  StartsWith: { least: 2, most: 2, run: (call) => call.text(0).toLowerCase().startsWith(call.text(1).toLowerCase()) },
  EndsWith: { least: 2, most: 2, run: (call) => call.text(0).toLowerCase().endsWith(call.text(1).toLowerCase()) },
  IsMatch: { least: 2, most: 3, run: isMatch },
  Match: { least: 2, most: 3, run: findMatch },
  EncodeUrl: {
    least: 1,
    most: 1,
    run: (call) => encodeURIComponent(call.text(0).replace(/\p{Surrogate}/gu, "\ufffd")),
  },
  PlainText: { least: 1, most: 1, run: (call) => toPlain(call.text(0)) },
};
