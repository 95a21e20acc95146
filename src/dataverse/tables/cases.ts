import { activity, key, owned } from "./standard";
import { choice, dateOnly, dateTime, integer, lookup, memo, status, text, to, yesNo } from "./build";
import { defineTable } from "./table";

/** A case (incident): what a customer asked for, and how it ended. */
export const incident = defineTable({
  set: "incidents",
  logical: "incident",
  display: "Case",
  id: "incidentid",
  name: "title",
  keys: [],
  columns: {
    ...owned(),
    ...status(
      { 0: ["Active", 1], 1: ["Resolved", 5], 2: ["Canceled", 6] },
      {
        1: ["In Progress", 0],
        2: ["On Hold", 0],
        3: ["Waiting for Details", 0],
        4: ["Researching", 0],
        5: ["Problem Solved", 1],
        6: ["Cancelled", 2],
        1000: ["Information Provided", 1],
        2000: ["Merged", 2],
      },
    ),
    incidentid: key(),
    title: text(200),
    ticketnumber: text(100),
    description: memo(2000),
    prioritycode: choice({ 1: "High", 2: "Normal", 3: "Low" }, 2),
    casetypecode: choice({ 1: "Question", 2: "Problem", 3: "Request" }),
    caseorigincode: choice({ 1: "Phone", 2: "Email", 3: "Web", 2483: "Facebook", 3986: "Twitter", 700610000: "IoT" }),
    customersatisfactioncode: choice({
      1: "Very Dissatisfied",
      2: "Dissatisfied",
      3: "Neutral",
      4: "Satisfied",
      5: "Very Satisfied",
    }),
    severitycode: choice({ 1: "Default Value" }, 1),
    productserialnumber: text(100),
    followupby: dateOnly(),
    resolveby: dateTime(),
    responseby: dateTime(),
    escalatedon: dateTime({ readOnly: true }),
    isescalated: yesNo(),
    firstresponsesent: yesNo(),
    customerid: lookup(
      {
        account: to("customerid_account", "incident_customer_accounts"),
        contact: to("customerid_contact", "incident_customer_contacts"),
      },
      { required: true },
    ),
    primarycontactid: lookup({ contact: to("primarycontactid", "contact_as_primary_contact") }),
    subjectid: lookup({ subject: to("subjectid", "subject_incidents") }),
    productid: lookup({ product: to("productid", "product_incidents") }),
    parentcaseid: lookup({ incident: to("parentcaseid", "incident_parent_incident") }),
    masterid: lookup({ incident: to("masterid", "incident_master_incident") }),
    existingcase: lookup({ incident: to("existingcase", "incident_existingcase") }),
  },
});

/** How a case was resolved; written by the CloseIncident action. */
export const incidentResolution = defineTable({
  set: "incidentresolutions",
  logical: "incidentresolution",
  display: "Case Resolution",
  id: "activityid",
  name: "subject",
  keys: [],
  columns: {
    ...activity("incidentresolution", "IncidentResolutions"),
    ...status(
      { 0: ["Open", 1], 1: ["Completed", 2], 2: ["Canceled", 3] },
      { 1: ["Open", 0], 2: ["Closed", 1], 3: ["Canceled", 2] },
      { unverified: "the states of an activity; not read in the reference" },
    ),
    resolutiontypecode: choice({ 5: "Problem Solved", 1000: "Information Provided" }, null, {
      unverified: "values taken from incident.statuscode, which they mirror",
    }),
    timespent: integer(0),
    totaltimespent: integer(0),
    incidentid: lookup({ incident: to("incidentid", "Incident_IncidentResolutions") }, { parental: true }),
  },
});
