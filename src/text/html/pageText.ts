/** A passage of a page: a paragraph, a heading, one item of a list, one row of a table. Offsets in `PageText.text`. */
export type Block = {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  readonly from: number;
  readonly to: number;
  /** Rank of a heading, 1 to 6; 0 for the head of a table and all that is no heading. */
  readonly level: number;
  /** What stands before an item: "2.", "2.1." or "•"; "" before what goes on inside it, and before all that is no item. */
  readonly mark: string;
  /** Which list of the page an item is of, from 1; 0 for what is no item. */
  readonly list: number;
  /** All of it is a link, as in a list of contents, or it is the way to this page. */
  readonly isLink: boolean;
  /** All of it is bold: what looks like a heading to an author. */
  readonly isBold: boolean;
  /** It stands in an element that its author named internal. */
  readonly isInternal: boolean;
};

/** A page as it reads: its blocks one under the other, white space collapsed, without markup. */
export type PageText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly string[];
};
