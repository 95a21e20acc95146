import type { Acts, Judgement } from "#desk";
import { type DataverseClient, type Guid, type Row, toGuid } from "#dataverse/client";
import { tableNames } from "./tableNames";

/** feedback.comments takes 2,000 characters, annotation.notetext far more; one limit serves both. */
const longestNote = 2_000;

/** knowledgearticleincident.knowledgeusage: Solution. */
const solution = 2;

function bind(set: string, id: Guid): string {
  return `/${set}(${id})`;
}

function writeFeedback({ id, useful, reason }: Judgement): Row {
  return {
    title: useful ? "Warmline: useful" : "Warmline: not useful",
    comments: reason.slice(0, longestNote),
    rating: useful ? 1 : 0,
    minrating: 0,
    maxrating: 1,
    // The lookup is regardingobjectid; its navigation property to an article is named so in the generated reference.
    "KnowledgeArticleId@odata.bind": bind(tableNames.article.set, toGuid(id)),
  };
}

function writeNote(conversationId: string, subject: string, text: string): Row {
  return {
    subject,
    notetext: text.slice(0, longestNote),
    "objectid_msdyn_ocliveworkitem@odata.bind": bind(tableNames.conversation.set, toGuid(conversationId)),
  };
}

/**
 * What a representative does that Dataverse keeps. Judgements of articles are `feedback`, the one table with feedback
 * enabled from the start; all others are notes on the conversation. Nothing is sent to the customer, and no act is repeated
 * by itself. An id that is no Dataverse id rejects with `absent`.
 */
export function createDataverseActs(
  client: DataverseClient,
): Pick<Acts, "linkArticle" | "linkCase" | "judge" | "logGap"> {
  return {
    async linkArticle(caseId, articleId) {
      await client.create(tableNames.articleOfCase, {
        "incidentid@odata.bind": bind(tableNames.case.set, toGuid(caseId)),
        "knowledgearticleid@odata.bind": bind(tableNames.article.set, toGuid(articleId)),
        knowledgeusage: solution,
        issenttocustomer: false,
      });
    },
    async linkCase(caseId, similarCaseId) {
      await client.create(tableNames.connection, {
        "record1id_incident@odata.bind": bind(tableNames.case.set, toGuid(caseId)),
        "record2id_incident@odata.bind": bind(tableNames.case.set, toGuid(similarCaseId)),
        description: "Warmline: similar case",
      });
    },
    async judge(conversationId, judgement) {
      if (judgement.target === "article") {
        await client.create(tableNames.feedback, writeFeedback(judgement));
        return;
      }
      const { target, id, useful, reason } = judgement;
      const text = [`useful: ${useful ? "yes" : "no"}`, `${target}: ${id}`, `reason: ${reason}`].join("\n");
      await client.create(tableNames.annotation, writeNote(conversationId, `Warmline: ${target} judged`, text));
    },
    async logGap(conversationId, terms) {
      await client.create(tableNames.annotation, writeNote(conversationId, "Warmline: no article", terms.join(", ")));
    },
  };
}
