import { audited, key, owned } from "./standard";
import { choice, lookup, memo, text, to, yesNo } from "./build";
import { defineTable } from "./table";

/** A message (action or function) an organisation has; read to learn whether an optional one is there. */
export const sdkMessage = defineTable({
  set: "sdkmessages",
  logical: "sdkmessage",
  display: "Sdk Message",
  id: "sdkmessageid",
  name: "name",
  keys: [],
  columns: { ...audited(), sdkmessageid: key(), name: text(256, { unverified: "length" }) },
});

/** A file of a solution. Warmline's pages read one: the organisation's own sentiment weights (docs/administer.md). */
export const webResource = defineTable({
  set: "webresourceset",
  logical: "webresource",
  display: "Web Resource",
  id: "webresourceid",
  name: "name",
  keys: [],
  columns: {
    ...audited(),
    webresourceid: key(),
    name: text(256, { required: true, unverified: "length" }),
    displayname: text(200, { unverified: "length" }),
    /** Base64. */
    content: memo(1073741823, { unverified: "length" }),
    webresourcetype: choice({
      1: "Webpage (HTML)",
      2: "Style Sheet (CSS)",
      3: "Script (JScript)",
      4: "Data (XML)",
      5: "PNG format",
      6: "JPG format",
      7: "GIF format",
      8: "Silverlight (XAP)",
      9: "Style Sheet (XSL)",
      10: "ICO format",
      11: "Vector format (SVG)",
      12: "String (RESX)",
    }),
    ismanaged: yesNo(),
  },
});

/** A setting of an organisation that solutions define (an environment variable). */
export const variableDefinition = defineTable({
  set: "environmentvariabledefinitions",
  logical: "environmentvariabledefinition",
  display: "Environment Variable Definition",
  id: "environmentvariabledefinitionid",
  name: "schemaname",
  keys: [],
  columns: {
    ...owned(),
    environmentvariabledefinitionid: key(),
    schemaname: text(100, { required: true }),
    displayname: text(100, { unverified: "length" }),
    description: memo(2000, { unverified: "length" }),
    defaultvalue: memo(2000, { unverified: "length" }),
    ismanaged: yesNo(),
    type: choice({
      100000000: "String",
      100000001: "Number",
      100000002: "Boolean",
      100000003: "JSON",
      100000004: "Data Source",
      100000005: "Secret",
    }),
  },
});

/** What an organisation set for a variable; without a row of it the definition's default holds. */
export const variableValue = defineTable({
  set: "environmentvariablevalues",
  logical: "environmentvariablevalue",
  display: "Environment Variable Value",
  id: "environmentvariablevalueid",
  name: "schemaname",
  keys: [],
  columns: {
    ...owned(),
    environmentvariablevalueid: key(),
    schemaname: text(100, { unverified: "length" }),
    value: memo(2000, { unverified: "length" }),
    environmentvariabledefinitionid: lookup(
      {
        environmentvariabledefinition: to(
          "EnvironmentVariableDefinitionId",
          "environmentvariabledefinition_environmentvariablevalue",
        ),
      },
      { parental: true },
    ),
  },
});
