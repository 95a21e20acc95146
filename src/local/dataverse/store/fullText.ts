import type { Schema } from "#dataverse/tables";
import type { Driver, SqlValue } from "./driver";
import { quote } from "./layout";
import { toPlainText } from "./plainText";
import { tellingWords } from "./words";

/** A column of the full-text index and how much a match in it weighs; `html` columns are indexed without their tags. */
type IndexedColumn = { readonly name: string; readonly weight: number; readonly html: boolean };

const indexed: Readonly<Record<string, readonly IndexedColumn[]>> = {
  knowledgearticle: [
    { name: "title", weight: 4, html: false },
    { name: "keywords", weight: 3, html: false },
    { name: "content", weight: 1, html: true },
  ],
  incident: [
    { name: "title", weight: 3, html: false },
    { name: "description", weight: 1, html: false },
  ],
};

/** The columns of a table that full-text search reads; none for tables without an index. */
export function searchedColumns(table: string): readonly string[] {
  return (Object.hasOwn(indexed, table) ? indexed[table] : undefined)?.map((column) => column.name) ?? [];
}

/** A row by its number, and how well it matches: the higher, the better. */
export type Ranked = { readonly row: number; readonly score: number };

/** Full-text search over the tables that have an index. */
export interface TextIndex {
  /** Puts a row's text in, replacing what stood there; null takes it out. `row` must hold the searched columns. */
  keep(table: string, number: number, row: ReadonlyMap<string, SqlValue> | null): void;
  /** The rows that hold any telling word of a question, best first (BM25, titles above text). */
  rank(table: string, question: string, limit: number): readonly Ranked[];
}

/** Words looked for at most, the rarest of a question: the others could hardly change the order. */
const mostWords = 10;
/** A word in more than this share of the rows is left out while at least three rarer ones stay. */
const commonShare = 0.2;
const fewest = 3;
/** How often rows change before word counts are taken again. */
const countsLast = 500;

/** Creates the indexes that are missing: without a copy of the text, stemmed (English), accents and case apart. */
export function createTextIndex(driver: Driver, schema: Schema): TextIndex {
  for (const table of Object.keys(indexed).filter((name) => schema.has(name))) {
    const columns = searchedColumns(table).map(quote).join(", ");
    driver.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS ${indexName(table)} USING fts5(${columns}, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2')`,
    );
  }
  const counts = new Map<string, number>();
  const state = { changes: 0 };

  /** How many rows of a table there are, or hold a word. */
  function count(table: string, word: string | null): number {
    const key = `${table} ${word ?? ""}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const index = indexName(table);
    const of = word === null ? quote(table) : `${index} WHERE ${index} MATCH ?`;
    const found = driver.get(`SELECT count(*) AS "n" FROM ${of}`, word === null ? [] : [quoteWord(word)]);
    counts.set(key, Number(found?.["n"]));
    return Number(found?.["n"]);
  }

  /** The words worth looking for: rare ones decide, and common ones cost the most. */
  function choose(table: string, words: readonly string[]): readonly string[] {
    const total = count(table, null);
    const counted = words.map((word) => ({ word, rows: count(table, word) })).filter(({ rows }) => rows > 0);
    counted.sort((a, b) => a.rows - b.rows);
    return counted
      .filter(({ rows }, index) => index < fewest || (index < mostWords && rows <= total * commonShare))
      .map(({ word }) => word);
  }

  return {
    keep(table, number, row) {
      if (searchedColumns(table).length === 0) return;
      keepText(driver, table, number, row);
      state.changes += 1;
      if (state.changes % countsLast === 0) counts.clear();
    },
    rank(table, question, limit) {
      const words = choose(table, tellingWords(question));
      if (words.length === 0) return [];
      const index = indexName(table);
      const sql = `SELECT rowid AS "row", ${scoreOf(table)} AS "score" FROM ${index} WHERE ${index} MATCH ? ORDER BY "score", rowid LIMIT ?`;
      const found = driver.all(sql, [words.map(quoteWord).join(" OR "), limit]);
      return found.map(({ row, score }) => ({ row: Number(row), score: -Number(score) }));
    },
  };
}

function keepText(driver: Driver, table: string, number: number, row: ReadonlyMap<string, SqlValue> | null): void {
  driver.run(`DELETE FROM ${indexName(table)} WHERE rowid = ?`, [number]);
  if (row === null) return;
  const texts = (indexed[table] ?? []).map(({ name, html }) => {
    const text = row.get(name);
    return typeof text !== "string" ? "" : html ? toPlainText(text) : text;
  });
  const names = searchedColumns(table).map(quote).join(", ");
  driver.run(`INSERT INTO ${indexName(table)} (rowid, ${names}) VALUES (?, ${texts.map(() => "?").join(", ")})`, [
    number,
    ...texts,
  ]);
}

function indexName(table: string): string {
  return quote(`${table}$text`);
}

/** bm25() is the smaller, the better. */
function scoreOf(table: string): string {
  const weights = indexed[table]?.map((column) => column.weight) ?? [];
  return `bm25(${indexName(table)}, ${weights.join(", ")})`;
}

/** Letters and digits only, in quotes: to the index it can be nothing but a word. */
function quoteWord(word: string): string {
  return `"${word}"`;
}
