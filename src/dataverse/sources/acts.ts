import type { Acts } from "#desk";
import {
  type DataverseClient,
  type Guid,
  DataverseError,
  isFailure,
  readGuid,
  readLookupTable,
  type Row,
  type Table,
  toGuid,
} from "#dataverse/client";
import { nameId } from "#domain/followup";
import { judgementId, longestNote, noteSubject, writeFeedback, writeJudgementNote } from "./judgements";
import { type Column, tableNames } from "./tableNames";

/** The name of a conversation's follow-up ticket in its id. */
export const ticketName = "followup";

/** The subject of the note that logs a gap. */
export const gapSubject = "Warmline: no article";

/** knowledgearticleincident.knowledgeusage: Solution. */
const solution = 2;

const customerColumns: readonly Column<"msdyn_ocliveworkitem">[] = ["_msdyn_customer_value", "_msdyn_issueid_value"];

function bind(set: string, id: Guid): string {
  return `/${set}(${id})`;
}

function writeNote(conversation: Guid, subject: string, text: string): Row {
  return {
    subject,
    notetext: text.slice(0, longestNote),
    "objectid_msdyn_ocliveworkitem@odata.bind": bind(tableNames.conversation.set, conversation),
  };
}

/** Navigation properties from a case to its customer, by the customer's table. */
const toCustomer: ReadonlyMap<string, { readonly set: string; readonly property: string }> = new Map([
  ["contact", { set: "contacts", property: "customerid_contact" }],
  ["account", { set: "accounts", property: "customerid_account" }],
]);

/** Customer and case of a conversation, as a new case refers to them. A case without a customer is not possible. */
function writeBelonging(conversation: Row): Row {
  const customer = readGuid(conversation._msdyn_customer_value);
  const way = toCustomer.get(readLookupTable(conversation, "_msdyn_customer_value"));
  if (!customer || !way)
    throw new DataverseError({
      kind: "absent",
      detail: "the conversation has no customer",
    });
  const parent = readGuid(conversation._msdyn_issueid_value);
  return {
    [`${way.property}@odata.bind`]: bind(way.set, customer),
    ...(parent ? { "parentcaseid@odata.bind": bind(tableNames.case.set, parent) } : {}),
  };
}

/**
 * What a representative does that Dataverse keeps. Each row's id is made of what it says, and it is written only where
 * there is none (`If-None-Match: *`): done twice, by a repetition or by two pages, it is there once, and "already there"
 * is done. Judgements of articles are `feedback`, the one table with feedback enabled from the start; all others are notes
 * on the conversation. Nothing is sent to the customer. An id that is no Dataverse id rejects with `absent`.
 */
export function createDataverseActs(
  client: DataverseClient,
): Pick<Acts, "linkArticle" | "linkCase" | "judge" | "logGap" | "openTicket"> {
  async function keep(table: Table, id: string, data: Row): Promise<void> {
    try {
      await client.write(table, toGuid(id), data, { kind: "absent" });
    } catch (error) {
      if (!isFailure(error, "conflict")) throw error;
    }
  }

  const keepNote = (conversation: Guid, id: string, subject: string, text: string): Promise<void> =>
    keep(tableNames.annotation, id, writeNote(conversation, subject, text));

  return {
    async linkArticle(caseId, articleId) {
      const [ofCase, article] = [toGuid(caseId), toGuid(articleId)];
      await keep(tableNames.articleOfCase, nameId(ofCase, article), {
        "incidentid@odata.bind": bind(tableNames.case.set, ofCase),
        "knowledgearticleid@odata.bind": bind(tableNames.article.set, article),
        knowledgeusage: solution,
        issenttocustomer: false,
      });
    },
    async linkCase(caseId, similarCaseId) {
      const [ofCase, similar] = [toGuid(caseId), toGuid(similarCaseId)];
      await keep(tableNames.connection, nameId(ofCase, similar), {
        "record1id_incident@odata.bind": bind(tableNames.case.set, ofCase),
        "record2id_incident@odata.bind": bind(tableNames.case.set, similar),
        description: "Warmline: similar case",
      });
    },
    async judge(conversationId, judgement, nth) {
      const conversation = toGuid(conversationId);
      const { target } = judgement;
      const row = judgementId(conversation, judgement, nth);
      if (target === "article") return keep(tableNames.feedback, row, writeFeedback(conversation, judgement));
      return keepNote(conversation, row, noteSubject(target), writeJudgementNote(judgement));
    },
    async logGap(conversationId, terms) {
      const conversation = toGuid(conversationId);
      const text = terms.join(", ");
      await keepNote(conversation, nameId(conversation, `${gapSubject}\n${text}`), gapSubject, text);
    },
    async openTicket(conversationId, ticket) {
      const conversation = toGuid(conversationId);
      const select = { select: customerColumns };
      const row = await client.retrieve(tableNames.conversation, conversation, select);
      await keep(tableNames.case, nameId(conversation, ticketName), { ...ticket, ...writeBelonging(row) });
    },
  };
}
