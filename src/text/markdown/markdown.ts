import { type MarkedText, markLine, markWhole } from "#text/marks";
import { createMarkWriter, type MarkWriter } from "#text/marks";
import { readInline } from "./markdownInline";
import { createReferences, type Reference, type References } from "./references";

/** A Markdown message: its words, what they are, and what it says its labels stand for. */
export type MarkdownText = MarkedText & { readonly references: readonly Reference[] };

/** One line of words without a sign of Markdown: most of what is said. */
const bare = /^(?:[\p{L}"'(][\p{L}\p{N}\p{M} ,.;:?'"()%+=@$€£/’“”…-]{0,2000})?$/u;
const lineBreak = /<br\s{0,4}\/?>/gi;
const definition =
  /^ {0,3}\[([^[\]\n]{1,100})\]: {0,4}<?((?:cite:|https?:\/\/|mailto:)[^\s<>]{0,2000})>?(?: {1,4}["'(]([^\n]{0,500})["')])? {0,4}$/i;
const heading = /^ {0,3}#{1,6} {1,4}(\S[^\n]{0,1000})$/;
const item = /^([ \t]{0,40})(?:([-*+•])|([0-9]{1,4}[.)]))[ \t]{1,4}(\S[^\n]*)$/;
const rule = /^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|={3,}) {0,4}$/;
const quote = /^ {0,3}(?:> ?){1,8}/;
const fence = /^ {0,3}(?:```|~~~)[^`\n]{0,100}$/;
const dashes = /^[\s|:-]{3,2000}$/;

/**
 * Reads the Markdown that agents write: stressed words, code, links, lists, headings, quotes, tables, references to
 * sources. Signs that stand for nothing are text, so plain words come back as they are. Numbers and bullets of a list
 * stay in the text, the address of a link stands behind its words. `sources` are the numbers of sources that came with
 * the message. Never throws, linear.
 */
export function readMarkdown(source: string, sources: readonly string[] = []): MarkdownText {
  const line = source.trim();
  if (bare.test(line)) return { text: line, marks: [], references: [] };
  const references = createReferences(sources);
  const lines = source.replace(lineBreak, "\n").split(/\r\n?|\n/);
  const kept = lines.filter((line) => !readDefinition(line, references));
  const writer = createMarkWriter();
  const indents: number[] = [];
  for (let at = 0; at < kept.length;) at += writeBlock(kept, at, { writer, references, indents });
  return { ...writer.finish(), references: references.list };
}

function readDefinition(line: string, references: References): boolean {
  const found = line.length <= 3_000 && line.trimStart().startsWith("[") ? definition.exec(line.trimEnd()) : null;
  if (!found) return false;
  references.add({ label: found[1] ?? "", address: found[2] ?? "", title: found[3] ?? "" });
  return true;
}

type Reading = { readonly writer: MarkWriter; readonly references: References; readonly indents: number[] };

/** Writes the block that begins at a line; gives how many lines it takes. */
function writeBlock(lines: readonly string[], at: number, reading: Reading): number {
  const { writer, indents } = reading;
  const line = lines[at] ?? "";
  writer.breakLine(line.trim() === "" ? 2 : 1);
  if (line.trim() === "") return 1;
  if (fence.test(line)) return writeFence(lines, at, writer);
  if (rule.test(line)) return 1;
  const entry = item.exec(line);
  if (entry) return writeItem(entry, reading);
  if (!/^[ \t]/.test(line)) indents.length = 0;
  if (heading.test(line)) return writeHeading(line, reading);
  if (quote.test(line)) return writeQuote(lines, at, reading);
  if (isTable(line, lines[at + 1])) return writeTable(lines, at, reading);
  return writeParagraph(lines, at, reading);
}

function isTable(line: string, next = ""): boolean {
  return line.includes("|") && next.includes("|") && next.includes("-") && dashes.test(next);
}

function writeFence(lines: readonly string[], at: number, writer: MarkWriter): number {
  let end = at + 1;
  while (end < lines.length && !fence.test(lines[end] ?? "")) end += 1;
  const code = lines.slice(at + 1, end).join("\n");
  if (code.trim() !== "") writer.putMarked(markWhole("codeBlock", { text: code.trimEnd(), marks: [] }));
  writer.breakLine();
  return end - at + 1;
}

function writeHeading(line: string, { writer, references }: Reading): number {
  const title = (heading.exec(line)?.[1] ?? "").replace(/ #{1,6}$/, "");
  writer.putMarked(markWhole("heading", readInline(title, references)));
  return 1;
}

function writeItem(entry: RegExpExecArray, { writer, references, indents }: Reading): number {
  const [, indent = "", , number, words = ""] = entry;
  const depth = indent.replace(/\t/g, "    ").length;
  while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= depth + 1) indents.pop();
  if ((indents[indents.length - 1] ?? -1) < depth - 1 || indents.length === 0) indents.push(depth);
  const level = Math.min(indents.length - 1, 9);
  writer.put("  ".repeat(level));
  writer.open({ kind: "item", level });
  writer.put(`${number ?? "•"} `);
  writer.putMarked(readInline(words, references));
  writer.close("item");
  return 1;
}

function writeQuote(lines: readonly string[], at: number, { writer, references }: Reading): number {
  let end = at;
  while (end < lines.length && quote.test(lines[end] ?? "")) end += 1;
  const words = lines.slice(at, end).map((line) => line.replace(quote, ""));
  writer.putMarked(markWhole("quote", readInline(words.join("\n").trim(), references)));
  return end - at;
}

function writeTable(lines: readonly string[], at: number, { writer, references }: Reading): number {
  let end = at;
  while (end < lines.length && (lines[end] ?? "").includes("|")) {
    if (end !== at + 1) {
      const cells = cellsOf(lines[end] ?? "").map((cell) => readInline(cell, references));
      writer.putMarked(markLine("row", cells));
      writer.breakLine();
    }
    end += 1;
  }
  return end - at;
}

function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/\\\|/g, "|").trim())
    .filter((cell) => cell !== "");
}

/** Lines up to the next block; stressed words may go over the end of one. */
function writeParagraph(lines: readonly string[], at: number, { writer, references }: Reading): number {
  let end = at + 1;
  while (end < lines.length && goesOn(lines, end)) end += 1;
  writer.putMarked(readInline(lines.slice(at, end).join("\n").trim(), references));
  return end - at;
}

function goesOn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (line.trim() === "" || fence.test(line) || heading.test(line) || quote.test(line) || rule.test(line)) return false;
  return !item.test(line) && !isTable(line, lines[at + 1]);
}
