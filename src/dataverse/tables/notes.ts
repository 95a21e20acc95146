import { key, owned } from "./standard";
import { activeStatus, choice, dateTime, integer, lookup, memo, tableName, text, to, yesNo } from "./build";
import { defineTable } from "./table";

const perPattern = "navigation properties follow the pattern of the documented ones";

/** A note or attachment on another row. Transcripts are notes on msdyn_transcript, their JSON base64 in documentbody. */
export const annotation = defineTable({
  set: "annotations",
  logical: "annotation",
  display: "Note",
  id: "annotationid",
  name: "subject",
  keys: [],
  columns: {
    ...owned(),
    annotationid: key(),
    subject: text(500),
    notetext: memo(100000),
    documentbody: text(1073741823),
    filename: text(255),
    mimetype: text(256),
    filesize: integer(0, undefined, { readOnly: true }),
    isdocument: yesNo(),
    langid: text(2),
    objecttypecode: tableName(),
    objectid: lookup(
      {
        account: to("objectid_account", "Account_Annotation"),
        contact: to("objectid_contact", "Contact_Annotation"),
        incident: to("objectid_incident", "Incident_Annotation"),
        incidentresolution: to("objectid_incidentresolution", "IncidentResolution_Annotation"),
        knowledgearticle: to("objectid_knowledgearticle", "knowledgearticle_Annotations"),
        msdyn_ocliveworkitem: to("objectid_msdyn_ocliveworkitem", "msdyn_ocliveworkitem_Annotations"),
        msdyn_ocsession: to("objectid_msdyn_ocsession", "msdyn_ocsession_Annotations"),
        msdyn_transcript: to("objectid_msdyn_transcript", "msdyn_transcript_Annotations"),
        product: to("objectid_product", "Product_Annotation"),
      },
      { parental: true, unverified: perPattern },
    ),
  },
});

/** Two rows that belong together. "Link similar case" writes one between two incidents. */
export const connection = defineTable({
  set: "connections",
  logical: "connection",
  display: "Connection",
  id: "connectionid",
  name: "name",
  keys: [],
  note: "the platform also writes the mirrored connection; the local store does not",
  columns: {
    ...owned(),
    ...activeStatus(),
    connectionid: key(),
    name: text(500, { readOnly: true }),
    description: memo(2000),
    effectivestart: dateTime(),
    effectiveend: dateTime(),
    ismaster: yesNo(null, { readOnly: true }),
    record1id: lookup(recordTargets("1"), { parental: true, unverified: perPattern }),
    record2id: lookup(recordTargets("2"), { parental: true, unverified: perPattern }),
  },
});

/** What Copilot Studio writes of a conversation with the agent. */
export const conversationTranscript = defineTable({
  set: "conversationtranscripts",
  logical: "conversationtranscript",
  display: "ConversationTranscript",
  id: "conversationtranscriptid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    conversationtranscriptid: key(),
    name: text(100, { unverified: "length" }),
    content: memo(1048576),
    metadata: memo(1048576, { unverified: "length" }),
    conversationstarttime: dateTime(),
    schematype: text(100, { unverified: "length" }),
    schemaversion: text(100, { unverified: "length" }),
    bot_conversationtranscriptid: lookup({ bot: to("bot_conversationtranscriptId", "bot_conversationtranscript") }),
  },
});

export const bot = defineTable({
  set: "bots",
  logical: "bot",
  display: "Copilot",
  id: "botid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    botid: key(),
    name: text(100),
    schemaname: text(100),
    language: integer(0),
    authenticationmode: choice(
      { 0: "Unspecified", 1: "None", 2: "Integrated", 3: "Custom Azure Active Directory", 4: "Generic OAuth2" },
      null,
      { unverified: "labels" },
    ),
    template: text(100, { unverified: "length" }),
    runtimeprovider: choice({ 0: "Power Virtual Agents" }, 0, { unverified: "label" }),
    publishedon: dateTime(),
    publishedby: lookup({ systemuser: to("publishedby", "systemuser_bot_publishedby") }),
    configuration: memo(1048576, { unverified: "length" }),
    ismanaged: yesNo(),
  },
});

function recordTargets(side: "1" | "2") {
  const record = (table: string) => to(`record${side}id_${table}`, `${table}_connections${side}`);
  return {
    account: record("account"),
    contact: record("contact"),
    incident: record("incident"),
    knowledgearticle: record("knowledgearticle"),
    product: record("product"),
    systemuser: record("systemuser"),
  } as const;
}
