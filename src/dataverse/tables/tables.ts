import { conversation } from "./conversation";
import { contextItem, conversationInsight, conversationSentiment, transcript } from "./conversationData";
import { session } from "./session";
import { sessionParticipant } from "./sessionParticipant";
import { queue, queueExtension, queueItem, workstream } from "./queues";
import { incident, incidentResolution } from "./cases";
import { feedback, knowledgeArticle, knowledgeArticleIncident, product, subject } from "./knowledge";
import { account, contact, systemUser } from "./people";
import { annotation, bot, connection, conversationTranscript } from "./notes";
import { sdkMessage, variableDefinition, variableValue, webResource } from "./platform";
import { applicationTab, sessionTemplate, sessionTemplateTab } from "./templates";
import { privilege, role, rolePrivilege, userRole } from "./security";
import {
  appAction,
  botComponent,
  customControl,
  customControlResource,
  publisher,
  solution,
  solutionComponent,
} from "./solutions";
import {
  agentStatus,
  bookableResource,
  characteristic,
  conversationCharacteristic,
  presence,
  queueMembership,
  resourceCharacteristic,
} from "./staff";
import { sharePointDocument, sharePointDocumentLocation } from "./sharePoint";

/** Every table Warmline touches, by logical name. Read by the client and the packer; the local store is given them as its schema. */
export const tables = {
  account,
  annotation,
  appaction: appAction,
  bookableresource: bookableResource,
  bookableresourcecharacteristic: resourceCharacteristic,
  bot,
  botcomponent: botComponent,
  characteristic,
  connection,
  contact,
  conversationtranscript: conversationTranscript,
  customcontrol: customControl,
  customcontrolresource: customControlResource,
  environmentvariabledefinition: variableDefinition,
  environmentvariablevalue: variableValue,
  feedback,
  incident,
  incidentresolution: incidentResolution,
  knowledgearticle: knowledgeArticle,
  knowledgearticleincident: knowledgeArticleIncident,
  msdyn_agentstatus: agentStatus,
  msdyn_applicationtabtemplate: applicationTab,
  msdyn_conversationinsight: conversationInsight,
  msdyn_liveworkstream: workstream,
  msdyn_ocliveworkitem: conversation,
  msdyn_ocliveworkitemcharacteristic: conversationCharacteristic,
  msdyn_ocliveworkitemcontextitem: contextItem,
  msdyn_ocliveworkitemsentiment: conversationSentiment,
  msdyn_ocsession: session,
  msdyn_presence: presence,
  msdyn_queueextension: queueExtension,
  msdyn_sessionparticipant: sessionParticipant,
  msdyn_sessiontemplate: sessionTemplate,
  msdyn_sessiontemplate_applicationtab: sessionTemplateTab,
  msdyn_transcript: transcript,
  privilege,
  product,
  publisher,
  queue,
  queueitem: queueItem,
  role,
  roleprivileges: rolePrivilege,
  queuemembership: queueMembership,
  sdkmessage: sdkMessage,
  sharepointdocument: sharePointDocument,
  sharepointdocumentlocation: sharePointDocumentLocation,
  solution,
  solutioncomponent: solutionComponent,
  subject,
  systemuser: systemUser,
  systemuserroles: userRole,
  webresource: webResource,
} as const;

export type Tables = typeof tables;
export type TableName = keyof Tables;
