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
 * by "Activity", users and notes by names of their own. Source: Microsoft, "Security role privileges" and the table reference;
 * unverified: knowledgearticleincident, feedback and the SharePoint tables, whose names follow the pattern of the others.
 */
const nouns: Partial<Readonly<Record<TableName, string>>> = {
  account: "Account",
  annotation: "Note",
  connection: "Connection",
  contact: "Contact",
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
  subject: "Subject",
  systemuser: "User",
};

/** The name of a privilege, as solutions and error texts have it: "prvReadKnowledgeArticle". */
export function privilegeName(access: Access, table: TableName): string {
  return `prv${verbs[access]}${nouns[table] ?? table}`;
}

/** How many privileges a role holds; activities share theirs. */
export function countPrivileges({ grants }: Role): number {
  const names = Object.entries(grants).flatMap(([table, of]) =>
    Object.keys(of).map((access) => privilegeName(access as Access, table as TableName)),
  );
  return new Set(names).size;
}
