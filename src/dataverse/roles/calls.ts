import type { TableName } from "#dataverse/tables";
import type { Access } from "./role";

/** What Warmline's own code does with a table, and for what. */
type Call = { readonly table: TableName; readonly does: readonly Access[]; readonly why: string };

const reads: readonly Access[] = ["read"];
const keeps: readonly Access[] = ["read", "create", "append"];

/**
 * Every call the sources of `src/dataverse/sources` and the wiring make, as privileges: what the roles of the solution are made of.
 * A test runs all sources and compares what was asked for with this list: nothing is missing, and nothing stands here unused.
 */
export const calls: readonly Call[] = [
  { table: "msdyn_ocliveworkitem", does: ["read", "appendTo"], why: "the conversation; notes are put on it" },
  {
    table: "incident",
    does: [...keeps, "appendTo"],
    why: "its case, similar cases, the case and the follow-up ticket that are made",
  },
  { table: "incidentresolution", does: reads, why: "how similar cases ended" },
  { table: "contact", does: ["appendTo"], why: "the customer of a case that is made" },
  { table: "account", does: ["appendTo"], why: "the customer of a case that is made" },
  { table: "subject", does: reads, why: "the product of a case whose articles are asked for" },
  { table: "msdyn_ocliveworkitemcontextitem", does: reads, why: "what the agent handed over" },
  { table: "msdyn_transcript", does: reads, why: "the saved transcript" },
  {
    table: "msdyn_sessionparticipant",
    does: reads,
    why: "who had the conversation, where the transcript names nobody",
  },
  { table: "msdyn_ocsession", does: reads, why: "the sessions those participants belong to" },
  { table: "msdyn_conversationinsight", does: reads, why: "Microsoft's own summary" },
  { table: "annotation", does: [...keeps, "write"], why: "the transcript's file, drafts, corrections and judgements" },
  {
    table: "knowledgearticle",
    does: ["read", "appendTo"],
    why: "suggested articles; feedback and links are put on them",
  },
  { table: "knowledgearticleincident", does: keeps, why: "articles linked to a case" },
  { table: "connection", does: keeps, why: "similar cases linked to a case" },
  { table: "feedback", does: keeps, why: "judgements of articles" },
  { table: "sharepointdocument", does: reads, why: "documents of the case, its product and an article" },
  { table: "product", does: reads, why: "documents of the case's product" },
  { table: "webresource", does: reads, why: "the organisation's own sentiment weights" },
  { table: "environmentvariabledefinition", does: reads, why: "the organisation's settings" },
  { table: "environmentvariablevalue", does: reads, why: "what the organisation set" },
  { table: "sdkmessage", does: reads, why: "whether the organisation has the AI function" },
];
