import type { SqlRow } from "#local/dataverse/store";

const around = 60;

/**
 * Short stretches of the columns in which a word of the question stands, the word between {crmhit} and {/crmhit} as Dataverse
 * search marks it. Columns without one are left out. Marks whole words, without regard to case.
 */
export function highlight(
  row: SqlRow,
  columns: readonly string[],
  question: string,
): Readonly<Record<string, readonly string[]>> {
  const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]{2,60}/gu) ?? []);
  const marked = columns.flatMap((column) => {
    const stretch = markFirst(String(row[column] ?? ""), words);
    return stretch === null ? [] : [[column, [stretch]] as const];
  });
  return Object.fromEntries(marked);
}

function markFirst(text: string, words: ReadonlySet<string>): string | null {
  for (const match of text.slice(0, 20_000).matchAll(/[\p{L}\p{N}]{1,60}/gu)) {
    if (!words.has(match[0].toLowerCase())) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    return `${text.slice(Math.max(0, from - around), from)}{crmhit}${match[0]}{/crmhit}${text.slice(to, to + around)}`;
  }
  return null;
}
