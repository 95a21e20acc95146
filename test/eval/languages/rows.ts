import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Turn } from "#domain/conversation";
import type { KnowledgeArticle } from "#domain/knowledge";
import { toTurn, type EvalData } from "#eval";

/** What a customer asks of a knowledge base in their language; `answer` is "" where nothing in it answers. */
export type Asked = { readonly language: string; readonly turns: readonly Turn[]; readonly answer: string };
/** A knowledge base and what is asked of it. */
export type Desk = {
  readonly language: string;
  readonly articles: readonly KnowledgeArticle[];
  readonly asked: readonly Asked[];
};

const folder = resolve(import.meta.dirname, "../../../corpus/questions");

type Line = {
  readonly id?: string;
  readonly title?: string;
  readonly body?: string;
  readonly question?: string;
  readonly article?: string | null;
};

const toArticle = (id: string, title: string, html: string, language: string): KnowledgeArticle => ({
  id,
  number: id,
  title,
  html,
  keywords: "",
  product: "",
  language,
  updatedAt: null,
});

/** The desks of the corpus: a file each, its language in the name. */
export function readCorpus(): readonly Desk[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .map((file) => {
      const language = file.slice(0, 2);
      const lines = readFileSync(resolve(folder, file), "utf8").split("\n").filter(Boolean);
      const rows = lines.map((line) => JSON.parse(line) as Line);
      return {
        language,
        articles: rows.flatMap(({ id = "", title, body = "" }) =>
          title === undefined ? [] : [toArticle(id, title, `<p>${body}</p>`, language)],
        ),
        asked: rows.flatMap(({ question, article }) =>
          question === undefined ? [] : [{ language, turns: [toTurn("1", question)], answer: article ?? "" }],
        ),
      };
    });
}

type GoldArticle = {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly body: string;
};
type GoldTalk = {
  readonly language: string;
  readonly answer?: string;
  readonly turns: readonly { readonly speaker: Turn["speaker"]; readonly text: string }[];
};

/** The hand-offs labelled by hand that are there, each asked of the articles in its language; [] where they are missing. */
export function readHandoffs(data: EvalData): readonly Desk[] {
  const articles = data.rows<GoldArticle>("languages.articles.jsonl") ?? [];
  const talks = data.asked<GoldTalk>("languages") ?? [];
  return [...new Set(articles.map(({ language }) => language))].sort().map((language) => ({
    language,
    articles: articles
      .filter((one) => one.language === language)
      .map(({ id, title, body }) => toArticle(id, title, body, language)),
    asked: talks
      .filter((talk) => talk.language === language)
      .map(({ turns, answer = "" }) => ({
        language,
        turns: turns.map(({ speaker, text }, at) => toTurn(`${at}`, text, speaker)),
        answer,
      })),
  }));
}
