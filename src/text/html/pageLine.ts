import { emptyCell } from "#text/marks";
import type { Block } from "./pageText";
import { tellAddress } from "#text/marks";

const blanks = /[\s\u200b\ufeff]+/g;
const lone = /\p{Cs}/gu;
/** From this share of its letters on, a line is a link, or bold: signs at its end are often neither. */
const nearlyAll = 0.9;

/** What a line of a page says, "" for nothing, and how its words are set. */
export type FinishedLine = Pick<Block, "isLink" | "isBold" | "isInternal"> & {
  readonly text: string;
  /** A row of a table whose cells are headings. */
  readonly isHead: boolean;
  /** Up to which cell its table has words, 0 before a row has several filled cells. */
  readonly columns: number;
};

/** One line of a page while it is read: a paragraph, or a row with its cells. */
export interface PageLine {
  write(words: string, isBold: boolean, isInternal: boolean): void;
  beginCell(isHead: boolean): void;
  beginLink(href: string): void;
  /** Puts the address behind the words of the link, where it leads elsewhere and they do not tell it. */
  endLink(): void;
  /** `columns` as it stood before this line: where it is not 0, an empty cell keeps its place. */
  finish(columns: number): FinishedLine;
}

export function createPageLine(): PageLine {
  const cells: string[] = [""];
  let isHead = false;
  let isInternal = false;
  let link: { readonly href: string; words: string } | null = null;
  const size = { all: 0, linked: 0, bold: 0 };
  const add = (words: string): void => void (cells[cells.length - 1] += words);

  function endLink(): void {
    const address = link === null ? "" : tellAddress(link.words, link.href);
    if (address !== "") {
      const written = cells[cells.length - 1] ?? "";
      const words = written.trimEnd();
      cells[cells.length - 1] = `${words} (${address})${written.slice(words.length)}`;
    }
    link = null;
  }

  return {
    write(words, isBold, internal) {
      const letters = words.replace(blanks, "").length;
      size.all += letters;
      if (isBold) size.bold += letters;
      if (link !== null) {
        size.linked += letters;
        link.words += words;
      }
      if (letters > 0) isInternal ||= internal;
      add(words);
    },
    beginCell(head) {
      endLink();
      isHead = head && (isHead || cells.length === 1);
      cells.push("");
    },
    beginLink(href) {
      endLink();
      link = { href, words: "" };
    },
    endLink,
    finish(before) {
      endLink();
      const [outside = "", ...own] = cells.map((cell) => cell.replace(lone, "\ufffd").replace(blanks, " ").trim());
      const filled = own.filter((cell) => cell !== "");
      const lastFilled = own.length - [...own].reverse().findIndex((cell) => cell !== "");
      const columns = filled.length > 1 ? Math.max(before, lastFilled) : before;
      const placed = own.slice(0, Math.max(before, lastFilled)).map((cell) => cell || emptyCell);
      const row = columns > 0 && filled.length > 0 ? placed : filled;
      const text = (outside === "" ? row : [outside, ...filled]).join(" · ");
      const most = (part: number): boolean => size.all > 0 && part >= nearlyAll * size.all;
      return { text, isHead, columns, isInternal, isLink: most(size.linked), isBold: most(size.bold) };
    },
  };
}
