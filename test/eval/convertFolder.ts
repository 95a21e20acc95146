import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toArticle, toCase, toConversation, toDocuments } from "./convertRecords";

type Line = Readonly<Record<string, unknown>>;

const readLines = (file: string): readonly Line[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);

const writeLines = (file: string, records: readonly object[]) =>
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));

/** How many records a converted folder holds. */
export type Converted = { readonly articles: number; readonly cases: number; readonly conversations: number };

/** Writes the two public sets in `from` as a data folder `to`, which `npm start -- --data` reads. */
export function convertFolder(from: string, to: string): Converted {
  const cases = readLines(join(from, "support-cases-cdp.dev.jsonl"));
  const guidelines = readLines(join(from, "abcd-guidelines.articles.jsonl"));
  const articles = [...guidelines.map(toArticle), ...toDocuments(cases)];
  mkdirSync(to, { recursive: true });
  writeLines(join(to, "articles.jsonl"), articles);
  writeLines(join(to, "cases.jsonl"), cases.map(toCase));
  writeLines(join(to, "conversations.jsonl"), cases.map(toConversation));
  return { articles: articles.length, cases: cases.length, conversations: cases.length };
}
