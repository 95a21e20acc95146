import { audited, key } from "./standard";
import { choice, memo, text } from "./build";
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

/** A file of a solution. Warmline reads one: the organisation's own sentiment weights (docs/administer.md). */
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
  },
});
