import { audited, key, owned } from "./standard";
import { activeStatus, choice, choices, dateTime, integer, lookup, memo, text, to, yesNo } from "./build";
import { basePresences } from "./staff";
import { defineTable } from "./table";

/** How conversations of one channel are routed. */
export const workstream = defineTable({
  set: "msdyn_liveworkstreams",
  logical: "msdyn_liveworkstream",
  display: "Workstream",
  id: "msdyn_liveworkstreamid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_liveworkstreamid: key(),
    msdyn_name: text(100),
    msdyn_streamsource: choice({ 192350000: "Entity Records", 192360000: "Live chat" }, null, {
      unverified: "values read from third-party code",
    }),
    msdyn_workdistributionmode: choice({ 192350000: "Push", 192350001: "Pick" }),
    msdyn_allowedpresences: choices(basePresences),
    msdyn_capacityformat: choice({ 192350000: "Unit based", 192360000: "Profile based" }, null, {
      unverified: "values read from third-party code",
    }),
    msdyn_capacityrequired: integer(0),
    msdyn_handlingtimethreshold: integer(0),
    msdyn_waitingtimethreshold: integer(0),
    msdyn_isdefault: yesNo(),
    msdyn_defaultqueue: lookup({ queue: to("msdyn_defaultqueue", "msdyn_liveworkstream_defaultqueue_Queue") }),
  },
});

export const queue = defineTable({
  set: "queues",
  logical: "queue",
  display: "Queue",
  id: "queueid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    queueid: key(),
    name: text(200),
    description: memo(2000),
    emailaddress: text(100),
    queueviewtype: choice({ 0: "Public", 1: "Private" }, 0),
    numberofitems: integer(0, undefined, { readOnly: true }),
    numberofmembers: integer(0, undefined, { readOnly: true }),
  },
});

/** Something that waits in a queue or is worked from it. */
export const queueItem = defineTable({
  set: "queueitems",
  logical: "queueitem",
  display: "Queue Item",
  id: "queueitemid",
  name: "title",
  keys: [],
  columns: {
    ...audited(),
    ...activeStatus(),
    queueitemid: key(),
    title: text(300, { unverified: "length" }),
    priority: integer(),
    enteredon: dateTime({ readOnly: true }),
    workeridmodifiedon: dateTime({ readOnly: true }),
    queueid: lookup({ queue: to("queueid", "queue_entries") }, { parental: true }),
    workerid: lookup({ systemuser: to("workerid_systemuser", "lk_queueitembase_workerid") }),
    objectid: lookup(
      {
        incident: to("objectid_incident", "Incident_QueueItem"),
        knowledgearticle: to("objectid_knowledgearticle", "knowledgearticle_QueueItems"),
        msdyn_ocliveworkitem: to("objectid_msdyn_ocliveworkitem", "msdyn_ocliveworkitem_QueueItems"),
        msdyn_ocsession: to("objectid_msdyn_ocsession", "msdyn_ocsession_QueueItems"),
      },
      { parental: true },
    ),
  },
});

/** One row for each stretch a conversation spent in a queue. Times in seconds. */
export const queueExtension = defineTable({
  set: "msdyn_queueextensions",
  logical: "msdyn_queueextension",
  display: "Queue Extension",
  id: "msdyn_queueextensionid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_queueextensionid: key(),
    msdyn_name: text(100),
    msdyn_starttime: dateTime(),
    msdyn_endtime: dateTime(),
    msdyn_closedon: dateTime(),
    msdyn_agentassignedon: dateTime(),
    msdyn_agentacceptedon: dateTime(),
    msdyn_firstwaitstartedon: dateTime(),
    msdyn_waitstartedon: dateTime(),
    msdyn_creationreason: text(500),
    msdyn_closurereason: text(500),
    msdyn_isabandoned: yesNo(),
    msdyn_firstwaittimeinseconds: integer(0),
    msdyn_handletime: integer(0),
    msdyn_talktime: integer(0),
    msdyn_holdtime: integer(0),
    msdyn_activetime: integer(0),
    msdyn_inactivetime: integer(0),
    msdyn_conversationid: lookup(
      {
        msdyn_ocliveworkitem: to(
          "msdyn_conversationid",
          "msdyn_ocliveworkitem_msdyn_queueextension_msdyn_conversationid",
        ),
      },
      { parental: true },
    ),
    msdyn_queueid: lookup({ queue: to("msdyn_queueid", "queue_msdyn_queueextension_msdyn_queueid") }),
    msdyn_sourcequeue: lookup({ queue: to("msdyn_sourcequeue", "queue_msdyn_queueextension_msdyn_sourcequeue") }),
    msdyn_targetqueue: lookup({ queue: to("msdyn_targetqueue", "queue_msdyn_queueextension_msdyn_targetqueue") }),
  },
});
