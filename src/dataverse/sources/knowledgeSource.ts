import type { KnowledgeAnswer, KnowledgeSource } from "#domain/knowledge";
import {
  allOf,
  anyOf,
  type DataverseClient,
  type Filter,
  isFailure,
  readRows,
  type Row,
  where,
} from "#dataverse/client";
import { articleColumns, readArticles } from "./readArticle";
import { cleanTerms, joinTerms } from "./searchTerms";
import { tableNames } from "./tableNames";
import { toSignal } from "./toSignal";

/** Articles asked for: enough to rank, few enough to read at once. */
const mostArticles = 25;

/** Terms of the plain filter: each is two LIKEs over the whole table. */
const mostLikeTerms = 4;

/** knowledgearticle.statecode */
const published = 3;

/** A QueryExpression names columns by logical name, never `_x_value`. */
const logicalColumns = articleColumns.map((column) => column.replace(/^_(.*)_value$/, "$1"));

function writeSearch(words: readonly string[]): Row {
  return {
    SearchText: joinTerms(words),
    UseInflection: true,
    RemoveDuplicates: true,
    StateCode: published,
    QueryExpression: {
      "@odata.type": "Microsoft.Dynamics.CRM.QueryExpression",
      EntityName: tableNames.article.name,
      ColumnSet: { AllColumns: false, Columns: logicalColumns },
      PageInfo: { PageNumber: 1, Count: mostArticles },
      Orders: [],
    },
  };
}

function writeFilter(words: readonly string[]): Filter {
  const likes = words
    .slice(0, mostLikeTerms)
    .map((word) => where`contains(title,${word}) or contains(keywords,${word})`);
  const [first, ...more] = likes;
  const state = where`statecode eq ${published}`;
  return first ? allOf(state, anyOf(first, ...more)) : state;
}

/** Whether the action is missing here (not installed, not allowed), as against failing just now. */
function isMissing(error: unknown): boolean {
  return isFailure(error, "absent", "denied") || (isFailure(error) && error.status === 501);
}

/**
 * Published articles for a question: the full-text action and, where it is missing or finds nothing, a plain filter over
 * title and keywords. Once found missing the action is not asked again. Without a usable term nothing is asked.
 */
export function createKnowledgeSource(client: DataverseClient): KnowledgeSource {
  let actionMissing = false;

  async function searchText(words: readonly string[], cancel?: AbortSignal): Promise<KnowledgeAnswer> {
    const answer = await client.execute("FullTextSearchKnowledgeArticle", writeSearch(words), true, cancel);
    return { articles: readArticles(readRows(answer, "value")), path: "full-text search" };
  }

  async function filterTitles(
    words: readonly string[],
    reason: string,
    cancel?: AbortSignal,
  ): Promise<KnowledgeAnswer> {
    const query = {
      select: articleColumns,
      filter: writeFilter(words),
      orderBy: ["modifiedon desc"],
      top: mostArticles,
    };
    const page = await client.retrieveMultiple(tableNames.article, query, cancel);
    return { articles: readArticles(page.rows), path: `title and keyword filter (full-text search ${reason})` };
  }

  return {
    async search({ terms }, cancel) {
      const signal = toSignal(cancel);
      const words = cleanTerms(terms);
      if (words.length === 0) return { articles: [], path: "nothing to search for" };
      if (actionMissing) return filterTitles(words, "is missing", signal);
      try {
        const answer = await searchText(words, signal);
        return answer.articles.length > 0 ? answer : await filterTitles(words, "found nothing", signal);
      } catch (error) {
        if (!isMissing(error)) throw error;
        actionMissing = true;
        return filterTitles(words, "is missing", signal);
      }
    },
  };
}
