import { bounds, FxError } from "./value";

export type Token =
  | { readonly kind: "number"; readonly value: number; readonly at: number }
  | { readonly kind: "text"; readonly value: string; readonly at: number }
  /** `$"…{formula}…"`: texts and formulas in turn. */
  | {
      readonly kind: "template";
      readonly parts: readonly { readonly text: string; readonly formula: string }[];
      readonly at: number;
    }
  | { readonly kind: "name"; readonly value: string; readonly quoted: boolean; readonly at: number }
  | { readonly kind: "mark"; readonly value: string; readonly at: number };

const marks = ["<>", "<=", ">=", "&&", "||", ..."+-*/^%&=<>!(){}[],.:;@"] as const;
const letter = /[\p{L}_]/u;
const inName = /[\p{L}\p{N}_]/u;
const digit = /\d/;

type Read = { readonly token: Token; readonly end: number };

function skipComment(text: string, at: number): number {
  const line = text.startsWith("//", at);
  if (!line && !text.startsWith("/*", at)) return at;
  const end = line ? text.indexOf("\n", at) : text.indexOf("*/", at + 2);
  if (end < 0 && !line) throw new FxError("A comment is not closed.", at);
  return end < 0 ? text.length : end + (line ? 1 : 2);
}

/** A text between two of the same marks, which stand doubled within it. */
function readQuoted(text: string, at: number): { readonly value: string; readonly end: number } {
  const mark = text[at] ?? "";
  let value = "";
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] !== mark) value += text[end];
    else if (text[end + 1] === mark) {
      value += mark;
      end += 1;
    } else return { value, end: end + 1 };
  }
  throw new FxError(mark === '"' ? "A text is not closed." : "A name in quotes is not closed.", at);
}

/** Where the formula within a template ends: its own texts and braces are passed over. */
function endOfFormula(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') at = readQuoted(text, at).end - 1;
    else if (text[at] === "{") open += 1;
    else if (text[at] === "}") open -= 1;
    if (open === 0) return at;
  }
  throw new FxError("A brace in a text is not closed.", from);
}

function readTemplate(text: string, at: number): Read {
  const parts: { text: string; formula: string }[] = [];
  let plain = "";
  for (let end = at + 2; end < text.length; end += 1) {
    const one = text[end] ?? "";
    const doubled = text[end + 1] === one;
    if ((one === '"' || one === "{" || one === "}") && doubled) {
      plain += one;
      end += 1;
    } else if (one === '"') {
      parts.push({ text: plain, formula: "" });
      return { token: { kind: "template", parts, at }, end: end + 1 };
    } else if (one === "{") {
      const close = endOfFormula(text, end + 1);
      parts.push({ text: plain, formula: text.slice(end + 1, close) });
      plain = "";
      end = close;
    } else plain += one;
  }
  throw new FxError("A text is not closed.", at);
}

function readWhile(text: string, at: number, pattern: RegExp): number {
  let end = at;
  while (end < text.length && pattern.test(text[end] ?? "")) end += 1;
  return end;
}

function readNumber(text: string, at: number): Read {
  let end = readWhile(text, at, digit);
  if (text[end] === "." && digit.test(text[end + 1] ?? "")) end = readWhile(text, end + 1, digit);
  const power = /^e[+-]?\d{1,3}/i.exec(text.slice(end, end + 6));
  if (power) end += power[0].length;
  return { token: { kind: "number", value: Number(text.slice(at, end)), at }, end };
}

function readOne(text: string, at: number): Read {
  const one = text[at] ?? "";
  if (one === '"') {
    const { value, end } = readQuoted(text, at);
    return { token: { kind: "text", value, at }, end };
  }
  if (one === "'") {
    const { value, end } = readQuoted(text, at);
    return { token: { kind: "name", value, quoted: true, at }, end };
  }
  if (one === "$" && text[at + 1] === '"') return readTemplate(text, at);
  if (digit.test(one)) return readNumber(text, at);
  if (letter.test(one)) {
    const end = readWhile(text, at, inName);
    return { token: { kind: "name", value: text.slice(at, end), quoted: false, at }, end };
  }
  const mark = marks.find((known) => text.startsWith(known, at));
  if (mark === undefined) throw new FxError(`"${one}" has no meaning here.`, at);
  return { token: { kind: "mark", value: mark, at }, end: at + mark.length };
}

/** The tokens of a formula. Throws FxError with the place of what cannot be read. Linear. */
export function tokenise(text: string): readonly Token[] {
  if (text.length > bounds.source)
    throw new FxError(`A formula is longer than ${String(bounds.source)} characters.`, 0);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const after = skipComment(text, at);
    if (after > at) at = after;
    else if (/\s|\u200b|\ufeff/.test(text[at] ?? "")) at += 1;
    else {
      const { token, end } = readOne(text, at);
      tokens.push(token);
      at = end;
    }
  }
  return tokens;
}
