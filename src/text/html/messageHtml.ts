import { decodeEntities } from "./entities";
import { closeLink, readAddress } from "#text/marks";
import { type MarkedText, markLine } from "#text/marks";
import { createMarkWriter, type MarkWriter } from "#text/marks";
import { splitVisible, type VisiblePiece } from "./visibleHtml";

/** Elements that stand for one mark. */
const marked = new Map(
  Object.entries({
    b: "strong",
    strong: "strong",
    i: "emphasis",
    em: "emphasis",
    s: "strike",
    del: "strike",
    strike: "strike",
    code: "code",
    kbd: "code",
    samp: "code",
    tt: "code",
    pre: "codeBlock",
    blockquote: "quote",
    h1: "heading",
    h2: "heading",
    h3: "heading",
    h4: "heading",
    h5: "heading",
    h6: "heading",
  } as const),
);
/** How many line breaks stand around a block. */
const breaking: ReadonlyMap<string, 1 | 2> = new Map([
  ..."address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header hr li main nav ol option section summary tbody tfoot thead ul"
    .split(" ")
    .map((name) => [name, 1] as const),
  ..."blockquote h1 h2 h3 h4 h5 h6 p pre table".split(" ").map((name) => [name, 2] as const),
]);
const blocks = /<(?:br|p|div|li|tr|pre|h[1-6]|table|blockquote)[\s/>]/i;
const lineEnd = /\r\n?|\n/g;
const blanks = /[ \t\r\n\f]{1,}/g;
const tableParts = new Set(["table", "tr", "td", "th"]);
const deepestTables = 12;
const longestCell = 300;

/** Whether a message that claims to be plain text is markup through and through, as "<p>Hello</p>". */
export function looksLikeHtml(text: string): boolean {
  return (
    /^\s{0,20}<(?:p|div|span|b|i|u|em|strong|a|br|ul|ol|table|html|body|speak|h[1-6])[\s/>]/i.test(text) &&
    />\s{0,20}$/.test(text.slice(-24))
  );
}

type List = { readonly ordered: boolean; next: number };
type Marker = { readonly text: string; readonly level: number };

/** What is read of one cell, or of the whole message. */
type Frame = {
  readonly writer: MarkWriter;
  readonly lists: List[];
  /** Number or bullet of an item that has no words yet. */
  marker: Marker | null;
  pre: number;
  readonly links: string[];
  /** Finished cells of the row that is open, and how many tables are. */
  cells: MarkedText[];
  tables: number;
  /** The open table has had a row of several filled cells: an empty one keeps its place in it. */
  isData: boolean;
};

function createFrame(): Frame {
  return {
    writer: createMarkWriter(),
    lists: [],
    marker: null,
    pre: 0,
    links: [],
    cells: [],
    tables: 0,
    isData: false,
  };
}

/**
 * The words of an HTML message as they are seen, and what they are: tags out, hidden elements with what they hold
 * (`splitVisible`; the colour of the page is not known), blocks become lines,
 * cells of a row stand on one line, items keep their number, links their address. Untrusted input of any shape: never
 * throws, linear, and gives text for a text node, never for markup. A "<" that begins no tag stays.
 */
export function readMessageHtml(html: string): MarkedText {
  const source = blocks.test(html) ? html : html.replace(lineEnd, "<br>");
  const frames: Frame[] = [createFrame()];
  for (const piece of splitVisible(source, null)) {
    const frame = frames[frames.length - 1];
    if (!frame) break;
    const isCut = piece.kind !== "text" && piece.to === source.length && !source.endsWith(">");
    if (piece.kind === "text" || isCut) writeText(frame, source.slice(piece.from, piece.to));
    else if (piece.kind !== "comment" && !meetTable(frames, piece)) meet(frame, piece);
  }
  while (frames.length > 1) endCell(frames);
  const [whole = createFrame()] = frames;
  endRow(whole);
  return whole.writer.finish();
}

function writeText(frame: Frame, source: string): void {
  const text = decodeEntities(source);
  if (frame.pre > 0) return writeLines(frame, text);
  const words = text.replace(blanks, " ");
  if (words.startsWith(" ")) frame.writer.space();
  write(frame, words.trim() === "" ? "" : words.replace(/^ | $/g, ""));
  if (words.endsWith(" ")) frame.writer.space();
}

function writeLines(frame: Frame, text: string): void {
  text.split(/\r\n?|\n/).forEach((line, at) => {
    if (at > 0) frame.writer.addLine();
    write(frame, line);
  });
}

function write(frame: Frame, words: string): void {
  if (words === "") return;
  const { marker, writer } = frame;
  frame.marker = null;
  if (!marker) return writer.put(words);
  writer.put("  ".repeat(Math.min(marker.level, 9)));
  writer.open({ kind: "item", level: marker.level });
  writer.put(`${marker.text} ${words}`);
}

type Tag = Extract<VisiblePiece, { readonly name: string }>;

/** An attribute of a tag; "" where it has none. */
const attributeOf = (tag: Tag, name: string): string => (tag.kind === "open" ? (tag.read(name) ?? "") : "");

function meet(frame: Frame, tag: Tag): void {
  const isOpen = tag.kind === "open";
  switch (tag.name) {
    case "br":
      return isOpen ? frame.writer.addLine() : undefined;
    case "img":
    case "emoji":
      return isOpen ? write(frame, attributeOf(tag, "alt").trim()) : undefined;
    case "a":
      return meetLink(frame, tag);
    default:
      meetMarked(frame, tag);
  }
  if (tag.name === "pre") frame.pre = Math.max(0, frame.pre + (isOpen ? 1 : -1));
  if (tag.name === "ol" || tag.name === "ul" || tag.name === "li") meetList(frame, tag);
}

/** Blocks break lines, marks end before the break and begin behind it. */
function meetMarked({ writer, lists }: Frame, { name, kind }: Tag): void {
  const mark = marked.get(name);
  if (mark && kind === "close") writer.close(mark);
  const count = breaking.get(name);
  if (count) writer.breakLine(lists.length > 0 ? 1 : count);
  if (mark && kind === "open") writer.open({ kind: mark });
}

function meetLink(frame: Frame, tag: Tag): void {
  const open = frame.links.pop();
  if (open !== undefined && open !== "") closeLink(frame.writer, open);
  if (tag.kind === "close") return;
  const address = readAddress(attributeOf(tag, "href"));
  frame.links.push(address);
  if (address !== "") frame.writer.open({ kind: "link", address });
}

function meetList(frame: Frame, tag: Tag): void {
  const { lists, writer } = frame;
  writer.close("item");
  frame.marker = null;
  if (tag.name !== "li") {
    if (tag.kind === "close") lists.pop();
    else lists.push({ ordered: tag.name === "ol", next: numberOf(attributeOf(tag, "start"), 1) });
    return;
  }
  if (tag.kind === "close") return;
  const list = lists[lists.length - 1];
  if (!list) return void (frame.marker = { text: "•", level: 0 });
  const number = numberOf(attributeOf(tag, "value"), list.next);
  list.next = number + 1;
  frame.marker = { text: list.ordered ? `${number}.` : "•", level: lists.length - 1 };
}

function numberOf(text: string, otherwise: number): number {
  return /^-?[0-9]{1,6}$/.test(text) ? Number(text) : otherwise;
}

/** Rows and cells; false for any other tag. Tables deeper than a message needs are read as blocks. */
function meetTable(frames: Frame[], { kind, name }: Tag): boolean {
  if (!tableParts.has(name)) return false;
  const isOpen = kind === "open";
  const isTable = name === "table";
  // The end tags of cells and rows may be missing.
  if (!(isTable && isOpen) && frames[frames.length - 1]?.tables === 0) endCell(frames);
  const frame = frames[frames.length - 1];
  if (!frame) return true;
  if (isTable || name === "tr") endRow(frame);
  else if (isOpen) beginCell(frames, frame);
  if (isTable) countTable(frame, isOpen, frames.length === 1);
  return true;
}

function countTable(frame: Frame, isOpen: boolean, isOutermost: boolean): void {
  frame.tables = Math.max(0, frame.tables + (isOpen ? 1 : -1));
  frame.isData = false;
  if (isOutermost) frame.writer.breakLine(2);
}

function beginCell(frames: Frame[], frame: Frame): void {
  if (frames.length > deepestTables) frame.writer.breakLine();
  else frames.push(createFrame());
}

/** Puts the innermost cell among the cells of its row. */
function endCell(frames: Frame[]): void {
  const cell = frames.length > 1 ? frames.pop() : undefined;
  if (!cell) return;
  endRow(cell);
  frames[frames.length - 1]?.cells.push(cell.writer.finish());
}

/** Cells of a line or two each are a row; anything bigger is a page laid out with a table, and stands as blocks. */
function endRow(frame: Frame): void {
  const { cells, writer } = frame;
  frame.cells = [];
  const filled = cells.filter(({ text }) => text !== "");
  if (filled.length === 0) return;
  writer.breakLine();
  frame.isData ||= filled.length > 1;
  const isShort = cells.every(({ text }) => text.length <= longestCell && !text.includes("\n\n"));
  const isRow = isShort && frame.isData && cells.length > 1;
  for (const part of isRow ? [markLine("row", cells)] : filled) {
    writer.putMarked(part);
    writer.breakLine();
  }
}
