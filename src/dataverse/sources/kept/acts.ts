import type { Acts, LeftAct, MadeCase } from "#desk/conversation";
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
import type { Conversation } from "#domain/conversation";
import { nameId } from "#domain/followup";
import { judgementId, longestNote, noteSubject, writeFeedback, writeJudgementNote } from "./judgements";
import { type Column, tableNames } from "#dataverse/sources/kit";

/** The names in the ids of the cases that are made of a conversation. */
const madeNames: Readonly<Record<MadeCase, string>> = { case: "newcase", ticket: "followup" };

export const madeId = (conversation: Guid, kind: MadeCase): Guid => toGuid(nameId(conversation, madeNames[kind]));

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

type Belonging = { readonly customer: Conversation["customer"]; readonly caseId: string | null };

/** Customer and case of a conversation, as a new case refers to them. A case without a customer is not possible. */
function writeBelonging({ customer, caseId }: Belonging): Row {
  const way = toCustomer.get(customer.table ?? "");
  if (!way || customer.id === "")
    throw new DataverseError({
      kind: "absent",
      detail: "the conversation has no customer",
    });
  return {
    [`${way.property}@odata.bind`]: bind(way.set, toGuid(customer.id)),
    ...(caseId ? { "parentcaseid@odata.bind": bind(tableNames.case.set, toGuid(caseId)) } : {}),
  };
}

/** A row that is written only where there is none. */
export type ActRow = { readonly table: Table; readonly id: Guid; readonly row: Row };

/**
 * What an act writes. The row's id is made of what it says, so that whoever writes it, and however often, it is there once.
 * Throws where an id is no Dataverse id, or nobody knows whose a ticket is.
 */
export function writeActRow(conversationId: string, act: LeftAct): ActRow {
  const conversation = toGuid(conversationId);
  const note = (id: string, subject: string, text: string): ActRow => ({
    table: tableNames.annotation,
    id: toGuid(id),
    row: writeNote(conversation, subject, text),
  });
  switch (act.kind) {
    case "linkArticle":
      return writeArticleLink(toGuid(act.caseId), toGuid(act.id));
    case "linkCase":
      return writeCaseLink(toGuid(act.caseId), toGuid(act.id));
    case "judge": {
      const { judgement, nth } = act;
      const id = judgementId(conversation, judgement, nth);
      if (judgement.target === "article")
        return { table: tableNames.feedback, id, row: writeFeedback(conversation, judgement) };
      return note(id, noteSubject(judgement.target), writeJudgementNote(judgement));
    }
    case "gap": {
      const text = act.terms.join(", ");
      return note(nameId(conversation, `${gapSubject}\n${text}`), gapSubject, text);
    }
    case "case":
    case "ticket":
      return {
        table: tableNames.case,
        id: madeId(conversation, act.kind),
        row: { ...act.ticket, ...writeBelonging(act) },
      };
  }
}

function writeArticleLink(ofCase: Guid, article: Guid): ActRow {
  const row = {
    "incidentid@odata.bind": bind(tableNames.case.set, ofCase),
    "knowledgearticleid@odata.bind": bind(tableNames.article.set, article),
    knowledgeusage: solution,
    issenttocustomer: false,
  };
  return { table: tableNames.articleOfCase, id: toGuid(nameId(ofCase, article)), row };
}

function writeCaseLink(ofCase: Guid, similar: Guid): ActRow {
  const row = {
    "record1id_incident@odata.bind": bind(tableNames.case.set, ofCase),
    "record2id_incident@odata.bind": bind(tableNames.case.set, similar),
    description: "Warmline: similar case",
  };
  return { table: tableNames.connection, id: toGuid(nameId(ofCase, similar)), row };
}

/** Makes a case the conversation's own; rejects where that is not possible. */
export type LinkConversation = (caseId: string, conversationId: string) => Promise<void>;

/**
 * What a representative does that Dataverse keeps. Each row's id is made of what it says, and it is written only where
 * there is none (`If-None-Match: *`): done twice, by a repetition or by two pages, it is there once, and "already there"
 * is done. Judgements of articles are `feedback`, the one table with feedback enabled from the start; all others are notes
 * on the conversation. `link` is how the workspace links a new case. Nothing is sent to the customer. An id that is no Dataverse id rejects with `absent`.
 */
export function createDataverseActs(
  client: DataverseClient,
  link: LinkConversation = () => Promise.resolve(),
): Omit<Acts, "insertReply" | "copy"> {
  async function keep(conversationId: string, act: LeftAct): Promise<void> {
    const { table, id, row } = writeActRow(conversationId, act);
    try {
      await client.write(table, id, row, { kind: "absent" });
    } catch (error) {
      if (!isFailure(error, "conflict")) throw error;
    }
  }

  async function readBelonging(conversationId: string): Promise<Belonging> {
    const select = { select: customerColumns };
    const row = await client.retrieve(tableNames.conversation, toGuid(conversationId), select);
    const table = readLookupTable(row, "_msdyn_customer_value");
    const customer = { id: readGuid(row._msdyn_customer_value) ?? "", name: "", table };
    return { customer, caseId: readGuid(row._msdyn_issueid_value) };
  }

  return {
    linkArticle: (caseId, id) => keep(caseId, { kind: "linkArticle", caseId, id }),
    linkCase: (caseId, id) => keep(caseId, { kind: "linkCase", caseId, id }),
    judge: (conversationId, judgement, nth) => keep(conversationId, { kind: "judge", judgement, nth }),
    logGap: (conversationId, terms) => keep(conversationId, { kind: "gap", terms }),
    async openTicket(conversationId, ticket) {
      await keep(conversationId, { kind: "ticket", ticket, ...(await readBelonging(conversationId)) });
    },
    async createCase(conversationId, ticket) {
      const belonging = await readBelonging(conversationId);
      if (belonging.caseId) return;
      await keep(conversationId, { kind: "case", ticket, ...belonging });
      // The case is there whether or not it is linked: the conversation's row tells which.
      await link(madeId(toGuid(conversationId), "case"), conversationId).catch(() => undefined);
    },
  };
}
