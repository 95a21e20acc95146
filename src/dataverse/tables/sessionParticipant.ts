import { activeStatus, choice, dateTime, lookup, text, to } from "./build";
import { key, owned } from "./standard";
import { defineTable } from "./table";

/**
 * A person or a support agent who had a session, asked to be in it or looked on. Columns from Microsoft's entity reference
 * (msdyn_sessionparticipant, 2024-06); the names of its relationships are not on that page.
 */
export const sessionParticipant = defineTable({
  set: "msdyn_sessionparticipants",
  logical: "msdyn_sessionparticipant",
  display: "Session participant",
  id: "msdyn_sessionparticipantid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_sessionparticipantid: key(),
    msdyn_name: text(200),
    msdyn_joinedon: dateTime(),
    msdyn_lefton: dateTime(),
    msdyn_mode: choice({ 192350002: "Primary", 192350003: "Consult", 192350004: "Monitor", 192350005: "Preview" }),
    msdyn_agentid: lookup({
      systemuser: to("msdyn_agentid", "msdyn_systemuser_msdyn_sessionparticipant_agentid"),
    }),
    msdyn_omnichannelsession: lookup({
      msdyn_ocsession: to("msdyn_omnichannelsession", "msdyn_ocsession_msdyn_sessionparticipant_omnichannelsession"),
    }),
  },
});
