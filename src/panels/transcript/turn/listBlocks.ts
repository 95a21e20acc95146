import type { Turn } from "#domain/conversation";

type Mark = NonNullable<Turn["marks"]>[number];
export type BlockKind = "text" | "heading" | "quote" | "codeBlock" | "item" | "row" | "options";
/** Lines of a message that are laid out as one. Offsets in `Turn.text`; a line break between two blocks is in neither. */
export type Block = {
  readonly kind: BlockKind;
  readonly from: number;
  readonly to: number;
  /** How deep an item lies in its list, from 0. */
  readonly level: number;
};

const kinds: ReadonlySet<string> = new Set(["heading", "quote", "codeBlock", "item", "row", "options"]);

/**
 * The lines of a message by what they are, in order: its marked lines, and the text between them. Of marks inside each
 * other the outer one is laid out. `length` cuts: what begins behind it is not shown. Linear in the marks.
 */
export function listBlocks(text: string, marks: readonly Mark[], length: number): readonly Block[] {
  const blocks: Block[] = [];
  let past = 0;
  const put = (block: Block): void => {
    if (block.from < block.to) blocks.push(block);
  };
  for (const mark of marks) {
    if (!kinds.has(mark.kind) || mark.from < past || mark.from >= length) continue;
    put({ kind: "text", from: past, to: trimEnd(text, past, mark.from), level: 0 });
    const to = Math.min(mark.to, length);
    put({ kind: mark.kind as BlockKind, from: mark.from, to, level: mark.kind === "item" ? mark.level : 0 });
    past = text.charAt(to) === "\n" ? to + 1 : to;
  }
  put({ kind: "text", from: past, to: length, level: 0 });
  return blocks;
}

/** Before a block: without its indentation and the line break that its own line makes. */
function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charAt(end - 1) === " ") end -= 1;
  return end > from && text.charAt(end - 1) === "\n" ? end - 1 : to;
}
