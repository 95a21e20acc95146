import {
  type DataverseClient,
  type Fetch,
  readLabel,
  readNumber,
  readTime,
  readVerbatim,
  type Row,
} from "#dataverse/client";
import { readWhereAllowed } from "#dataverse/sources";
import type { PastDay } from "#desk/supervisor";
import type { PastConversation } from "#domain/routing";

const conversations = { name: "msdyn_ocliveworkitem", set: "msdyn_ocliveworkitems" } as const;
const needs = { name: "msdyn_ocliveworkitemcharacteristic", set: "msdyn_ocliveworkitemcharacteristics" } as const;

/** statuscode of msdyn_ocliveworkitem. */
const closed = 4;
const mostRows = 1_000;
const mostNeeds = 5_000;

const began = "msdyn_firstwaitstartedon";
const columns = [
  "activityid",
  began,
  "msdyn_closedon",
  "msdyn_conversationfirstwaittimeinseconds",
  "msdyn_conversationhandletimeinseconds",
  "msdyn_activeagentid",
  "msdyn_isabandoned",
  "msdyn_isagentaccepted",
];

const since = (at: number): NonNullable<Fetch["filters"]> => [
  {
    type: "and",
    of: [
      { attribute: began, operator: "ge", value: new Date(at).toISOString() },
      { attribute: "statuscode", operator: "eq", value: closed },
    ],
  },
];

const readFlag = (row: Row, column: string): boolean => row[column] === true;

function toPast(row: Row, skills: ReadonlyMap<string, readonly string[]>): PastConversation | null {
  const arrivedAt = readTime(row, began);
  if (arrivedAt === null) return null;
  const wait = readNumber(row, "msdyn_conversationfirstwaittimeinseconds");
  const isTaken = readFlag(row, "msdyn_isagentaccepted") && wait !== null;
  const worker = readVerbatim(row, "_msdyn_activeagentid_value");
  return {
    arrivedAt,
    takenAt: isTaken ? arrivedAt + wait * 1_000 : null,
    worker: isTaken && worker !== "" ? worker : null,
    handle: readNumber(row, "msdyn_conversationhandletimeinseconds"),
    skills: skills.get(readVerbatim(row, "activityid")) ?? [],
    abandonedAt: readFlag(row, "msdyn_isabandoned") ? readTime(row, "msdyn_closedon") : null,
  };
}

/** Reads the conversations that began to wait since a time and are closed, at most the newest thousand, in one request. */
export async function readPastDay(client: DataverseClient, at: number, cancel: AbortSignal): Promise<PastDay> {
  const rows: Fetch = {
    entity: conversations.name,
    attributes: columns,
    filters: since(at),
    orders: [{ attribute: began, descending: true }],
    top: mostRows,
  };
  const wanted: Fetch = {
    entity: needs.name,
    attributes: ["msdyn_characteristic", "msdyn_ocliveworkitemid"],
    links: [{ name: conversations.name, from: "activityid", to: "msdyn_ocliveworkitemid", filters: since(at) }],
    top: mostNeeds,
  };
  const [found, needed] = client.retrieveTogether(
    [
      { table: conversations, query: rows },
      { table: needs, query: wanted },
    ],
    cancel,
  );
  const [page, skillRows] = await Promise.all([found, readWhereAllowed(needed)]);
  const skills = new Map<string, readonly string[]>();
  for (const row of skillRows ?? []) {
    const id = readVerbatim(row, "_msdyn_ocliveworkitemid_value");
    const name = readLabel(row, "_msdyn_characteristic_value");
    if (name !== "") skills.set(id, [...(skills.get(id) ?? []), name]);
  }
  return {
    past: page.rows.flatMap((row) => toPast(row, skills) ?? []),
    hasSkills: skillRows !== null,
    isCut: page.rows.length >= mostRows,
  };
}
