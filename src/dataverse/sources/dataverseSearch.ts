import type { KnowledgeArticle } from "#domain/knowledge";
import {
  allOf,
  anyOf,
  type DataverseClient,
  type Guid,
  hasId,
  isFailure,
  readGuid,
  readRelated,
  readRows,
  readText,
  type Row,
  where,
} from "#dataverse/client";
import { articleColumns, readArticles } from "./readArticle";
import { joinTerms } from "./searchTerms";
import { tableNames } from "./tableNames";

/** Dataverse search takes no shorter question. */
const shortestSearch = 3;
/** One request a second and user, whoever on the page asks. Milliseconds. */
const pause = 1_000;

/** When anybody at this screen searched last: the limit is the person's, so all frames of a browser tab share one. */
export type SearchTurn = { askedAt: number };

/** What all desks of a page know of Dataverse search together: whether it is there is asked once. */
export type SearchMemory = { provisioned: Promise<boolean> | null; readonly turn: SearchTurn };

export const createSearchTurn = (): SearchTurn => ({ askedAt: Number.NEGATIVE_INFINITY });

export const createSearchMemory = (turn: SearchTurn = createSearchTurn()): SearchMemory => ({
  provisioned: null,
  turn,
});

/** Published articles, or why there are none from here. */
export type Found = readonly KnowledgeArticle[] | string;

export type Parts = {
  readonly client: DataverseClient;
  readonly now: () => number;
  readonly memory: SearchMemory;
  /** knowledgearticle.statecode */
  readonly published: number;
  readonly most: number;
};

/** The operations of Dataverse search answer with JSON inside a text. */
function readResponse(answer: Row): Row {
  try {
    return readRelated({ inside: JSON.parse(readText(answer, "response")) as unknown }, "inside") ?? {};
  } catch {
    return {};
  }
}

function readStatus(answer: Row): boolean {
  const response = readResponse(answer);
  return readText(readRelated(response, "value") ?? response, "status").toLowerCase() === "provisioned";
}

/** Signs of the query language lose their meaning; `-` is the only one that terms still have. */
const escape = (word: string): string => word.replace(/-/g, "\\-");

/**
 * Dataverse search (`searchquery`), which ranks best of what Dataverse offers: it names the articles, and they are read in
 * its order, because it gives only what an administrator put into its index.
 */
export function createDataverseSearch({ client, now, memory, published, most }: Parts) {
  const ask = (): Promise<boolean> =>
    client.call("searchstatus").then(readStatus, (error: unknown) => {
      // Gone or not allowed stays so; anything else is asked again.
      if (!isFailure(error, "absent", "denied")) memory.provisioned = null;
      return false;
    });

  async function query(search: string, signal?: AbortSignal): Promise<readonly Guid[]> {
    const entities = [{ name: tableNames.article.name, filter: where`statecode eq ${published}`.expression }];
    const parameters = { search, top: most, entities: JSON.stringify(entities) };
    const response = readResponse(await client.execute("searchquery", parameters, true, signal));
    return readRows(response, "Value").flatMap((hit) => readGuid(hit.Id) ?? []);
  }

  async function read([first, ...more]: readonly [Guid, ...Guid[]], signal?: AbortSignal): Promise<Found> {
    const id = (one: Guid) => hasId("knowledgearticleid", one);
    const filter = allOf(where`statecode eq ${published}`, anyOf(id(first), ...more.map(id)));
    const { rows } = await client.retrieveMultiple(tableNames.article, { select: articleColumns, filter }, signal);
    const place = new Map([first, ...more].map((one, at) => [String(one), at]));
    const order = (row: Row): number => place.get(readText(row, "knowledgearticleid")) ?? most;
    const articles = readArticles([...rows].sort((a, b) => order(a) - order(b)));
    return articles.length > 0 ? articles : "found nothing";
  }

  return async function searchDataverse(words: readonly string[], signal?: AbortSignal): Promise<Found> {
    const search = joinTerms(words.map(escape));
    if (search.length < shortestSearch) return "takes three characters";
    if (!(await (memory.provisioned ??= ask()))) return "is not provisioned";
    if (now() - memory.turn.askedAt < pause) return "was asked within the second";
    memory.turn.askedAt = now();
    try {
      const [first, ...more] = await query(search, signal);
      return first ? await read([first, ...more], signal) : "found nothing";
    } catch (error) {
      if (!isFailure(error, "absent", "denied") && !(isFailure(error) && error.status === 400)) throw error;
      memory.provisioned = Promise.resolve(false);
      return "refused the question";
    }
  };
}
