import { activeStatus, choice, dateTime, guid, integer, lookup, memo, text, to, yesNo } from "./build";
import { audited, key, owned } from "./standard";
import { defineTable } from "./table";

/** Who makes solutions; the prefix stands before the names of all their components. */
export const publisher = defineTable({
  set: "publishers",
  logical: "publisher",
  display: "Publisher",
  id: "publisherid",
  name: "friendlyname",
  keys: [],
  columns: {
    ...audited(),
    publisherid: key(),
    uniquename: text(256, { required: true }),
    friendlyname: text(256),
    customizationprefix: text(8),
    customizationoptionvalueprefix: integer(10000, 99999),
  },
});

/** A solution that an organisation has. */
export const solution = defineTable({
  set: "solutions",
  logical: "solution",
  display: "Solution",
  id: "solutionid",
  name: "friendlyname",
  keys: [],
  columns: {
    ...audited(),
    solutionid: key(),
    uniquename: text(65, { required: true }),
    friendlyname: text(256),
    description: memo(2000),
    version: text(256),
    installedon: dateTime(),
    publisherid: lookup({ publisher: to("publisherid", "publisher_solution") }),
    /** The service alone writes it on the platform; here whoever imports does. */
    ismanaged: yesNo(),
  },
});

/** Which components a solution has. The codes of agents and commands differ between organisations; these are the local ones. */
export const solutionComponent = defineTable({
  set: "solutioncomponents",
  logical: "solutioncomponent",
  display: "Solution Component",
  id: "solutioncomponentid",
  name: "solutioncomponentid",
  keys: [],
  columns: {
    ...audited(),
    solutioncomponentid: key(),
    solutionid: lookup({ solution: to("solutionid", "solution_solutioncomponent") }, { parental: true }),
    objectid: guid(),
    componenttype: choice(
      {
        20: "Role",
        61: "Web Resource",
        66: "Custom Control",
        380: "Environment Variable Definition",
        10001: "Command",
        10002: "Copilot",
        10003: "Copilot component",
      },
      null,
      { unverified: "those above 10000" },
    ),
    rootcomponentbehavior: choice({ 0: "Include Subcomponents" }, 0),
  },
});

/** A PCF control as an organisation keeps it. */
export const customControl = defineTable({
  set: "customcontrols",
  logical: "customcontrol",
  display: "Custom Control",
  id: "customcontrolid",
  name: "name",
  keys: [],
  columns: {
    ...audited(),
    customcontrolid: key(),
    name: text(256, { required: true, unverified: "length" }),
    version: text(48, { unverified: "length" }),
    manifest: memo(1048576, { unverified: "length" }),
    ismanaged: yesNo(),
  },
});

/** A file of a control: each is a web resource. */
export const customControlResource = defineTable({
  set: "customcontrolresources",
  logical: "customcontrolresource",
  display: "Custom Control Resource",
  id: "customcontrolresourceid",
  name: "name",
  keys: [],
  columns: {
    ...audited(),
    customcontrolresourceid: key(),
    name: text(256, { unverified: "length" }),
    customcontrolid: lookup(
      { customcontrol: to("customcontrolid", "customcontrol_resource_id") },
      { parental: true, unverified: "the name of the relationship" },
    ),
    webresourceid: lookup(
      { webresource: to("webresourceid", "webresource_customcontrolresource") },
      { parental: true, unverified: "the name of the relationship" },
    ),
  },
});

/** A modern command: a button on a command bar. */
export const appAction = defineTable({
  set: "appactions",
  logical: "appaction",
  display: "App Action",
  id: "appactionid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    appactionid: key(),
    uniquename: text(256, { required: true, unverified: "length" }),
    name: text(256, { unverified: "length" }),
    buttonlabeltext: text(256, { unverified: "length" }),
    contextvalue: text(256, { unverified: "length" }),
    location: choice({ 0: "Form", 1: "Main Grid" }, 0, { unverified: "labels" }),
    onclickeventtype: choice({ 0: "None", 1: "Formula", 2: "JavaScript" }, 0, { unverified: "labels" }),
    onclickeventjavascriptfunctionname: text(256, { unverified: "length" }),
    onclickeventjavascriptparameters: memo(4000, { unverified: "length" }),
    onclickeventjavascriptwebresourceid: lookup({
      webresource: to(
        "onclickeventjavascriptwebresourceid",
        "webresource_appaction_onclickeventjavascriptwebresourceid",
      ),
    }),
    hidden: yesNo(),
    ismanaged: yesNo(),
  },
});

/** A part of an agent: a topic, a variable, its instructions, a knowledge source. */
export const botComponent = defineTable({
  set: "botcomponents",
  logical: "botcomponent",
  display: "Copilot component",
  id: "botcomponentid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    botcomponentid: key(),
    schemaname: text(100),
    name: text(500),
    description: memo(2000, { unverified: "length" }),
    data: memo(1048576),
    componenttype: choice({
      9: "Topic (V2)",
      12: "Global variable",
      15: "Custom GPT",
      16: "Knowledge Source",
      17: "External Trigger",
      19: "Test Case",
    }),
    parentbotid: lookup({ bot: to("parentbotid", "bot_botcomponent") }, { parental: true, unverified: "navigation" }),
    ismanaged: yesNo(),
  },
});
