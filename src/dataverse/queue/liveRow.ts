import { readLabel, readNumber, readText, readTime, type Row } from "#dataverse/client";
import type { LiveRow } from "#desk/supervisor";
import { sentimentLevels, type SentimentLevel } from "#domain/sentiment";

/** Names of customer, queue and representative come as labels of lookups: no further table is read. */
export const liveColumns: readonly string[] = [
  "activityid",
  "subject",
  "msdyn_title",
  "statuscode",
  "msdyn_startedon",
  "msdyn_firstwaitstartedon",
  "msdyn_customersentimentlabel",
  "msdyn_transfercount",
  "msdyn_escalationcount",
  "msdyn_customer",
  "msdyn_cdsqueueid",
  "msdyn_activeagentid",
];

const states: Readonly<Record<number, LiveRow["state"]>> = { 1: "waiting", 2: "active", 3: "paused", 5: "wrapUp" };

function readMood(row: Row): SentimentLevel | null {
  const code = readNumber(row, "msdyn_customersentimentlabel");
  return code !== null && code in sentimentLevels ? (code as SentimentLevel) : null;
}

export function readLive(row: Row): LiveRow {
  const state = states[readNumber(row, "statuscode") ?? 0] ?? "active";
  return {
    id: readText(row, "activityid"),
    customer: readLabel(row, "_msdyn_customer_value"),
    about: readText(row, "msdyn_title") || readText(row, "subject"),
    queue: readLabel(row, "_msdyn_cdsqueueid_value"),
    state,
    representative: readLabel(row, "_msdyn_activeagentid_value") || null,
    startedAt: readTime(row, "msdyn_startedon"),
    waitingSince: state === "waiting" ? readTime(row, "msdyn_firstwaitstartedon") : null,
    sentiment: readMood(row),
    transfers: readNumber(row, "msdyn_transfercount") ?? 0,
    askedForHelp: readNumber(row, "msdyn_escalationcount") ?? 0,
    // Nobody reads the words of conversations that are somebody else's.
    repeats: null,
    promiseDue: null,
  };
}

/** Open, Active, Waiting. */
const liveCodes: readonly (number | null)[] = [1, 2, 3];

/** A row of somebody's view: null where the conversation is over, or the row does not tell its state. */
export const readLiveOrNull = (row: Row): LiveRow | null =>
  liveCodes.includes(readNumber(row, "statuscode")) ? readLive(row) : null;
