import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Fault } from "./fault";

/** YAML as the authoring format uses it: maps, lists and plain values, each with its line (from 1). No aliases, no tags. */
export type Tree =
  | { readonly kind: "map"; readonly line: number; readonly entries: ReadonlyMap<string, Tree> }
  | { readonly kind: "list"; readonly line: number; readonly items: readonly Tree[] }
  | {
      readonly kind: "plain";
      readonly line: number;
      readonly value: string | number | boolean | null;
      /** The text begins on the line after its key ("|"). */
      readonly block: boolean;
    };

/** A component's data holds at most this many characters (botcomponent.data). */
const longest = 1_048_576;
const deepest = 64;
const mostNodes = 50_000;

class YamlFault extends Error {
  constructor(
    readonly line: number,
    words: string,
  ) {
    super(words);
  }
}

type Reading = { readonly lines: LineCounter; nodes: number };

function lineOf({ lines }: Reading, node: Node | null | undefined): number {
  const at = node?.range?.[0];
  return at === undefined ? 1 : lines.linePos(at).line;
}

function readKey(key: unknown, line: number): string {
  const value = isScalar(key) ? key.value : key;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw new YamlFault(line, "A key must be a name.");
}

function readScalar(value: unknown, line: number, block: boolean): Tree {
  if (typeof value === "bigint") return { kind: "plain", line, value: Number(value), block };
  const isPlain =
    value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  if (!isPlain) throw new YamlFault(line, "This value is of a kind the authoring format does not have.");
  return { kind: "plain", line, value, block };
}

function checkNode(node: Node, reading: Reading, depth: number, line: number): void {
  reading.nodes += 1;
  if (depth > deepest) throw new YamlFault(line, `This is nested deeper than ${String(deepest)} levels.`);
  if (reading.nodes > mostNodes) throw new YamlFault(line, `More than ${String(mostNodes)} entries.`);
  if (isAlias(node)) throw new YamlFault(line, "An alias (*name): the authoring format has none. Write the part out.");
  const { tag } = node as Node & { readonly tag?: string };
  if (tag !== undefined && !tag.startsWith("tag:yaml.org")) throw new YamlFault(line, `A tag (${tag.slice(0, 40)}).`);
}

function readMap(node: YAMLMap, reading: Reading, depth: number, line: number): Tree {
  const entries = new Map<string, Tree>();
  for (const { key, value } of node.items) {
    const name = readKey(key, line);
    if (name === "<<") throw new YamlFault(line, "A merge key (<<): the authoring format has none.");
    entries.set(name, readNode(value, reading, depth + 1));
  }
  return { kind: "map", line, entries };
}

function readNode(given: unknown, reading: Reading, depth: number): Tree {
  if (!isNode(given)) return { kind: "plain", line: 1, value: null, block: false };
  const line = lineOf(reading, given);
  checkNode(given, reading, depth, line);
  if (isScalar(given)) return readScalar(given.value, line, given.type?.startsWith("BLOCK") === true);
  if (isSeq(given)) return { kind: "list", line, items: given.items.map((item) => readNode(item, reading, depth + 1)) };
  if (isMap(given)) return readMap(given, reading, depth, line);
  throw new YamlFault(line, "This is neither a map, a list nor a value.");
}

/** Brackets within brackets, before the text is given to the reader, which walks them one call each. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const one of text) {
    if (one === "[" || one === "{") open += 1;
    else if (one === "]" || one === "}") open = Math.max(0, open - 1);
    if (open > 500) return true;
  }
  return false;
}

function parseText(text: string) {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true }), lines };
}

/** Names of columns may begin with "@" in the authoring format, which YAML wants quoted: read again with quotes. */
function parseLenient(text: string) {
  const read = parseText(text);
  const isName = read.document.errors.some(({ message }) => message.includes("reserved character @"));
  return isName ? parseText(text.replace(/^([ -]{0,200})(@[\w.]{1,100}):/gm, '$1"$2":')) : read;
}

/** Reads a file of the authoring format, or says where it cannot be read. Bounded in size, depth and entries. */
export function readTree(file: string, text: string): { readonly tree: Tree } | { readonly fault: Fault } {
  const refuse = (line: number, words: string) => ({ fault: { file, line, words } });
  if (text.length > longest) return refuse(1, `Longer than ${String(longest)} characters.`);
  if (isTooDeep(text)) return refuse(1, "Brackets are nested too deeply.");
  try {
    const { document, lines } = parseLenient(text.replace(/^\ufeff/, ""));
    const [broken] = document.errors;
    if (broken) {
      const { line } = lines.linePos(broken.pos[0]);
      return refuse(line, `This is no YAML: ${broken.message.split("\n", 1)[0] ?? ""}`);
    }
    return { tree: readNode(document.contents, { lines, nodes: 0 }, 0) };
  } catch (error) {
    if (error instanceof YamlFault) return refuse(error.line, error.message);
    // What the reader itself does not survive (a stack too deep, a text it gives up on) is a file that is refused.
    return refuse(1, `This is no YAML: ${error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : ""}`);
  }
}
