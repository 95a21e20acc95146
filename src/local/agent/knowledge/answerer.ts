import type { ArticleRecord } from "#local/world/sample";
import type { FoundAnswer } from "#local/agent/topics";
import { toTurn } from "#domain/conversation";
import { createArticleReader, type KnowledgeArticle, readInquiry } from "#domain/knowledge";
import { quoteSteps } from "./steps";
import { type ArticleSuggestion, suggestResolutions } from "#domain/suggestions";

/** Answers questions in the words of articles. */
export interface Answerer {
  /** How many articles there are, and when the newest was changed (milliseconds; null when none says). */
  readonly about: { readonly articles: number; readonly newest: number | null };
  /** `product` is what is known of it, "" when nothing is. Null when no article says it: nothing is ever made up. */
  answer(question: string, product: string): FoundAnswer | null;
}

const toArticle = (record: ArticleRecord): KnowledgeArticle => ({
  id: record.id,
  number: record.id,
  title: record.title,
  html: record.html,
  keywords: [...record.keywords, ...record.versions].join(", "),
  product: record.product ?? "",
  language: record.language,
  updatedAt: record.updated === null ? null : Date.parse(record.updated),
});

const isQuotable = ({ passage }: ArticleSuggestion): boolean => !passage.isInternal && passage.text.trim() !== "";

/** Answers for several versions stand side by side when they are about the same and the customer named none. */
function pick(items: readonly ArticleSuggestion[], named: boolean): readonly ArticleSuggestion[] {
  const [first, ...rest] = items.filter(isQuotable);
  if (!first) return [];
  if (named || first.versions === "") return [first];
  const other = rest.find(
    ({ versions, article, score }) =>
      versions !== "" &&
      versions !== first.versions &&
      article.product === first.article.product &&
      article.language === first.article.language &&
      score.points >= first.score.points * 0.6,
  );
  return other ? [first, other] : [first];
}

function write(chosen: readonly ArticleSuggestion[], question: string): FoundAnswer {
  const quoted = chosen.map((one) => ({ ...one, text: quoteSteps(question, one.article.html) ?? one.passage.text }));
  const parts = quoted.map(({ text, versions }, at) => {
    const mark = `[${String(at + 1)}]`;
    return chosen.length > 1 ? `**${versions}**\n${text} ${mark}` : `${text} ${mark}`;
  });
  return {
    text: parts.join("\n\n"),
    citations: quoted.map(({ article, text }, at) => ({
      position: at + 1,
      id: article.number,
      name: `${article.number} ${article.title}`,
      url: "",
      text,
    })),
  };
}

/** Makes an answerer over a folder's articles. The same question over the same articles gives the same answer. */
export function createAnswerer(records: readonly ArticleRecord[]): Answerer {
  const articles = records.map(toArticle);
  const reader = createArticleReader();
  const dates = articles.flatMap(({ updatedAt }) => updatedAt ?? []);
  return {
    about: { articles: articles.length, newest: dates.length === 0 ? null : Math.max(...dates) },
    answer(question, product) {
      const turn = toTurn({
        id: "asked",
        at: 0,
        speaker: "customer",
        name: "",
        text: question.slice(0, 2000),
        visibility: "customer",
      });
      const inquiry = readInquiry([turn], { product, versions: [], codes: [], subject: "" }, "en-us");
      const found = suggestResolutions({ inquiry, articles, cases: null, judgements: [], now: null, reader });
      if (found.kind === "none") return null;
      const chosen = pick(found.items, inquiry.versions.length > 0);
      return chosen.length === 0 ? null : write(chosen, question);
    },
  };
}
