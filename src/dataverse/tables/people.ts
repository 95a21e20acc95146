import { audited, key, owned } from "./standard";
import { activeStatus, guid, lookup, memo, text, to, yesNo } from "./build";
import { defineTable } from "./table";

export const contact = defineTable({
  set: "contacts",
  logical: "contact",
  display: "Contact",
  id: "contactid",
  name: "fullname",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    contactid: key(),
    firstname: text(50),
    lastname: text(50),
    fullname: text(160, { readOnly: true }),
    emailaddress1: text(100),
    telephone1: text(50),
    mobilephone: text(50),
    jobtitle: text(100),
    description: memo(2000),
    address1_city: text(80),
    address1_country: text(80),
    parentcustomerid: lookup({
      account: to("parentcustomerid_account", "contact_customer_accounts"),
      contact: to("parentcustomerid_contact", "contact_customer_contacts"),
    }),
  },
});

export const account = defineTable({
  set: "accounts",
  logical: "account",
  display: "Account",
  id: "accountid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    accountid: key(),
    name: text(160),
    accountnumber: text(20),
    emailaddress1: text(100),
    telephone1: text(50),
    websiteurl: text(200),
    description: memo(2000),
    primarycontactid: lookup({ contact: to("primarycontactid", "account_primary_contact") }),
    parentaccountid: lookup({ account: to("parentaccountid", "account_parent_account") }),
  },
});

/** A person or an application that signs in. The support agent is one with `msdyn_botapplicationid`. */
export const systemUser = defineTable({
  set: "systemusers",
  logical: "systemuser",
  display: "User",
  id: "systemuserid",
  name: "fullname",
  keys: [{ name: "aadobjectid", columns: ["azureactivedirectoryobjectid"] }],
  columns: {
    ...audited(),
    systemuserid: key(),
    firstname: text(256),
    lastname: text(256),
    fullname: text(200, { readOnly: true }),
    domainname: text(1024),
    internalemailaddress: text(100),
    title: text(128),
    isdisabled: yesNo(),
    applicationid: guid(),
    azureactivedirectoryobjectid: guid(),
    msdyn_botapplicationid: text(100, { unverified: "type and length; its use is documented by Microsoft" }),
    parentsystemuserid: lookup({ systemuser: to("parentsystemuserid", "user_parent_user") }),
  },
});
