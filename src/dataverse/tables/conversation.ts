import { activity } from "./standard";
import { choice, choices, dateTime, integer, lookup, memo, status, text, to, yesNo } from "./build";
import { defineTable } from "./table";

/** Microsoft's seven sentiment levels; 0 is "N/A". */
const sentimentLabels = {
  0: "N/A",
  7: "Very negative",
  8: "Negative",
  9: "Slightly negative",
  10: "Neutral",
  11: "Slightly positive",
  12: "Positive",
  13: "Very positive",
};

const statusChangeReasons = {
  192350001: "AwaitingAgentAssignment",
  192350002: "AwaitingAgentAcceptance",
  192350003: "InConversation",
  192350004: "AwaitingCustomerResponse",
  192350005: "AgentMovedToWrapUp",
  192350006: "CustomerDisconnectedOrLeftActiveConversation",
  192350008: "ConversationEndedByAgent",
  192350013: "ConversationEndedByBot",
  192350015: "ForceClosedBySupervisor",
  192350017: "AssignedBySupervisor",
};

/** A conversation between a customer and the support agent or a representative. */
export const conversation = defineTable({
  set: "msdyn_ocliveworkitems",
  logical: "msdyn_ocliveworkitem",
  display: "Conversation",
  id: "activityid",
  name: "subject",
  keys: [],
  columns: {
    ...activity("msdyn_ocliveworkitem", "msdyn_ocliveworkitems"),
    ...status(
      {
        0: ["Open", 1],
        1: ["Closed", 4],
        2: ["Resolved", 6],
        3: ["Scheduled", 7],
        4: ["Wrap-up (Deprecated)", 5],
      },
      {
        1: ["Open", 0],
        2: ["Active", 0],
        3: ["Waiting", 0],
        4: ["Closed", 1],
        5: ["Wrap-up", 0],
        6: ["Resolved", 2],
        7: ["Scheduled", 3],
      },
    ),
    msdyn_ocliveworkitemid: text(100),
    msdyn_title: text(4000),
    msdyn_channel: choices(
      { 192350000: "Entity Records", 192360000: "Live chat" },
      { unverified: "the reference lists only Entity Records; 192360000 is read from third-party code" },
    ),
    msdyn_customerlocale: text(100),
    msdyn_intent: text(500),
    msdyn_statereason: text(100, { unverified: "column listed, type not read" }),
    msdyn_statuschangereason: choice(statusChangeReasons, null, { unverified: "only the reasons Warmline reads" }),
    msdyn_customersentimentlabel: choice(sentimentLabels),
    msdyn_urcustomersentimentlabel: choice(sentimentLabels),
    msdyn_urcustomersentimentscore: integer(0, 100),
    msdyn_urcustomersentimentkeywords: text(4000),
    msdyn_workstreamworkdistributionmode: choice({ 192350000: "Push", 192350001: "Pick" }),
    msdyn_createdon: dateTime(),
    msdyn_modifiedon: dateTime(),
    msdyn_initiatedon: dateTime(),
    msdyn_startedon: dateTime(),
    msdyn_closedon: dateTime(),
    msdyn_firstwaitstartedon: dateTime(),
    msdyn_statusupdatedon: dateTime(),
    msdyn_activeagentassignedon: dateTime(),
    msdyn_wrapupinitiatedon: dateTime(),
    msdyn_conversationfirstwaittimeinseconds: integer(0),
    msdyn_conversationhandletimeinseconds: integer(0),
    msdyn_conversationholdtimeinseconds: integer(0),
    msdyn_conversationtalktimeinseconds: integer(0),
    msdyn_conversationwrapuptimeinseconds: integer(0),
    msdyn_escalationcount: integer(0),
    msdyn_transfercount: integer(0),
    msdyn_isabandoned: yesNo(),
    msdyn_isagentaccepted: yesNo(),
    msdyn_isagentsession: yesNo(true),
    msdyn_isoutbound: yesNo(),
    msdyn_copilotengaged: yesNo(),
    msdyn_conversationsummaryfield: text(4000),
    msdyn_transcriptcontrol: text(100),
    msdyn_timelinecontrolfield: memo(2000),
    msdyn_activeagentid: lookup({
      systemuser: to("msdyn_activeagentid_msdyn_ocliveworkitem", "msdyn_systemuser_msdyn_ocliveworkitem_activeagentid"),
    }),
    msdyn_cdsqueueid: lookup({
      queue: to("msdyn_cdsqueueid_msdyn_ocliveworkitem", "msdyn_queue_msdyn_ocliveworkitem_queueid"),
    }),
    msdyn_queueitemid: lookup({
      queueitem: to("msdyn_queueitemid_msdyn_ocliveworkitem", "msdyn_queueitem_msdyn_ocliveworkitem_queueitemid"),
    }),
    msdyn_customer: lookup({
      account: to("msdyn_customer_msdyn_ocliveworkitem_account", "msdyn_account_msdyn_ocliveworkitem_Customer"),
      contact: to("msdyn_customer_msdyn_ocliveworkitem_contact", "msdyn_contact_msdyn_ocliveworkitem_Customer"),
    }),
    msdyn_issueid: lookup({
      incident: to("msdyn_IssueId_msdyn_ocliveworkitem", "msdyn_incident_msdyn_ocliveworkitem"),
    }),
    msdyn_lastsessionid: lookup({
      msdyn_ocsession: to(
        "msdyn_lastsessionid_msdyn_ocliveworkitem",
        "msdyn_msdyn_ocsession_msdyn_ocliveworkitem_lastsessionid",
      ),
    }),
    msdyn_liveworkstreamid: lookup({
      msdyn_liveworkstream: to(
        "msdyn_liveworkstreamid_msdyn_ocliveworkitem",
        "msdyn_msdyn_liveworkstream_msdyn_ocliveworkitem_liveworkstreamid",
      ),
    }),
  },
});
