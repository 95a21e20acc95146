import { integer, lookup, text, to, yesNo } from "./build";
import { audited, key } from "./standard";
import { defineTable } from "./table";

const between = "the rows between two tables; the platform shows their columns as ids, here they are lookups";

/** A security role. */
export const role = defineTable({
  set: "roles",
  logical: "role",
  display: "Security Role",
  id: "roleid",
  name: "name",
  keys: [],
  columns: { ...audited(), roleid: key(), name: text(100, { required: true }), ismanaged: yesNo() },
});

/** What can be allowed: "prvReadIncident". The service knows them; nobody makes one. */
export const privilege = defineTable({
  set: "privileges",
  logical: "privilege",
  display: "Privilege",
  id: "privilegeid",
  name: "name",
  keys: [],
  columns: { ...audited(), privilegeid: key(), name: text(100), accessright: integer(0) },
});

/** Which privileges a role holds. The mask says whose rows: 1 one's own, 2 those of the business unit, 4 and below it, 8 all. */
export const rolePrivilege = defineTable({
  set: "roleprivilegescollection",
  logical: "roleprivileges",
  display: "Role Privilege",
  id: "roleprivilegeid",
  name: "roleprivilegeid",
  keys: [],
  note: between,
  columns: {
    ...audited(),
    roleprivilegeid: key(),
    roleid: lookup({ role: to("roleid") }, { parental: true, unverified: "an id on the platform" }),
    privilegeid: lookup({ privilege: to("privilegeid") }, { parental: true, unverified: "an id on the platform" }),
    privilegedepthmask: integer(0, 8),
  },
});

/** Which roles a person has. Rows are made and removed through the navigation property (`joins`). */
export const userRole = defineTable({
  set: "systemuserrolescollection",
  logical: "systemuserroles",
  display: "User Role",
  id: "systemuserroleid",
  name: "systemuserroleid",
  keys: [],
  note: between,
  columns: {
    ...audited(),
    systemuserroleid: key(),
    systemuserid: lookup({ systemuser: to("systemuserid") }, { parental: true, unverified: "an id on the platform" }),
    roleid: lookup({ role: to("roleid") }, { parental: true, unverified: "an id on the platform" }),
  },
});
