import type { Columns } from "./segment";

/** Tells whether a document carries what a search asks for. */
export type TagFilter = (columns: Columns, document: number) => boolean;

/** Wants at least one tag of every group. Tags that no document ever had have no number: −1. */
export function createTagFilter(groups: readonly (readonly number[])[]): TagFilter {
  const wanted = groups.map((numbers) => new Set(numbers));
  return (columns, document) => wanted.every((group) => carriesOne(columns, document, group));
}

function carriesOne({ tags, tagStarts }: Columns, document: number, group: ReadonlySet<number>): boolean {
  const end = tagStarts[document + 1] as number;
  for (let at = tagStarts[document] as number; at < end; at += 1) if (group.has(tags[at] as number)) return true;
  return false;
}
