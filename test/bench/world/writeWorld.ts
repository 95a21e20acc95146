import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inventArticle } from "./articles";
import { inventCase } from "./cases";
import { inventConversations } from "./conversations";
import { createInvention } from "./invention";

/** How much there is in the bench world. */
export const amounts = { articles: 10_000, cases: 2_000, turns: 200 } as const;

function writeLines(folder: string, name: string, lines: readonly object[]): void {
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** Writes the bench world into a folder in the format of docs/data.md: the same files, byte by byte, every time. */
export function writeWorld(folder: string): void {
  const list = (length: number, invent: (index: number) => object): readonly object[] =>
    Array.from({ length }, (_, index) => invent(index));
  const [first, second, third] = [createInvention(1), createInvention(2), createInvention(3)];
  writeLines(
    folder,
    "articles.jsonl",
    list(amounts.articles, (index) => inventArticle(index, first)),
  );
  writeLines(
    folder,
    "cases.jsonl",
    list(amounts.cases, (index) => inventCase(index, second)),
  );
  writeLines(folder, "conversations.jsonl", inventConversations(amounts.turns, third));
}
