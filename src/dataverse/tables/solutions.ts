import { audited, key } from "./standard";
import { text, yesNo } from "./build";
import { defineTable } from "./table";

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
    version: text(256),
    /** The service alone writes it on the platform; here whoever imports does. */
    ismanaged: yesNo(),
  },
});
