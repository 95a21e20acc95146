import { decodeEntities } from "./entities";
import type { AttributeReader } from "./tagAttributes";
import { createLists } from "./lists";
import { createPageLine } from "./pageLine";
import type { Block, PageText } from "./pageText";
import { splitVisible } from "./visibleHtml";

const breaking: ReadonlyMap<string, Block["kind"]> = new Map([
  ..."address article aside blockquote body br caption center details dialog dir div dl fieldset figcaption figure footer form head header hgroup hr html legend main menu nav ol optgroup option p pre search section summary table tbody tfoot thead ul"
    .split(" ")
    .map((name) => [name, "paragraph"] as const),
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, "heading"] as const),
  ...["li", "dt", "dd"].map((name) => [name, "item"] as const),
  ["tr", "row"],
]);

const anyTag = /<[a-z!/]/i;
const lineEnd = /\r?\n/g;
const bolds: ReadonlySet<string> = new Set(["b", "strong"]);

/**
 * Reads a page's text as it is seen. `html` is untrusted and may be anything, plain text too: never throws, linear in its
 * length. What the page hides and its navigation are left out (`splitVisible`), lone surrogates become U+FFFD. Cells of a row
 * are set apart by " · ", the address of a link to elsewhere follows its words in brackets. `comments` are kept because
 * Dynamics marks verbatim articles in them. Empty input: no blocks. The result is plain text, to be shown as text only.
 */
export function fromHtml(html: string): PageText {
  const page = createPage();
  const comments: string[] = [];
  const source = anyTag.test(html) ? html : html.replace(lineEnd, "<br>");
  for (const piece of splitVisible(source)) {
    if (piece.kind === "comment") comments.push(source.slice(piece.from, Math.min(piece.to, piece.from + 200)));
    else if (piece.kind === "open") page.open(piece.name, piece.read);
    else if (piece.kind === "close") page.close(piece.name);
    else if (!piece.isNavigation) page.write(decodeEntities(source.slice(piece.from, piece.to)), piece.isInternal);
  }
  return { ...page.end(), comments };
}

type Page = {
  write(words: string, isInternal: boolean): void;
  open(name: string, read: AttributeReader): void;
  close(name: string): void;
  end(): Pick<PageText, "text" | "blocks">;
};

function createPage(): Page {
  const blocks: Block[] = [];
  const texts: string[] = [];
  const lists = createLists();
  let length = 0;
  let kind: Block["kind"] = "paragraph";
  let mark = "";
  let level = 0;
  let bold = 0;
  /** Of the table that is open. */
  let columns = 0;
  let line = createPageLine();

  function end(): void {
    const { text, isHead, columns: read, ...signs } = line.finish(columns);
    line = createPageLine();
    columns = read;
    if (text === "") return;
    const own = isHead && kind === "row" ? "heading" : kind;
    const list = own === "item" ? lists.current() : 0;
    blocks.push({ kind: own, from: length, to: length + text.length, level, mark, list, ...signs });
    texts.push(text);
    length += text.length + 1;
    kind = "paragraph";
    mark = "";
    level = 0;
  }

  function beginGroup(name: string, read: AttributeReader): void {
    if (name === "table") columns = 0;
    if (name === "ol" || name === "ul") lists.begin(name === "ol", read);
  }

  return {
    write: (words, isInternal) => line.write(words, bold > 0, isInternal),
    open(name, read) {
      if (name === "td" || name === "th") return line.beginCell(name === "th");
      if (name === "a") return line.beginLink(read("href") ?? "");
      if (bolds.has(name)) bold += 1;
      const next = breaking.get(name);
      if (next === undefined) return;
      end();
      beginGroup(name, read);
      if (name === "li") mark = lists.mark(read);
      // <li><p>: the paragraph inside is still the item; what follows a closing tag is a paragraph again.
      if (next !== "paragraph") kind = next;
      if (next === "heading") level = Number(name.charAt(1));
    },
    close(name) {
      if (name === "a") return line.endLink();
      if (bolds.has(name)) bold = Math.max(0, bold - 1);
      if (!breaking.has(name)) return;
      end();
      kind = "paragraph";
      mark = "";
      level = 0;
      if (name === "ol" || name === "ul") lists.end();
    },
    end() {
      end();
      return { text: texts.join("\n"), blocks };
    },
  };
}
