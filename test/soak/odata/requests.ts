import type { WebRequest } from "#local/dataverse";

const ann = "aaaaaaaa-0000-4000-8000-000000000001";
const first = "bbbbbbbb-0000-4000-8000-000000000001";
const service = "/api/data/v9.2/";

const reads: readonly string[] = [
  "",
  "incidents",
  "incidents/$count",
  "WhoAmI",
  "WhoAmI()",
  `incidents(${first})`,
  `incidents(${first})?$select=title,statecode,_customerid_value`,
  `incidents(${first})/title`,
  `incidents(${first})/title/$value`,
  `incidents(${first})/customerid_contact?$select=fullname`,
  `incidents(${first})/Incident_Annotation?$select=subject&$orderby=createdon desc`,
  `incidents(${first})/Incident_Annotation/$count`,
  `contacts(${ann})/incident_customer_contacts/$ref`,
  "systemusers(azureactivedirectoryobjectid=cccccccc-0000-4000-8000-000000000001)",
  "incidents?$select=title&$filter=title eq 'Case 1'",
  "incidents?$filter=prioritycode eq 2 and (statecode eq 0 or not contains(title,'E42'))&$orderby=title desc,createdon",
  "incidents?$filter=createdon ge 2026-11-20T00:00:00Z and createdon lt 2026-11-21&$top=5&$count=true",
  `incidents?$filter=_customerid_value eq ${ann} and customerid_contact/fullname ne null`,
  `incidents?$filter=incidentid in (${first},'${ann}')`,
  "incidents?$filter=startswith(title,@p1) and endswith(title,@p2)&@p1='Ca'&@p2='1'",
  "incidents?$filter=Microsoft.Dynamics.CRM.In(PropertyName='ticketnumber',PropertyValues=['CAS-1','CAS-2'])",
  "incidents?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)",
  "incidents?$filter=Microsoft.Dynamics.CRM.Between(PropertyName='prioritycode',PropertyValues=['1','2'])",
  "contacts?$filter=incident_customer_contacts/any(c:c/title eq 'Case 1' and c/prioritycode gt 1)",
  "contacts?$expand=incident_customer_contacts($select=title;$filter=statecode eq 0;$orderby=title;$top=2)",
  "incidents?$expand=customerid_contact($select=fullname;$expand=Contact_Annotation($select=subject))",
  "incidents?$apply=groupby((statecode,prioritycode),aggregate($count as n,prioritycode with average as mean))&$orderby=n desc",
  "incidents?$apply=filter(statecode eq 0)/aggregate($count as n)",
  "incidents?$select=title&$skiptoken=%3Ccookie%20pagenumber=%222%22%20/%3E",
  "knowledgearticles?$select=title&$filter=statecode eq 3&$orderby=modifiedon desc&$top=3",
  "$metadata",
  "EntityDefinitions(LogicalName='incident')?$select=LogicalName",
  "incidents?fetchXml=%3Cfetch%20top='3'%3E%3Centity%20name='incident'%3E%3Cattribute%20name='title'/%3E%3C/entity%3E%3C/fetch%3E",
];

const json = { "Content-Type": "application/json" };
const write = (method: string, path: string, body: unknown, headers: WebRequest["headers"] = {}): WebRequest => ({
  method,
  url: service + path,
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
});

const bindAnn = { "customerid_contact@odata.bind": `/contacts(${ann})` };

const batch = [
  "--batch_1",
  "Content-Type: multipart/mixed; boundary=changeset_1",
  "",
  "--changeset_1",
  "Content-Type: application/http",
  "Content-ID: 1",
  "",
  `POST ${service}contacts HTTP/1.1`,
  "Content-Type: application/json",
  "",
  '{"lastname":"Bo"}',
  "--changeset_1",
  "Content-Type: application/http",
  "Content-ID: 2",
  "",
  `POST ${service}incidents HTTP/1.1`,
  "Content-Type: application/json",
  "",
  '{"title":"batched","customerid_contact@odata.bind":"$1"}',
  "--changeset_1--",
  "--batch_1",
  "Content-Type: application/http",
  "",
  `GET ${service}incidents?$select=title&$top=1 HTTP/1.1`,
  "",
  "",
  "--batch_1--",
].join("\r\n");

const writes: readonly WebRequest[] = [
  write("POST", "incidents", { title: "New", prioritycode: 2, isescalated: false, ...bindAnn }),
  write("POST", "incidents?$select=title", { title: "Back", ...bindAnn }, { Prefer: "return=representation" }),
  write("POST", "incidents", {
    title: "Deep",
    customerid_contact: { lastname: "Lee" },
    Incident_Annotation: [{ subject: "a" }],
  }),
  write("PATCH", `incidents(${first})`, { title: "Changed", followupby: "2026-12-01" }, { "If-Match": "*" }),
  write("PATCH", `incidents(${first})`, { "primarycontactid@odata.bind": null }, { "If-None-Match": "*" }),
  write("PUT", `incidents(${first})/title`, { value: "One property" }),
  write("DELETE", `incidents(${first})/description`, {}),
  write("DELETE", "incidents(bbbbbbbb-0000-4000-8000-00000000000f)", {}),
  write("POST", `contacts(${ann})/contact_as_primary_contact/$ref`, {
    "@odata.id": `http://local${service}incidents(${first})`,
  }),
  write("DELETE", `contacts(${ann})/contact_as_primary_contact(${first})/$ref`, {}),
  write("POST", `incidents(${first})/Incident_Annotation`, { subject: "n", notetext: "t", documentbody: "aGk=" }),
  write("POST", "searchquery", {
    search: "E42 steam",
    entities: '[{"name":"knowledgearticle","selectColumns":["title"]}]',
    top: 5,
  }),
  write("POST", "FullTextSearchKnowledgeArticle", {
    SearchText: "steam",
    UseInflection: true,
    RemoveDuplicates: true,
    StateCode: 3,
    QueryExpression: {
      EntityName: "knowledgearticle",
      ColumnSet: { Columns: ["title"] },
      PageInfo: { Count: 5, PageNumber: 1 },
    },
  }),
  write("POST", "CloseIncident", {
    IncidentResolution: { subject: "s", "incidentid@odata.bind": `/incidents(${first})` },
    Status: 5,
  }),
  {
    method: "POST",
    url: `${service}$batch`,
    headers: { "Content-Type": "multipart/mixed; boundary=batch_1" },
    body: batch,
  },
];

const annotated = { Prefer: 'odata.include-annotations="*",odata.maxpagesize=2', "If-None-Match": 'W/"1000003"' };

/** Requests that are all in order, one for every kind there is: what is mutated starts from them. */
export const soundRequests: readonly WebRequest[] = [
  ...reads.flatMap((path): readonly WebRequest[] => [
    { method: "GET", url: service + path, headers: {}, body: null },
    { method: "GET", url: service + path, headers: annotated, body: null },
  ]),
  ...writes,
];
