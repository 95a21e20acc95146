import type { KnowledgeArticle } from "#domain/knowledge";
import { readLabel, readText, readTime, readVerbatim, type Row } from "#dataverse/client";
import { shownText } from "#domain/conversation";
import { readLanguageLabel } from "#dataverse/sources/kit";
import type { Column } from "#dataverse/sources/kit";

/** What is asked of an article. Its product is the title of its subject, which comes as the label of the lookup. */
export const articleColumns: readonly Column<"knowledgearticle">[] = [
  "knowledgearticleid",
  "articlepublicnumber",
  "title",
  "content",
  "keywords",
  "modifiedon",
  "msdyn_languagecode",
  "_subjectid_value",
  "isinternal",
];

/** The one blank that HTML writes as a word would keep the digits beside it from being read as one number. */
const blankEntity = /&(?:nbsp|#160|#xa0);/gi;
const readHtml = (row: Row): string => shownText(readVerbatim(row, "content").replace(blankEntity, "\u00a0"));

/** A row of knowledgearticle as the domain knows it; columns that are missing are "" or null. */
export function readArticle(row: Row): KnowledgeArticle {
  return {
    id: readText(row, "knowledgearticleid"),
    number: readText(row, "articlepublicnumber"),
    title: readText(row, "title"),
    html: readHtml(row),
    keywords: readText(row, "keywords"),
    product: readLabel(row, "_subjectid_value"),
    language: readLanguageLabel(readText(row, "msdyn_languagecode") || readLabel(row, "_languagelocaleid_value")),
    updatedAt: readTime(row, "modifiedon"),
    ...(row.isinternal === true ? { internal: true } : {}),
  };
}

/** Whether `a` is the better copy of one article: the one that says something, then the newer. */
function isBetter(a: KnowledgeArticle, b: KnowledgeArticle): boolean {
  if ((a.html === "") !== (b.html === "")) return a.html !== "";
  return (a.updatedAt ?? 0) > (b.updatedAt ?? 0);
}

/**
 * Articles of an answer in its order. A root article, its versions and its translations share a public number: of copies
 * in one language the better is kept. Rows without an id are dropped.
 */
export function readArticles(rows: readonly Row[]): readonly KnowledgeArticle[] {
  const kept = new Map<string, KnowledgeArticle>();
  for (const article of rows.map(readArticle)) {
    const key = article.number === "" ? article.id : `${article.number} ${article.language}`;
    const other = kept.get(key);
    if (article.id !== "" && (!other || isBetter(article, other))) kept.set(key, article);
  }
  return [...kept.values()];
}
