import type { KnowledgeArticle, KnowledgeSource } from "#domain/knowledge";
import {
  allOf,
  anyOf,
  type DataverseClient,
  type Filter,
  type Guid,
  hasId,
  isFailure,
  readRows,
  readText,
  type Row,
  where,
} from "#dataverse/client";
import { createDataverseSearch, type SearchMemory } from "./dataverseSearch";
import { articleColumns, readArticles } from "./readArticle";
import { readTypedNumber } from "./rowNumbers";
import { cleanTerms, joinTerms } from "./searchTerms";
import { tableNames, toSignal } from "#dataverse/sources/kit";

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

/** Published articles, or why there are none from a path. */
type Found = readonly KnowledgeArticle[] | string;

/** Whether the action is missing here (not installed, not allowed), as against failing just now. */
function isMissing(error: unknown): boolean {
  return isFailure(error, "absent", "denied") || (isFailure(error) && error.status === 501);
}

/**
 * Published articles for a question: Dataverse search, then the full-text action, then a plain filter over title and
 * keywords; the first that has something answers, and `path` says which it was and why not those before it. What was found
 * missing is not asked again. Without a usable term nothing is asked; an article's number alone is looked up before anything
 * is searched. `memory` is shared by all sources of a page.
 */
export function createKnowledgeSource(client: DataverseClient, memory: SearchMemory): KnowledgeSource {
  let actionMissing = false;

  async function searchText(words: readonly string[], signal?: AbortSignal): Promise<Found> {
    if (actionMissing) return "is missing";
    try {
      const answer = await client.execute("FullTextSearchKnowledgeArticle", writeSearch(words), true, signal);
      const articles = readArticles(readRows(answer, "value"));
      return articles.length > 0 ? articles : "found nothing";
    } catch (error) {
      if (!isMissing(error)) throw error;
      actionMissing = true;
      return "is missing";
    }
  }

  async function filterTitles(words: readonly string[], signal?: AbortSignal): Promise<Found> {
    const query = {
      select: articleColumns,
      filter: writeFilter(words),
      orderBy: ["modifiedon desc"],
      top: mostArticles,
    };
    return readArticles((await client.retrieveMultiple(tableNames.article, query, signal)).rows);
  }

  async function findNumbered(typed: string, signal?: AbortSignal): Promise<readonly KnowledgeArticle[]> {
    const number = readTypedNumber(typed, "articlepublicnumber");
    if (!number) return [];
    const filter = allOf(where`statecode eq ${published}`, number.filter);
    const query = { select: articleColumns, filter, top: mostArticles };
    const { rows } = await client.retrieveMultiple(tableNames.article, query, signal);
    return readArticles(rows).filter((article) => number.isOf(article.number));
  }

  const findIds = createDataverseSearch({
    client,
    memory,
    table: tableNames.article.name,
    filter: where`statecode eq ${published}`,
    most: mostArticles,
  });

  async function searchDataverse(words: readonly string[], signal?: AbortSignal, inTurn = true): Promise<Found> {
    const ids = await findIds(words, inTurn, signal);
    if (typeof ids === "string") return ids;
    const id = (one: Guid): Filter => hasId("knowledgearticleid", one);
    const [first, ...more] = ids;
    const filter = allOf(where`statecode eq ${published}`, anyOf(id(first), ...more.map(id)));
    const { rows } = await client.retrieveMultiple(tableNames.article, { select: articleColumns, filter }, signal);
    const place = new Map(ids.map((one, at) => [String(one), at]));
    const order = (row: Row): number => place.get(readText(row, "knowledgearticleid")) ?? mostArticles;
    const articles = readArticles([...rows].sort((a, b) => order(a) - order(b)));
    return articles.length > 0 ? articles : "found nothing";
  }

  const paths = [
    { name: "Dataverse search", find: searchDataverse },
    { name: "full-text search", find: searchText },
    { name: "title and keyword filter", find: filterTitles },
  ];

  return {
    async search({ terms, typed, inTurn }, cancel) {
      const words = cleanTerms(terms);
      if (words.length === 0) return { articles: [], path: "nothing to search for" };
      const signal = toSignal(cancel);
      const [only = "", second] = words;
      const numbered = await findNumbered(typed ?? (second === undefined ? only : ""), signal);
      if (numbered.length > 0) return { articles: numbered, path: "article number" };
      const reasons: string[] = [];
      for (const { name, find } of paths) {
        const found = await find(words, signal, inTurn);
        const why = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
        if (typeof found !== "string") return { articles: found, path: `${name}${why}` };
        reasons.push(`${name} ${found}`);
      }
      return { articles: [], path: reasons.join(", ") };
    },
  };
}
