import type { Span } from "#text/words";

/** What a stretch of a message is, beside its words. */
type PlainKind =
  /** Inline: stressed words, words struck out, code, the address written behind a link's words. */
  | "strong"
  | "emphasis"
  | "strike"
  | "code"
  | "address"
  /** Whole lines: a heading, quoted lines, lines of code, a row of a table, what a person could choose from, a file. */
  | "heading"
  | "quote"
  | "codeBlock"
  | "row"
  | "options"
  | "file"
  /** Inside a row, inside options: one cell, one choice. */
  | "cell"
  | "option";

/**
 * A stretch of a text and what it is; UTF-16 offsets, `to` exclusive. Stretches may lie inside each other. `address` of a
 * link is as it was written and is not yet safe to open; `level` of a list's item counts from 0, and the item's number or
 * bullet stands in the text.
 */
export type TextMark = Span &
  (
    | { readonly kind: PlainKind }
    | { readonly kind: "link"; readonly address: string }
    | { readonly kind: "item"; readonly level: number }
  );

/** Plain words, and what stretches of them are. Marks are in the order of their beginnings, the outer one first. */
export type MarkedText = { readonly text: string; readonly marks: readonly TextMark[] };

/** A text nothing is known of but its words. */
export function plainText(text: string): MarkedText {
  return { text, marks: [] };
}

/** Texts one behind the other, those without words left out. */
export function joinMarked(parts: readonly MarkedText[], between = "\n"): MarkedText {
  const texts: string[] = [];
  const marks: TextMark[] = [];
  let length = 0;
  for (const part of parts) {
    if (part.text === "") continue;
    if (texts.length > 0) length += between.length;
    for (const mark of part.marks) marks.push({ ...mark, from: mark.from + length, to: mark.to + length });
    texts.push(part.text);
    length += part.text.length;
  }
  return { text: texts.join(between), marks };
}

/** The text with a mark over all of it. */
export function markWhole(kind: PlainKind, { text, marks }: MarkedText): MarkedText {
  return text === "" ? { text, marks } : { text, marks: [{ kind, from: 0, to: text.length }, ...marks] };
}

/** Stands in an empty cell, so that those behind it keep their places in words alone too. */
export const emptyCell = "–";

/** Things beside each other on one line: cells of a row, choices. */
export function markLine(line: "row" | "options", parts: readonly MarkedText[]): MarkedText {
  const inner = line === "row" ? "cell" : "option";
  const all = line === "row" ? parts.map((part) => (part.text === "" ? plainText(emptyCell) : part)) : parts;
  return markWhole(
    line,
    joinMarked(
      all.map((part) => markWhole(inner, oneLine(part))),
      " · ",
    ),
  );
}

const inline: ReadonlySet<string> = new Set(["strong", "emphasis", "strike", "code", "link", "address"]);

/** A line break inside a cell would end its row; same length, so that marks stay where they are. */
function oneLine({ text, marks }: MarkedText): MarkedText {
  return { text: text.replace(/\n/g, " "), marks: marks.filter(({ kind }) => inline.has(kind)) };
}
