import { activeStatus, choice, lookup, memo, text, to, yesNo } from "./build";
import { audited, key, owned } from "./standard";
import { defineTable } from "./table";

/** What a tab of a session shows (Microsoft's generated table reference). */
export const applicationTab = defineTable({
  set: "msdyn_applicationtabtemplates",
  logical: "msdyn_applicationtabtemplate",
  display: "Application Tab Template",
  id: "msdyn_applicationtabtemplateid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_applicationtabtemplateid: key(),
    msdyn_name: text(100),
    msdyn_uniquename: text(128, { required: true }),
    msdyn_title: text(200),
    msdyn_description: memo(2000),
    msdyn_pagetype: choice({
      509180000: "Entity List",
      509180001: "Entity Record",
      509180002: "Web Resource",
      509180003: "Control",
      509180004: "Dashboard",
      509180005: "Search",
      509180006: "Third Party Website",
      509180007: "Custom",
    }),
    msdyn_pinned: yesNo(),
    msdyn_templateparameters: text(2048),
  },
});

/** What a session opens with: its title, its tabs, and the first of them. */
export const sessionTemplate = defineTable({
  set: "msdyn_sessiontemplates",
  logical: "msdyn_sessiontemplate",
  display: "Session Template",
  id: "msdyn_sessiontemplateid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_sessiontemplateid: key(),
    msdyn_name: text(100),
    msdyn_uniquename: text(128, { required: true }),
    msdyn_title: text(200),
    msdyn_description: memo(2000),
    msdyn_entity: text(100),
    msdyn_type: yesNo(),
    msdyn_sessiontype: choice({ 0: "Generic", 1: "Entity" }, 1),
    msdyn_panelstate: choice({ 162450000: "Minimized", 162450001: "Hidden", 162450002: "Docked" }, 162450002),
    msdyn_enabletitlesync: yesNo(),
    msdyn_enablebuildexpression: yesNo(),
    msdyn_expressiondata: memo(1_048_576),
    msdyn_anchortab: lookup({
      msdyn_applicationtabtemplate: to("msdyn_anchortab", "msdyn_applicationtabtemplate_sessiontemplate_anchortab"),
    }),
  },
});

/** Which tabs a session template opens beside its first. Rows are made and removed through the navigation property (`joins`). */
export const sessionTemplateTab = defineTable({
  set: "msdyn_sessiontemplate_applicationtabset",
  logical: "msdyn_sessiontemplate_applicationtab",
  display: "Session Template Application Tab",
  id: "msdyn_sessiontemplate_applicationtabid",
  name: "msdyn_sessiontemplate_applicationtabid",
  keys: [],
  note: "the rows between two tables; the platform shows their columns as ids, here they are lookups",
  columns: {
    ...audited(),
    msdyn_sessiontemplate_applicationtabid: key(),
    msdyn_sessiontemplateid: lookup(
      { msdyn_sessiontemplate: to("msdyn_sessiontemplateid") },
      { parental: true, unverified: "an id on the platform" },
    ),
    msdyn_applicationtabtemplateid: lookup(
      { msdyn_applicationtabtemplate: to("msdyn_applicationtabtemplateid") },
      { parental: true, unverified: "an id on the platform" },
    ),
  },
});
