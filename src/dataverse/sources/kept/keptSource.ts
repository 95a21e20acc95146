import type { Kept, KeptSource, LinkedRow, MadeCase } from "#desk/conversation";
import type { Attendance } from "#domain/conversation";
import {
  allOf,
  anyOf,
  type DataverseClient,
  type Fetch,
  type Guid,
  hasId,
  readLabel,
  readNumber,
  readText,
  readTime,
  readVerbatim,
  type Row,
  toGuid,
  where,
} from "#dataverse/client";
import { gapSubject, madeId } from "./acts";
import { readHistory, readsOfHistory } from "./customerHistory";
import { feedbackTitles, orderJudgements, readFeedback, readJudgementNote } from "./judgements";
import { readWhereAllowed, tableNames } from "#dataverse/sources/kit";
import { createNoteWriter, noteColumns, noteId, ownNoteId, readLatest } from "./writeNotes";

/** What is linked to the conversation's case, found through the conversation: its case need not be known yet. */
function fetchLinked(entity: string, caseColumn: string, columns: readonly string[], conversation: Guid): Fetch {
  return {
    entity,
    attributes: columns,
    links: [
      {
        name: tableNames.conversation.name,
        from: "msdyn_issueid",
        to: caseColumn,
        filters: [{ type: "and", of: [{ attribute: "activityid", operator: "eq", value: conversation }] }],
      },
    ],
    count: 50,
    page: 1,
  };
}

/** Who was in the sessions of a conversation, whose own column they lack. */
function fetchParticipants(conversation: Guid): Fetch {
  return {
    entity: tableNames.participant.name,
    attributes: ["msdyn_agentid", "msdyn_joinedon", "msdyn_lefton", "msdyn_mode"],
    links: [
      {
        name: tableNames.session.name,
        from: "activityid",
        to: "msdyn_omnichannelsession",
        filters: [{ type: "and", of: [{ attribute: "msdyn_liveworkitemid", operator: "eq", value: conversation }] }],
      },
    ],
    count: 50,
    page: 1,
  };
}

function readsOf(conversation: Guid, person: string) {
  const { annotation, feedback, articleOfCase, connection, case: cases } = tableNames;
  const [useful, notUseful] = feedbackTitles(conversation);
  const ofConversation = allOf(hasId("_objectid_value", conversation), where`startswith(subject,${"Warmline: "})`);
  return [
    {
      table: annotation,
      query: {
        select: [...noteColumns, "subject", "createdon"],
        filter: anyOf(
          ofConversation,
          hasId("annotationid", noteId(conversation, "note")),
          hasId("annotationid", ownNoteId(conversation, "note", person)),
        ),
      },
    },
    {
      table: feedback,
      query: {
        select: ["feedbackid", "rating", "comments", "createdon", "_regardingobjectid_value"],
        filter: anyOf(where`title eq ${useful}`, where`title eq ${notUseful}`),
      },
    },
    {
      table: articleOfCase,
      query: fetchLinked(articleOfCase.name, "incidentid", ["knowledgearticleid"], conversation),
    },
    { table: connection, query: fetchLinked(connection.name, "record1id", ["record2id"], conversation) },
    {
      table: cases,
      query: {
        select: ["incidentid", "title", "description"],
        filter: anyOf(
          hasId("incidentid", madeId(conversation, "case")),
          hasId("incidentid", madeId(conversation, "ticket")),
        ),
      },
    },
    { table: tableNames.participant, query: fetchParticipants(conversation) },
    ...readsOfHistory(conversation),
  ] as const;
}

const readLinked =
  (kind: LinkedRow["kind"], column: string) =>
  (row: Row): LinkedRow => ({ kind, id: readVerbatim(row, column), title: readLabel(row, column) });

/** msdyn_mode of who has the conversation; the others were asked, or look on. */
const primary = 192350002;

function readAttendance(row: Row): readonly Attendance[] {
  const [name, from] = [readLabel(row, "_msdyn_agentid_value"), readTime(row, "msdyn_joinedon")];
  if (readNumber(row, "msdyn_mode") !== primary || name === "" || from === null) return [];
  return [{ name, from, to: readTime(row, "msdyn_lefton") }];
}

/**
 * What was kept of a conversation, in one request: its notes (drafts, corrections, judgements), feedback on articles, links of its
 * case, the cases made of it, who had it before and what else is known of its customer. Without the notes there is no answer;
 * the rest is left out where it cannot be read. `person` is the signed-in user's id, "" where nobody says.
 */
export function createKeptSource(client: DataverseClient, person = ""): KeptSource {
  return {
    write: createNoteWriter(client, person),
    async read(conversationId, cancel): Promise<Kept> {
      const conversation = toGuid(conversationId);
      const [notes, ...others] = client.retrieveTogether(readsOf(conversation, person), cancel);
      const [written, feedback, articles, cases, madeCases, participants, conversations, openCases] = await Promise.all(
        [notes.then(({ rows }) => rows), ...others.map(readWhereAllowed)],
      );
      const find = (id: Guid) => written.find((row) => readVerbatim(row, "annotationid") === id);
      const read = (name: Parameters<typeof noteId>[1]) => {
        return readLatest(find(noteId(conversation, name)), find(ownNoteId(conversation, name, person)));
      };
      const readMade = (kind: MadeCase) => {
        const row = (madeCases ?? []).find((one) => readVerbatim(one, "incidentid") === madeId(conversation, kind));
        return row ? { title: readText(row, "title"), description: readText(row, "description") } : null;
      };
      return {
        drafts: {
          summary: read("summary"),
          note: read("note"),
          case: read("case"),
          ticket: read("ticket"),
          corrections: read("corrections"),
        },
        judgements: orderJudgements(conversation, [
          ...(feedback ?? []).map(readFeedback),
          ...written.flatMap(readJudgementNote),
        ]),
        linked: [
          ...(articles ?? []).map(readLinked("article", "_knowledgearticleid_value")),
          ...(cases ?? []).map(readLinked("case", "_record2id_value")),
        ].filter(({ id }) => id !== ""),
        made: { case: readMade("case"), ticket: readMade("ticket") },
        gap: written.some((row) => readVerbatim(row, "subject") === gapSubject),
        attended: (participants ?? []).flatMap(readAttendance),
        history: readHistory(conversations ?? null, openCases ?? null),
      };
    },
  };
}
