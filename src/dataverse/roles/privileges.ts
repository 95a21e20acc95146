import type { TableName } from "#dataverse/tables";
import type { Access, Role } from "./role";

const verbs: Readonly<Record<Access, string>> = {
  create: "Create",
  read: "Read",
  write: "Write",
  delete: "Delete",
  append: "Append",
  appendTo: "AppendTo",
};

/**
 * What stands behind the verb where it is not the table's logical name: standard tables go by their schema name, activities all
 * by "Activity", users and notes by names of their own. Source: Microsoft, "Security role privileges" and the table reference.
 */
const nouns: Readonly<Record<string, string>> = {
  account: "Account",
  annotation: "Note",
  connection: "Connection",
  contact: "Contact",
  environmentvariabledefinition: "EnvironmentVariableDefinition",
  // A value has no privilege of its own: it goes with its definition.
  environmentvariablevalue: "EnvironmentVariableDefinition",
  feedback: "Feedback",
  incident: "Incident",
  incidentresolution: "Activity",
  knowledgearticle: "KnowledgeArticle",
  knowledgearticleincident: "KnowledgeArticleIncident",
  msdyn_ocliveworkitem: "Activity",
  msdyn_ocsession: "Activity",
  product: "Product",
  queue: "Queue",
  queueitem: "QueueItem",
  sharepointdocument: "SharePointDocument",
  sharepointdocumentlocation: "SharePointDocumentLocation",
  sdkmessage: "SdkMessage",
  subject: "Subject",
  systemuser: "User",
  webresource: "WebResource",
};

/**
 * Tables whose privileges were read in real roles of published solutions, or in Microsoft's pages, under the names above. An import
 * fails as a whole on a name the organisation does not know, so that a solution names these alone.
 */
const seen: ReadonlySet<TableName> = new Set<TableName>([
  "account",
  "annotation",
  "connection",
  "contact",
  "conversationtranscript",
  "environmentvariabledefinition",
  "environmentvariablevalue",
  "feedback",
  "incident",
  "incidentresolution",
  "knowledgearticle",
  "msdyn_conversationinsight",
  "msdyn_ocliveworkitem",
  "queue",
  "sdkmessage",
  "sharepointdocument",
  "systemuser",
  "webresource",
]);

/** Whether the names of a table's privileges were seen, and need not be guessed. */
export const isSeen = (table: TableName): boolean => seen.has(table);

/** The name of a privilege, as solutions and error texts have it: "prvReadKnowledgeArticle". */
export function privilegeName(access: Access, table: string): string {
  return `prv${verbs[access]}${nouns[table] ?? table}`;
}

/** How many privileges a role holds; activities share theirs. */
export function countPrivileges({ grants }: Role): number {
  const names = Object.entries(grants).flatMap(([table, of]) =>
    Object.keys(of).map((access) => privilegeName(access as Access, table)),
  );
  return new Set(names).size;
}
