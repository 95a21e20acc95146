import type { TableName, Tables, WireRow } from "#dataverse/tables";

/** Both names of a table, checked against the schema; only types of it are used, so none of it is bundled. */
type Named<N extends TableName> = { readonly name: N; readonly set: Tables[N]["set"] };

/** A column as a `$select` names it (lookups are `_name_value`), checked against the schema. */
export type Column<N extends TableName> = Exclude<keyof WireRow<N> & string, "@odata.etag">;

function named<N extends TableName>(name: N, set: Tables[N]["set"]): Named<N> {
  return { name, set };
}

/** The tables these sources read and write ("feedback" really is its own plural). */
export const tableNames = {
  annotation: named("annotation", "annotations"),
  article: named("knowledgearticle", "knowledgearticles"),
  articleOfCase: named("knowledgearticleincident", "knowledgearticleincidents"),
  case: named("incident", "incidents"),
  connection: named("connection", "connections"),
  contextItem: named("msdyn_ocliveworkitemcontextitem", "msdyn_ocliveworkitemcontextitems"),
  conversation: named("msdyn_ocliveworkitem", "msdyn_ocliveworkitems"),
  document: named("sharepointdocument", "sharepointdocuments"),
  feedback: named("feedback", "feedback"),
  insight: named("msdyn_conversationinsight", "msdyn_conversationinsights"),
  message: named("sdkmessage", "sdkmessages"),
  participant: named("msdyn_sessionparticipant", "msdyn_sessionparticipants"),
  session: named("msdyn_ocsession", "msdyn_ocsessions"),
  transcript: named("msdyn_transcript", "msdyn_transcripts"),
  variable: named("environmentvariabledefinition", "environmentvariabledefinitions"),
  webResource: named("webresource", "webresourceset"),
};
