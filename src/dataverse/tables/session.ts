import { activity } from "./standard";
import { choice, dateTime, integer, lookup, status, text, to } from "./build";
import { defineTable } from "./table";

const closureReasons = {
  192350000: "Default",
  192350001: "AgentReject",
  192350002: "AgentTimeout",
  192350003: "ConversationTimeout",
  192350004: "AgentClosed",
  192350005: "ConversationClosed",
  192350006: "AgentTransfered",
  192350007: "AgentDisconnected",
  192350008: "AgentReRouted",
  192350009: "VirtualAgentClosed",
  192350010: "AgentTransferToQueue",
  192350011: "SupervisorAssignToQueue",
  192350017: "AddAgentFailed",
  192350018: "AutoClose",
  192350019: "SecondaryChannelClosed",
  192350020: "CustomerDisconnect",
  192350021: "AgentEndConversation",
  192350022: "CustomerEndConversation",
  192350023: "QueueTransfer",
  192350024: "InqueueOverflowQueueTransfer",
  192350025: "InqueueOverflowEndConversation",
  192350026: "BotTransferToAgent",
  192350027: "BotEndConversation",
  192350028: "BotCallFailureEndConversation",
  192350029: "BotCallFailureExternalTransfer",
  192350030: "BotCallFailurePromptAndEscalate",
  192350031: "BotCallFailureEscalate",
};

const creationReasons = {
  192350000: "Default",
  192350001: "AgentTransfer",
  192350002: "QueueTransfer",
  192350005: "UserAccept",
  192350006: "AutoAccept",
  192350016: "Escalated",
  192350024: "BotTransferSession",
  192350026: "AssignToAgentBySupervisor",
  192350027: "AssignToQueueBySupervisor",
  192350028: "CustomerRejoin",
  192350031: "SupervisorTransferToAgent",
  192350039: "Consult",
  192350040: "AgentMonitor",
  192350041: "AgentConversationJoin",
  192350049: "CustomerReconnect",
};

/** One stretch of a conversation with one agent or representative. */
export const session = defineTable({
  set: "msdyn_ocsessions",
  logical: "msdyn_ocsession",
  display: "Session",
  id: "activityid",
  name: "subject",
  keys: [],
  columns: {
    ...activity("msdyn_ocsession", "msdyn_ocsessions"),
    ...status(
      { 0: ["Open", 1], 1: ["Completed", 2], 2: ["Canceled", 3], 3: ["Scheduled", 4] },
      { 1: ["Open", 0], 2: ["Completed", 1], 3: ["Canceled", 2], 4: ["Scheduled", 3] },
      { unverified: "the states every activity has; the reference page was cut before them" },
    ),
    msdyn_sessionid: text(100),
    msdyn_closurereason: choice(closureReasons),
    msdyn_sessioncreationreason: choice(creationReasons, null, {
      unverified: "the reference lists 50; these are the ones that start a session",
    }),
    msdyn_state: choice({ 192350000: "Default", 192350001: "Active", 192350002: "Closed", 192350003: "New" }),
    msdyn_sessioncreatedon: dateTime(),
    msdyn_sessionclosedon: dateTime(),
    msdyn_sessionmodifiedon: dateTime(),
    msdyn_agentacceptedon: dateTime(),
    msdyn_agentassignedon: dateTime(),
    msdyn_queueassignedon: dateTime(),
    msdyn_wrapupinitiatedon: dateTime(),
    msdyn_sessionwrapuptimeinseconds: integer(0),
    msdyn_sessionactivewrapuptimeinseconds: integer(0),
    msdyn_liveworkitemid: lookup({
      msdyn_ocliveworkitem: to(
        "msdyn_liveworkitemid_msdyn_ocsession",
        "msdyn_msdyn_ocliveworkitem_msdyn_ocsession_liveworkstreamid",
      ),
    }),
    msdyn_cdsqueueid: lookup({ queue: to("msdyn_cdsqueueid_msdyn_ocsession", "msdyn_queue_msdyn_ocsession_queueid") }),
    msdyn_primarysession: lookup({
      msdyn_ocsession: to(
        "msdyn_primarysession_msdyn_ocsession",
        "msdyn_msdyn_ocsession_msdyn_ocsession_primarysession",
      ),
    }),
  },
});
