import { type DataverseClient, type Fetch, type Page, readNumber, where } from "#dataverse/client";
import type { TranscriptSource } from "#desk/supervisor";

const table = { name: "conversationtranscript", set: "conversationtranscripts" } as const;
const conversations = { name: "msdyn_ocliveworkitem", set: "msdyn_ocliveworkitems" } as const;
const columns = ["conversationtranscriptid", "name", "conversationstarttime", "metadata", "content"];

/** Content is up to a million characters a row. */
const pageSize = 25;
/** Rows of one conversation that are read to show what was said: windows of inactivity, and parts of 1 MB. */
const mostOfOne = 50;

/** How long a person had it. The newest are enough for a mean. */
const handled = "msdyn_conversationhandletimeinseconds";
const mostHandled = 250;

type Condition = { readonly attribute: string; readonly operator: "ge" | "eq"; readonly value: string | number };

const countOf = (entity: string, attribute: string, of: readonly Condition[]): Fetch => ({
  entity,
  filters: [{ type: "and", of }],
  measures: [{ attribute, alias: "n", aggregate: "count" }],
});

const since = (attribute: string, at: number): Condition => ({
  attribute,
  operator: "ge",
  value: new Date(at).toISOString(),
});

const countTranscripts = (at: number): Fetch =>
  countOf(table.name, "conversationtranscriptid", [since("conversationstarttime", at)]);

const readCount = (page: Page): number => readNumber(page.rows[0] ?? {}, "n") ?? 0;

/** Where a role, or a limit of what Dataverse counts at once, keeps a figure back, the others stand. */
const orNull = (page: Promise<Page>): Promise<number | null> => page.then(readCount, () => null);

/** The agent's transcripts, for their figures. Needs Microsoft's role Bot Transcript Viewer. */
export function createTranscriptSource(client: DataverseClient): TranscriptSource {
  async function* follow(query: Parameters<DataverseClient["retrieveMultiple"]>[1], cancel: AbortSignal) {
    let page = await client.retrieveMultiple(table, query, cancel);
    yield page.rows;
    while (page.next !== null && !cancel.aborted) {
      page = await client.retrieveNext(table, page.next, cancel, pageSize);
      yield page.rows;
    }
  }
  return {
    async count(at, cancel) {
      return readCount(await client.retrieveMultiple(table, countTranscripts(at), cancel));
    },
    pages(at, cancel) {
      const from = { expression: new Date(at).toISOString() };
      const filter = where`conversationstarttime ge ${from}`;
      return follow({ select: columns, filter, orderBy: ["conversationstarttime desc"], pageSize }, cancel);
    },
    async first(at, cancel) {
      const began = since("msdyn_createdon", at);
      const isPersons: Condition = { attribute: "msdyn_isagentsession", operator: "eq", value: 1 };
      const ofItems = (...of: readonly Condition[]) => ({
        table: conversations,
        query: countOf(conversations.name, "activityid", of),
      });
      const [transcripts = null, all = null, toPerson = null] = await Promise.all(
        client
          .retrieveTogether([{ table, query: countTranscripts(at) }, ofItems(began), ofItems(began, isPersons)], cancel)
          .map(orNull),
      );
      return { transcripts, conversations: all, toPerson };
    },
    async handleTime(at, cancel) {
      const from = { expression: new Date(at).toISOString() };
      const page = await client.retrieveMultiple(
        conversations,
        {
          select: [handled],
          filter: where`msdyn_closedon ge ${from} and msdyn_conversationhandletimeinseconds gt 0`,
          orderBy: ["msdyn_closedon desc"],
          top: mostHandled,
        },
        cancel,
      );
      const times = page.rows.flatMap((row) => readNumber(row, handled) ?? []);
      const sum = times.reduce((total, time) => total + time, 0);
      return { n: times.length, mean: times.length > 0 ? sum / times.length : null };
    },
    async named(name, cancel) {
      const rows: unknown[] = [];
      const query = { select: columns, filter: where`name eq ${name}`, orderBy: ["conversationstarttime"], pageSize };
      for await (const page of follow(query, cancel)) {
        rows.push(...page);
        if (rows.length >= mostOfOne) break;
      }
      return rows;
    },
  };
}
