import type { PageText } from "#text/html";
import type { KnowledgeArticle } from "./article";

const mark = /\b(?:donotsummari[sz]e)\b/i;

/**
 * Whether an article must be given in its own words, whole: its author set the keyword `doNotSummarize`, or a comment of
 * that name in its text (Microsoft Learn, "Configure verbatim responses").
 */
export function isVerbatim(article: KnowledgeArticle, page: PageText): boolean {
  return mark.test(article.keywords.slice(0, 2000)) || page.comments.some((comment) => mark.test(comment));
}
