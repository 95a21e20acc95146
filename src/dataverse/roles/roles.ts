import { adds, changes, readsAll, readsAndPutsOn, works } from "./grants";
import type { Role } from "./role";

/**
 * Works conversations: reads what the panels show, keeps notes, links and judgements, files and closes cases. Reads neither
 * transcripts of the support agent nor stretches in queues: those are the supervisor's.
 */
const representative: Role = {
  name: "Warmline Representative",
  description: "Works conversations with the Warmline panels.",
  grants: {
    account: readsAndPutsOn,
    annotation: adds,
    connection: adds,
    contact: works,
    environmentvariabledefinition: readsAll,
    environmentvariablevalue: readsAll,
    feedback: adds,
    incident: works,
    incidentresolution: works,
    knowledgearticle: readsAndPutsOn,
    knowledgearticleincident: adds,
    msdyn_conversationinsight: readsAll,
    msdyn_liveworkstream: readsAndPutsOn,
    msdyn_ocliveworkitem: changes,
    msdyn_ocliveworkitemcontextitem: readsAll,
    msdyn_ocliveworkitemsentiment: readsAll,
    msdyn_ocsession: readsAndPutsOn,
    msdyn_sessionparticipant: readsAll,
    msdyn_transcript: readsAndPutsOn,
    product: readsAndPutsOn,
    queue: readsAndPutsOn,
    queueitem: works,
    sdkmessage: readsAll,
    sharepointdocument: readsAll,
    sharepointdocumentlocation: readsAll,
    subject: readsAndPutsOn,
    systemuser: readsAndPutsOn,
    webresource: readsAll,
  },
};

/** Looks after queues and knowledge: everything the representative may, and what the supervisor's page reads. */
const supervisor: Role = {
  name: "Warmline Supervisor",
  description: "Sees the queues and why conversations are handed over.",
  grants: {
    ...representative.grants,
    bookableresource: readsAll,
    bookableresourcecharacteristic: readsAll,
    bot: readsAll,
    characteristic: readsAll,
    conversationtranscript: readsAll,
    knowledgearticle: works,
    msdyn_agentstatus: readsAll,
    msdyn_ocliveworkitemcharacteristic: readsAll,
    msdyn_presence: readsAll,
    msdyn_queueextension: readsAll,
    queue: changes,
    queuemembership: readsAll,
  },
};

/** The roles Warmline brings. Read by the local Dataverse and by whoever packs a solution. */
export const roles = { representative, supervisor } as const;
