import {
  type DataverseClient,
  type Filter,
  type Guid,
  isFailure,
  readGuid,
  readRelated,
  readRows,
  readVerbatim,
  type Row,
} from "#dataverse/client";
import { joinTerms } from "./searchTerms";

/** Dataverse search takes no shorter question. */
const shortestSearch = 3;
/** What all desks of a page know of Dataverse search together: whether it is there is asked once. */
export type SearchMemory = {
  provisioned: Promise<boolean> | null;
  /** Tables that Dataverse search would not look into. */
  readonly refused: Set<string>;
};

export const createSearchMemory = (): SearchMemory => ({ provisioned: null, refused: new Set() });

/** The ids of rows that Dataverse search found, best first, or why there are none from here. */
export type FoundIds = readonly [Guid, ...Guid[]] | string;

type Parts = {
  readonly client: DataverseClient;
  readonly memory: SearchMemory;
  readonly table: string;
  /** Which rows of the table. */
  readonly filter: Filter;
  readonly most: number;
};

/** The operations of Dataverse search answer with JSON inside a text. */
function readResponse(answer: Row): Row {
  try {
    return readRelated({ inside: JSON.parse(readVerbatim(answer, "response")) as unknown }, "inside") ?? {};
  } catch {
    return {};
  }
}

function readStatus(answer: Row): boolean {
  const response = readResponse(answer);
  return readVerbatim(readRelated(response, "value") ?? response, "status").toLowerCase() === "provisioned";
}

/** Signs of the query language lose their meaning; `-` is the only one that terms still have. */
const escape = (word: string): string => word.replace(/-/g, "\\-");

/**
 * Dataverse search (`searchquery`), which ranks best of what Dataverse offers: it names the rows, which are read by whoever
 * asks, because it gives only what an administrator put into its index.
 */
export function createDataverseSearch({ client, memory, table, filter, most }: Parts) {
  const ask = (): Promise<boolean> =>
    client.call("searchstatus").then(readStatus, (error: unknown) => {
      // Gone or not allowed stays so; anything else is asked again.
      if (!isFailure(error, "absent", "denied")) memory.provisioned = null;
      return false;
    });

  async function query(search: string, signal?: AbortSignal): Promise<FoundIds> {
    const entities = [{ name: table, filter: filter.expression }];
    const parameters = { search, top: most, entities: JSON.stringify(entities) };
    const response = readResponse(await client.execute("searchquery", parameters, true, signal));
    const [first, ...more] = readRows(response, "Value").flatMap((hit) => readGuid(hit.Id) ?? []);
    return first ? [first, ...more] : "found nothing";
  }

  /** `inTurn`: this is the page's one question of this second. */
  return async function searchDataverse(
    words: readonly string[],
    inTurn: boolean,
    signal?: AbortSignal,
  ): Promise<FoundIds> {
    const search = joinTerms(words.map(escape));
    if (search.length < shortestSearch) return "takes three characters";
    if (!inTurn) return "answers other searches";
    if (memory.refused.has(table)) return "refused the question";
    if (!(await (memory.provisioned ??= ask()))) return "is not provisioned";
    try {
      return await query(search, signal);
    } catch (error) {
      if (!isFailure(error, "absent", "denied") && !(isFailure(error) && error.status === 400)) throw error;
      memory.refused.add(table);
      return "refused the question";
    }
  };
}
