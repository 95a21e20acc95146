import { type DataverseClient, readNumber, where } from "#dataverse/client";
import type { TranscriptSource } from "#desk/supervisor";

const table = { name: "conversationtranscript", set: "conversationtranscripts" } as const;
const columns = ["conversationtranscriptid", "name", "conversationstarttime", "metadata", "content"];

/** Content is up to a million characters a row. */
const pageSize = 25;

/** The agent's transcripts, for their figures. Needs Microsoft's role Bot Transcript Viewer. */
export function createTranscriptSource(client: DataverseClient): TranscriptSource {
  return {
    async count(since, cancel) {
      const page = await client.retrieveMultiple(
        table,
        {
          entity: table.name,
          filters: [
            {
              type: "and",
              of: [{ attribute: "conversationstarttime", operator: "ge", value: new Date(since).toISOString() }],
            },
          ],
          measures: [{ attribute: "conversationtranscriptid", alias: "n", aggregate: "count" }],
        },
        cancel,
      );
      return readNumber(page.rows[0] ?? {}, "n") ?? 0;
    },
    async *pages(since, cancel) {
      const from = { expression: new Date(since).toISOString() };
      const query = {
        select: columns,
        filter: where`conversationstarttime ge ${from}`,
        orderBy: ["conversationstarttime desc"],
        pageSize,
      };
      let page = await client.retrieveMultiple(table, query, cancel);
      yield page.rows;
      while (page.next !== null && !cancel.aborted) {
        page = await client.retrieveNext(table, page.next, cancel, pageSize);
        yield page.rows;
      }
    },
  };
}
