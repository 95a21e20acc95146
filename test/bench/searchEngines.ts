import MiniSearch from "minisearch";
import sqlite from "node-sqlite3-wasm";
import { createSearchIndex } from "#search";
import type { MadeArticle } from "./searchCorpus";

/** A search engine as the bench drives it: title and body, all words optional, the best ten. */
export interface Engine {
  add(article: MadeArticle): void;
  /** Called once after the last article. */
  ready(): void;
  /** The ids of the best ten. */
  search(question: string): readonly string[];
  /** Bytes it can be stored in; null where that is not asked. */
  weigh(): number | null;
}

export type EngineName = "warmline" | "grams" | "minisearch" | "fts5";

const fields = [
  { weight: 1, lengthPenalty: 0.3 },
  { weight: 1, lengthPenalty: 0.75 },
];

function createOwn(grams: boolean): Engine {
  const index = createSearchIndex(fields, { grams });
  return {
    add: ({ id, title, body }) => index.add({ id, fields: [title, body] }),
    ready: () => void index.search("first"),
    search: (question) => index.search(question).map(({ id }) => id),
    weigh: () => index.save().length,
  };
}

/** With its usual settings: words as they are written, no fuzzy and no prefix matching. */
function createMiniSearch(): Engine {
  const index = new MiniSearch<MadeArticle>({ fields: ["title", "body"] });
  return {
    add: (article) => index.add(article),
    ready: () => undefined,
    search: (question) =>
      index
        .search(question)
        .slice(0, 10)
        .map(({ id }) => String(id)),
    weigh: () => Buffer.byteLength(JSON.stringify(index)),
  };
}

/** SQLite's full-text index in memory, with its Porter stemmer, as the others hold their words in memory too. */
function createFts5(): Engine {
  const database = new sqlite.Database(":memory:");
  database.exec("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, tokenize='porter unicode61')");
  database.exec("BEGIN");
  const insert = database.prepare("INSERT INTO articles VALUES (?, ?, ?)");
  const select = database.prepare("SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10");
  return {
    add: ({ id, title, body }) => void insert.run([id, title, body]),
    ready: () => database.exec("COMMIT"),
    search: (question) => {
      const match = question
        .split(" ")
        .map((word) => `"${word}"`)
        .join(" OR ");
      return select.all([match]).map(({ id }) => (typeof id === "string" ? id : ""));
    },
    weigh: () => null,
  };
}

const makers: Readonly<Record<EngineName, () => Engine>> = {
  warmline: () => createOwn(false),
  grams: () => createOwn(true),
  minisearch: createMiniSearch,
  fts5: createFts5,
};

export function createEngine(name: EngineName): Engine {
  return makers[name]();
}
