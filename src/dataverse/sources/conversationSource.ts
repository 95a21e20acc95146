import type { CaseRef, Conversation } from "#domain/conversation";
import type { Clock } from "#desk/kit";
import type { ConversationSource } from "#desk/conversation";
import {
  type DataverseClient,
  type Guid,
  hasId,
  isFailure,
  readGuid,
  readLabel,
  readLookupTable,
  readNumber,
  readRelated,
  readText,
  readTime,
  type Row,
  toGuid,
} from "#dataverse/client";
import { readLanguageLabel, type Column, tableNames } from "#dataverse/sources/kit";

/** Navigation property from the conversation to its case; those of activities end in the name of their table. */
const toCase = "msdyn_IssueId_msdyn_ocliveworkitem";

const caseColumns: readonly Column<"incident">[] = [
  "incidentid",
  "ticketnumber",
  "title",
  "description",
  "_subjectid_value",
  "_productid_value",
];

/** Names of customer, queue, channel and product come as labels of these columns: no further table is read for them. */
const columns: readonly Column<"msdyn_ocliveworkitem">[] = [
  "subject",
  "msdyn_title",
  "msdyn_channel",
  "msdyn_customerlocale",
  "msdyn_startedon",
  "msdyn_activeagentassignedon",
  "msdyn_firstwaitstartedon",
  "msdyn_conversationfirstwaittimeinseconds",
  "statecode",
  "createdon",
  "_msdyn_customer_value",
  "_msdyn_issueid_value",
  "_msdyn_cdsqueueid_value",
];

/** Microsoft's own sentiment, and what routed it; an organisation whose table has no such columns is asked without them. */
const sentimentColumn: Column<"msdyn_ocliveworkitem"> = "msdyn_customersentimentlabel";
const workstreamColumn: Column<"msdyn_ocliveworkitem"> = "_msdyn_liveworkstreamid_value";
const allColumns = [...columns, sentimentColumn, workstreamColumn];

/** statecode of msdyn_ocliveworkitem: 1 Closed, 2 Resolved; everything else is still going on. */
const endedStates: ReadonlySet<number | null> = new Set([1, 2]);

function readCase(row: Row): CaseRef {
  return {
    id: readText(row, "incidentid"),
    number: readText(row, "ticketnumber"),
    title: readText(row, "title"),
    description: readText(row, "description"),
    product: readLabel(row, "_subjectid_value"),
    productId: readText(row, "_productid_value"),
  };
}

/** Nothing where the platform says "N/A" (0). */
function readSentiment(row: Row): Pick<Conversation, "nativeSentiment"> {
  const code = readNumber(row, sentimentColumn);
  return code ? { nativeSentiment: code } : {};
}

const isRefused = (error: unknown): boolean => isFailure(error, "broken") && error.status === 400;

function readWorkstream(row: Row): Pick<Conversation, "workstream"> {
  const workstream = readLabel(row, workstreamColumn);
  return workstream === "" ? {} : { workstream };
}

function readConversation(id: Guid, row: Row, linked: Row | null, nativeSummary: string): Conversation {
  return {
    id,
    title: readText(row, "msdyn_title") || readText(row, "subject"),
    customer: readCustomer(row),
    channel: readLabel(row, "msdyn_channel"),
    queue: readLabel(row, "_msdyn_cdsqueueid_value"),
    ...readWorkstream(row),
    language: readLanguageLabel(readText(row, "msdyn_customerlocale")),
    case: linked ? readCase(linked) : null,
    startedAt: readTime(row, "msdyn_startedon") ?? readTime(row, "createdon"),
    acceptedAt: readTime(row, "msdyn_activeagentassignedon"),
    waitingSince: readTime(row, "msdyn_firstwaitstartedon"),
    waitedSeconds: readNumber(row, "msdyn_conversationfirstwaittimeinseconds"),
    nativeSummary,
    ...readSentiment(row),
    open: !endedStates.has(readNumber(row, "statecode")),
  };
}

/** Microsoft's summary is shown beside ours: a conversation that is here waits no longer for it. Milliseconds. */
const summaryPatience = 1_500;

/** What `work` gives in time, else `instead`. `work` must not reject. */
function atMost<T>(clock: Clock, milliseconds: number, work: Promise<T>, instead: T): Promise<T> {
  return new Promise((resolve) => {
    const stop = clock.after(milliseconds, () => resolve(instead));
    void work.then((value) => {
      stop();
      resolve(value);
    });
  });
}

/**
 * What Dataverse knows of a conversation: two requests at once, its row with the case expanded and Microsoft's own summary.
 * An organisation without the expected relationship or Microsoft's sentiment (400) costs a request or two more; then the case is read by id. A case or a
 * summary that cannot be read (a summary: soon) is left out: the conversation is worth showing without them.
 */
export function createConversationSource(client: DataverseClient, clock: Clock): ConversationSource {
  async function readSummary(id: Guid, cancel: AbortSignal): Promise<string> {
    const query = { select: ["msdyn_copilotsummary"], filter: hasId("_msdyn_conversationid_value", id), top: 1 };
    const page = await client.retrieveMultiple(tableNames.insight, query, cancel);
    return page.rows.map((row) => readText(row, "msdyn_copilotsummary"))[0] ?? "";
  }

  async function readWithCase(id: Guid, cancel: AbortSignal): Promise<[Row, Row | null]> {
    const expand = [{ property: toCase, select: caseColumns }];
    const row = await client.retrieve(tableNames.conversation, id, { select: allColumns, expand }, cancel);
    return [row, readRelated(row, toCase)];
  }

  async function readApart(id: Guid, cancel: AbortSignal): Promise<[Row, Row | null]> {
    const read = (select: readonly string[]) => client.retrieve(tableNames.conversation, id, { select }, cancel);
    const row = await read(allColumns).catch((error: unknown) => {
      if (isRefused(error)) return read(columns);
      throw error;
    });
    const caseId = readGuid(row._msdyn_issueid_value);
    if (!caseId) return [row, null];
    const linked = client.retrieve(tableNames.case, caseId, { select: caseColumns }, cancel);
    return [row, await linked.catch(() => null)];
  }

  return {
    async read(conversationId, cancel) {
      const id = toGuid(conversationId);
      const summary = readSummary(id, cancel).catch(() => "");
      const [row, linked] = await readWithCase(id, cancel).catch((error: unknown) => {
        if (isRefused(error)) return readApart(id, cancel);
        throw error;
      });
      return readConversation(id, row, linked, await atMost(clock, summaryPatience, summary, ""));
    },
  };
}

function readCustomer(row: Row): Conversation["customer"] {
  const table = readLookupTable(row, "_msdyn_customer_value");
  const known = { id: readText(row, "_msdyn_customer_value"), name: readLabel(row, "_msdyn_customer_value") };
  return table === "" ? known : { ...known, table };
}
