import { decodeEntities } from "#text/html";
import { closeLink, readAddress } from "#text/marks";
import type { MarkedText } from "#text/marks";
import { createMarkWriter, type MarkWriter } from "#text/marks";
import { matchRuns, readRun, type Run } from "./markdownRuns";
import type { References } from "./references";

type Bracket = { readonly kind: "bracket"; readonly isImage: boolean; address: string | null };
type Token =
  | { readonly kind: "text" | "code" | "literal"; readonly text: string }
  | { readonly kind: "closeLink"; readonly address: string }
  | { readonly kind: "tag"; readonly name: string; readonly isOpen: boolean }
  | Run
  | Bracket;

const special = /[\\`*_~[\]!<]/g;
const escapable = /[!-/:-@[-`{-~]/;
const destination =
  /^\(\s{0,8}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500}){0,4}))(?:\s{1,8}["'(]([^"\n]{0,500})["')])?\s{0,8}\)/;
const label = /^\[([^[\]\n]{0,100})\]/;
const autolink = /^<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/i;
const tag = /^<(\/?)([a-z][a-z0-9]{0,10})(?:\s[^<>]{0,2000})?\/?>/i;
const tagMarks: ReadonlyMap<string, "strong" | "emphasis" | "strike" | "code" | ""> = new Map([
  ...["b", "strong"].map((name) => [name, "strong"] as const),
  ...["i", "em"].map((name) => [name, "emphasis"] as const),
  ...["s", "del", "strike"].map((name) => [name, "strike"] as const),
  ["code", "code"],
  ..."u span font sub sup small mark p div".split(" ").map((name) => [name, ""] as const),
]);
/** What searching tools leave in an answer for a program to replace by its sources. */
const machineMark = /【[^【】\n]{1,200}】|\ue200[^\ue200\ue201\n]{0,200}\ue201/gu;

/**
 * Reads the inline Markdown of one block: stressed words, code, links, escapes, references to sources. Signs without a
 * partner are text. Line breaks stay. Linear.
 */
export function readInline(source: string, references: References): MarkedText {
  const tokens = tokenise(source.replace(machineMark, ""), references);
  matchRuns(tokens.filter((token): token is Run => token.kind === "run"));
  const writer = createMarkWriter();
  tokens.forEach((token, at) => writeToken(token, writer, at === tokens.length - 1));
  return writer.finish();
}

function tokenise(source: string, references: References): Token[] {
  const tokens: Token[] = [];
  const brackets: Bracket[] = [];
  let past = 0;
  const text = (to: number): void => {
    if (to > past) tokens.push({ kind: "text", text: source.slice(past, to) });
  };
  special.lastIndex = 0;
  for (const match of source.matchAll(special)) {
    const at = match.index;
    if (at < past) continue;
    const step = readSpecial(source, at, { brackets, references });
    if (!step) continue;
    text(at);
    tokens.push(...step.tokens);
    if (step.isSource) trimBefore(tokens, source.charAt(step.to));
    past = step.to;
  }
  text(source.length);
  return tokens;
}

type Step = { readonly tokens: readonly Token[]; readonly to: number; readonly isSource?: boolean };
type Reading = { readonly brackets: Bracket[]; readonly references: References };

function readSpecial(source: string, at: number, reading: Reading): Step | null {
  const sign = source.charAt(at);
  switch (sign) {
    case "\\":
      return escapable.test(source.charAt(at + 1))
        ? { tokens: [{ kind: "literal", text: source.charAt(at + 1) }], to: at + 2 }
        : null;
    case "`":
      return readCode(source, at);
    case "<":
      return readAngle(source, at);
    case "!":
    case "[":
      return openBracket(source, at, reading);
    case "]":
      return closeBracket(source, at, reading);
    default: {
      const run = readRun(source, at, sign);
      return { tokens: [run], to: at + run.size };
    }
  }
}

function readCode(source: string, at: number): Step | null {
  const ticks = /^`{1,20}/.exec(source.slice(at, at + 20))?.[0] ?? "`";
  // Only so far is looked for the end: each tick alone would otherwise read the whole message.
  const found = source.slice(at, at + 1_000).indexOf(ticks, ticks.length);
  if (found < 0) return { tokens: [{ kind: "literal", text: ticks }], to: at + ticks.length };
  return {
    tokens: [{ kind: "code", text: source.slice(at + ticks.length, at + found).trim() }],
    to: at + found + ticks.length,
  };
}

function readAngle(source: string, at: number): Step | null {
  const link = autolink.exec(source.slice(at, at + 2_010));
  if (link?.[1] !== undefined) {
    const words: Token = { kind: "literal", text: link[1].replace(/^mailto:/i, "") };
    const address = readAddress(link[1]);
    const opened: Bracket = { kind: "bracket", isImage: false, address };
    return { tokens: [opened, words, { kind: "closeLink", address }], to: at + link[0].length };
  }
  const found = tag.exec(source.slice(at, at + 2_020));
  const name = found?.[2]?.toLowerCase() ?? "";
  if (!found || !tagMarks.has(name)) return null;
  return { tokens: [{ kind: "tag", name, isOpen: found[1] === "" }], to: at + found[0].length };
}

function openBracket(source: string, at: number, { brackets, references }: Reading): Step | null {
  const isImage = source.charAt(at) === "!";
  if (isImage && source.charAt(at + 1) !== "[") return null;
  const cited = isImage ? null : readCited(source, at, references);
  if (cited) return cited;
  const bracket: Bracket = { kind: "bracket", isImage, address: null };
  brackets.push(bracket);
  return { tokens: [bracket], to: at + (isImage ? 2 : 1) };
}

/** "[1]", "[^1^]" and "[1](cite:1 "…")": the number of a source, which the message names below or beside. */
function readCited(source: string, at: number, references: References): Step | null {
  const [whole, name = ""] = label.exec(source.slice(at, at + 104)) ?? [];
  if (whole === undefined || !references.isNumber(name)) return null;
  const after = at + whole.length;
  const target = readTarget(source, after);
  if (target) references.add({ label: name, address: target.address, title: target.title });
  else if (!references.has(name) && !references.isForMachines(name)) return null;
  return { tokens: [], to: after + (target?.length ?? 0), isSource: true };
}

type Target = { readonly address: string; readonly title: string; readonly length: number };

/** "(https://… "title")" at a place. */
function readTarget(source: string, at: number): Target | null {
  if (source.charAt(at) !== "(") return null;
  const [whole, angled, bare, title = ""] = destination.exec(source.slice(at, at + 6_000)) ?? [];
  return whole === undefined ? null : { address: angled ?? bare ?? "", title, length: whole.length };
}

/** "[label]" at a place, for a label that the message explains. */
function readNamed(source: string, at: number, references: References): Target | null {
  const [whole, name = ""] = source.charAt(at) === "[" ? (label.exec(source.slice(at, at + 104)) ?? []) : [];
  const named = references.get(name);
  return whole === undefined || !named ? null : { ...named, length: whole.length };
}

function closeBracket(source: string, at: number, { brackets, references }: Reading): Step {
  const bracket = brackets.pop();
  const target = bracket && (readTarget(source, at + 1) ?? readNamed(source, at + 1, references));
  if (!bracket || !target) return { tokens: [{ kind: "literal", text: "]" }], to: at + 1 };
  bracket.address = bracket.isImage ? "" : readAddress(target.address);
  return { tokens: [{ kind: "closeLink", address: bracket.address }], to: at + 1 + target.length };
}

function writeToken(token: Token, writer: MarkWriter, isLast: boolean): void {
  switch (token.kind) {
    case "text":
      return writeText(writer, decodeEntities(token.text), isLast);
    case "literal":
      return writer.put(token.text);
    case "code":
      writer.open({ kind: "code" });
      writer.put(token.text);
      return void writer.close("code");
    case "bracket":
      return openLink(writer, token);
    case "closeLink":
      return token.address === "" ? undefined : closeLink(writer, token.address);
    case "tag":
      return writeMark(writer, tagMarks.get(token.name) ?? "", token.isOpen);
    case "run":
      return writeRun(writer, token);
  }
}

function openLink(writer: MarkWriter, { address, isImage }: Bracket): void {
  if (address === null) writer.put(isImage ? "![" : "[");
  else if (address !== "") writer.open({ kind: "link", address });
}

function writeRun(writer: MarkWriter, { sign, size, matched }: Run): void {
  const isOpen = matched === "open";
  if (matched === null) writer.put(sign.repeat(size));
  else if (sign === "~") writeMark(writer, "strike", isOpen);
  else {
    if (size > 1) writeMark(writer, "strong", isOpen);
    if (size !== 2) writeMark(writer, "emphasis", isOpen);
  }
}

function writeMark(writer: MarkWriter, kind: "strong" | "emphasis" | "strike" | "code" | "", isOpen: boolean): void {
  if (kind === "") return;
  if (isOpen) writer.open({ kind });
  else writer.close(kind);
}

/** Lines as they are written, without the blanks at their ends. */
function writeText(writer: MarkWriter, text: string, isLast: boolean): void {
  const lines = text.split("\n");
  lines.forEach((line, at) => {
    if (at > 0) writer.addLine();
    const begun = at > 0 ? line.trimStart() : line;
    writer.put(at < lines.length - 1 || isLast ? begun.trimEnd() : begun);
  });
}

/** The blank before the number of a source goes with it: "seconds [1]." reads "seconds.". */
function trimBefore(tokens: Token[], next: string): void {
  const last = tokens[tokens.length - 1];
  if (last?.kind === "text" && (next === "" || /[\s.,;:!?)\]\[]/.test(next)))
    tokens[tokens.length - 1] = { kind: "text", text: last.text.replace(/[ \u00a0\u200b]{1,8}$/, "") };
}
