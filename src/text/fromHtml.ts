import { decodeEntities } from "./entities";
import { splitHtml } from "./htmlTags";

/** A passage of a page: a paragraph, a heading, one item of a list, one row of a table. Offsets in `PageText.text`. */
export type Block = {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  readonly from: number;
  readonly to: number;
};

/** A page as it reads: its blocks one under the other, white space collapsed, without markup. */
export type PageText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly string[];
};

const breaking: ReadonlyMap<string, Block["kind"]> = new Map([
  ..."address article aside blockquote body br caption center details dialog dir div dl fieldset figcaption figure footer form head header hgroup hr html legend main menu nav ol optgroup option p pre search section summary table tbody tfoot thead ul"
    .split(" ")
    .map((name) => [name, "paragraph"] as const),
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, "heading"] as const),
  ...["li", "dt", "dd"].map((name) => [name, "item"] as const),
  ["tr", "row"],
]);

const blanks = /[\s\u200b\ufeff]+/g;
const lone = /\p{Cs}/gu;
const anyTag = /<[a-z!/]/i;
const lineEnd = /\r?\n/g;

/**
 * Reads a page's text. `html` is untrusted and may be anything, plain text too: never throws, linear in its length, the
 * content of scripts, styles and other unseen elements is dropped, lone surrogates become U+FFFD. Cells of a row are set
 * apart by " · ". `comments` are kept because Dynamics marks verbatim articles in them. Empty input: no blocks.
 * The result is plain text, to be shown as text only.
 */
export function fromHtml(html: string): PageText {
  const page = createPage();
  const comments: string[] = [];
  const source = anyTag.test(html) ? html : html.replace(lineEnd, "<br>");
  for (const piece of splitHtml(source)) {
    if (piece.kind === "text") page.write(source.slice(piece.from, piece.to));
    else if (piece.kind === "comment") comments.push(source.slice(piece.from, Math.min(piece.to, piece.from + 200)));
    else if (piece.name === "td" || piece.name === "th") page.beginCell(piece.name);
    else page.meet(piece.kind, piece.name);
  }
  return { ...page.close(), comments };
}

type Page = {
  write(source: string): void;
  beginCell(name: "td" | "th"): void;
  meet(side: "open" | "close", name: string): void;
  close(): Pick<PageText, "text" | "blocks">;
};

function createPage(): Page {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let length = 0;
  let kind: Block["kind"] = "paragraph";
  let cells: string[][] = [[]];
  let headed = false;
  const end = (): void => {
    const text = cells
      .map(readCell)
      .filter((cell) => cell !== "")
      .join(" · ");
    if (text === "") return;
    blocks.push({ kind: headed && kind === "row" ? "heading" : kind, from: length, to: length + text.length });
    texts.push(text);
    length += text.length + 1;
    cells = [[]];
    headed = false;
    kind = "paragraph";
  };
  return {
    write: (source) => void cells[cells.length - 1]?.push(source),
    beginCell: (name) => {
      headed = name === "th" && (headed || cells.length === 1);
      cells.push([]);
    },
    meet: (side, name) => {
      const next = breaking.get(name);
      if (next === undefined) return;
      end();
      // <li><p>: the paragraph inside is still the item; what follows a closing tag is a paragraph again.
      if (side === "close") kind = "paragraph";
      else if (next !== "paragraph") kind = next;
    },
    close: () => {
      end();
      return { text: texts.join("\n"), blocks };
    },
  };
}

function readCell(parts: readonly string[]): string {
  return decodeEntities(parts.join("")).replace(lone, "\ufffd").replace(blanks, " ").trim();
}
