import { activeStatus, choice, dateTime, integer, lookup, text, to, yesNo } from "./build";
import { audited, key, owned } from "./standard";
import { defineTable } from "./table";

/** What a presence, whatever an organisation calls it, comes down to (global choice msdyn_basepresencestatus). */
export const basePresences = {
  192360000: "Available",
  192360001: "Busy",
  192360002: "Busy - DND",
  192360003: "Away",
  192360004: "Offline",
};

/** A presence representatives can have; an organisation makes its own. */
export const presence = defineTable({
  set: "msdyn_presences",
  logical: "msdyn_presence",
  display: "Presence",
  id: "msdyn_presenceid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...audited(),
    ...activeStatus(),
    msdyn_presenceid: key(),
    msdyn_name: text(100),
    msdyn_presencestatustext: text(100, { unverified: "length" }),
    msdyn_basepresencestatus: choice(basePresences),
    msdyn_canuserset: yesNo(true),
  },
});

/** What a representative can take now: one row a person, written by the platform. */
export const agentStatus = defineTable({
  set: "msdyn_agentstatuses",
  logical: "msdyn_agentstatus",
  display: "Agent Status",
  id: "msdyn_agentstatusid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_agentstatusid: key(),
    msdyn_name: text(100),
    msdyn_availableunitscapacity: integer(),
    msdyn_capacitymodifiedon: dateTime(),
    msdyn_presencemodifiedon: dateTime(),
    msdyn_isagentloggedin: yesNo(),
    msdyn_agentid: lookup({ systemuser: to("msdyn_agentid", "msdyn_systemuser_msdyn_agentstatus_agentid") }),
    msdyn_currentpresenceid: lookup({
      msdyn_presence: to("msdyn_currentpresenceid", "msdyn_presence_msdyn_agentstatus_currentpresenceid"),
    }),
  },
});

/** Who works a queue. */
export const queueMembership = defineTable({
  set: "queuememberships",
  logical: "queuemembership",
  display: "Queue Membership",
  id: "queuemembershipid",
  name: "queuemembershipid",
  keys: [],
  note: "the rows between two tables; the platform shows their columns as ids, here they are lookups",
  columns: {
    ...audited(),
    queuemembershipid: key(),
    queueid: lookup({ queue: to("queueid") }, { parental: true, unverified: "an id on the platform" }),
    systemuserid: lookup({ systemuser: to("systemuserid") }, { parental: true, unverified: "an id on the platform" }),
  },
});

/** A skill, and whatever else somebody can be good at. */
export const characteristic = defineTable({
  set: "characteristics",
  logical: "characteristic",
  display: "Characteristic",
  id: "characteristicid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    characteristicid: key(),
    name: text(100),
    description: text(100),
    characteristictype: choice({ 1: "Skill", 2: "Certification" }, 1),
  },
});

/** A person as resources are planned: what they can is put on this row, not on the user's. */
export const bookableResource = defineTable({
  set: "bookableresources",
  logical: "bookableresource",
  display: "Bookable Resource",
  id: "bookableresourceid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    bookableresourceid: key(),
    name: text(100),
    userid: lookup({ systemuser: to("UserId", "systemuser_bookableresource_UserId") }),
  },
});

export const resourceCharacteristic = defineTable({
  set: "bookableresourcecharacteristics",
  logical: "bookableresourcecharacteristic",
  display: "Bookable Resource Characteristic",
  id: "bookableresourcecharacteristicid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    bookableresourcecharacteristicid: key(),
    name: text(100),
    characteristic: lookup({
      characteristic: to("Characteristic", "characteristic_bookableresourcecharacteristic_Characteristic"),
    }),
    resource: lookup(
      { bookableresource: to("Resource", "bookableresource_bookableresourcecharacteristic_Resource") },
      { parental: true },
    ),
  },
});

/** A skill a conversation needs. */
export const conversationCharacteristic = defineTable({
  set: "msdyn_ocliveworkitemcharacteristics",
  logical: "msdyn_ocliveworkitemcharacteristic",
  display: "Conversation Characteristic",
  id: "msdyn_ocliveworkitemcharacteristicid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_ocliveworkitemcharacteristicid: key(),
    msdyn_name: text(100),
    msdyn_createdon: dateTime(),
    msdyn_characteristic: lookup({ characteristic: to("msdyn_characteristic") }),
    msdyn_ocliveworkitemid: lookup(
      {
        msdyn_ocliveworkitem: to(
          "msdyn_ocliveworkitemid",
          "msdyn_msdyn_ocliveworkitem_msdyn_ocliveworkitemcharacteristic_ocliveworkitemid",
        ),
      },
      { parental: true },
    ),
  },
});
