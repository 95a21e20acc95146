import { deriveId, fitText, people, rowId, toMoment, write, type Write } from "#local/world/rows";
import { agentTranscriptRow } from "./agentTranscript";
import type { Arrival } from "./arrival";
import { contextItemRows } from "./contextItems";
import { routeArrival } from "./routeArrival";
import { noteRow } from "./noteRow";
import { joinRow, leaveRow } from "./participantRows";

/** msdyn_ocliveworkitem.statuscode, msdyn_statuschangereason and msdyn_ocsession.msdyn_closurereason as documented. */
const statuses = { open: 1, active: 2, closed: 4, wrapUp: 5 } as const;
const reasons = {
  awaitingAssignment: 192350001,
  inConversation: 192350003,
  wrapUp: 192350005,
  customerLeft: 192350006,
  ended: 192350008,
  bySupervisor: 192350017,
} as const;
const closures = { botTransfer: 192350026, representativeEnded: 192350021, customerEnded: 192350022 } as const;
const creations = { fromCustomer: 192350000, escalated: 192350016 } as const;

const sessionId = (conversationId: string, of: "agent" | "representative") => deriveId("session", of, conversationId);
const segmentId = (conversationId: string) => deriveId("queue segment", conversationId);

function sessionRows({ id, title, queue, startedAt, handedOverAt }: Arrival): readonly Write[] {
  const shared = {
    subject: fitText(title, 200),
    msdyn_liveworkitemid: { table: "msdyn_ocliveworkitem", id },
  } as const;
  return [
    write("msdyn_ocsession", sessionId(id, "agent"), {
      ...shared,
      statecode: 1,
      statuscode: 2,
      msdyn_state: 192350002,
      msdyn_sessioncreationreason: creations.fromCustomer,
      msdyn_closurereason: closures.botTransfer,
      msdyn_sessioncreatedon: toMoment(startedAt),
      msdyn_sessionclosedon: toMoment(handedOverAt),
    }),
    write("msdyn_ocsession", sessionId(id, "representative"), {
      ...shared,
      statecode: 0,
      statuscode: 1,
      msdyn_state: 192350003,
      msdyn_sessioncreationreason: creations.escalated,
      msdyn_sessioncreatedon: toMoment(handedOverAt),
      msdyn_queueassignedon: toMoment(handedOverAt),
      msdyn_cdsqueueid: { table: "queue", id: rowId.queue(queue) },
    }),
  ];
}

/** What a customer needs somebody for, as the rules of the workstream say: a language, and whatever else they name. */
function skillRows(arrival: Arrival): readonly Write[] {
  const needed = new Set([...routeArrival(arrival).skills, ...(arrival.skills ?? [])]);
  return [...needed].flatMap((name) => [
    write("characteristic", rowId.skill(name), { name, characteristictype: 1 }),
    write("msdyn_ocliveworkitemcharacteristic", deriveId("needed skill", arrival.id, name), {
      msdyn_name: name,
      msdyn_characteristic: { table: "characteristic", id: rowId.skill(name) },
      msdyn_ocliveworkitemid: { table: "msdyn_ocliveworkitem", id: arrival.id },
    }),
  ]);
}

/**
 * What the platform writes when an agent escalates to a queue: the conversation (Open), the agent's session (closed by the
 * transfer) and the one that waits, the stretch in the queue, the context, and the agent's transcript as a note.
 */
export function arrivalRows(arrival: Arrival): readonly Write[] {
  const { id, handoff, title, queue, locale, customer, startedAt, handedOverAt } = arrival;
  const conversation = write("msdyn_ocliveworkitem", id, {
    subject: fitText(`${customer.name}: ${title}`, 200),
    msdyn_ocliveworkitemid: id,
    msdyn_title: fitText(title, 4000),
    statecode: 0,
    statuscode: statuses.open,
    msdyn_statuschangereason: reasons.awaitingAssignment,
    msdyn_channel: [192360000],
    msdyn_customerlocale: fitText(locale, 100),
    msdyn_customersentimentlabel: arrival.sentiment,
    msdyn_workstreamworkdistributionmode: 192350001,
    msdyn_createdon: toMoment(startedAt),
    msdyn_initiatedon: toMoment(startedAt),
    msdyn_startedon: toMoment(startedAt),
    msdyn_firstwaitstartedon: toMoment(handedOverAt),
    msdyn_statusupdatedon: toMoment(handedOverAt),
    msdyn_isagentsession: true,
    msdyn_customer: { table: "contact", id: customer.row },
    msdyn_issueid: arrival.case === null ? null : { table: "incident", id: arrival.case },
    msdyn_cdsqueueid: { table: "queue", id: rowId.queue(queue) },
    msdyn_liveworkstreamid: { table: "msdyn_liveworkstream", id: rowId.workstream },
  });
  return [
    conversation,
    ...sessionRows(arrival),
    write("msdyn_ocliveworkitem", id, {
      msdyn_lastsessionid: { table: "msdyn_ocsession", id: sessionId(id, "representative") },
    }),
    write("msdyn_queueextension", segmentId(id), {
      msdyn_name: fitText(title, 100),
      msdyn_creationreason: "Escalated",
      msdyn_starttime: toMoment(handedOverAt),
      msdyn_firstwaitstartedon: toMoment(handedOverAt),
      msdyn_waitstartedon: toMoment(handedOverAt),
      msdyn_conversationid: { table: "msdyn_ocliveworkitem", id },
      msdyn_queueid: { table: "queue", id: rowId.queue(queue) },
    }),
    ...skillRows(arrival),
    ...contextItemRows(id, handoff),
    noteRow("msdyn_ocliveworkitem", id, "Transcript", handoff.attachments?.[0]?.content ?? { activities: [] }),
    ...(arrival.recorded === true ? [] : [agentTranscriptRow(arrival)]),
  ];
}

/** What accepting a conversation writes: Active, with the representative, after `waitedSeconds`. */
export function acceptRows(id: string, at: number, waitedSeconds: number): readonly Write[] {
  const representative = { table: "systemuser", id: people.representative.id } as const;
  return [
    write("msdyn_ocliveworkitem", id, {
      statecode: 0,
      statuscode: statuses.active,
      msdyn_statuschangereason: reasons.inConversation,
      msdyn_activeagentid: representative,
      msdyn_activeagentassignedon: toMoment(at),
      msdyn_statusupdatedon: toMoment(at),
      msdyn_isagentaccepted: true,
      msdyn_conversationfirstwaittimeinseconds: waitedSeconds,
    }),
    write("msdyn_ocsession", sessionId(id, "representative"), {
      msdyn_state: 192350001,
      msdyn_agentassignedon: toMoment(at),
      msdyn_agentacceptedon: toMoment(at),
      ownerid: representative,
    }),
    joinRow(id, sessionId(id, "representative"), people.representative, "primary", at),
    write("msdyn_queueextension", segmentId(id), {
      msdyn_agentassignedon: toMoment(at),
      msdyn_agentacceptedon: toMoment(at),
      msdyn_firstwaittimeinseconds: waitedSeconds,
    }),
  ];
}

/** What giving a conversation that waits to somebody writes: Active, with them. */
export function giveRows(id: string, person: string, at: number, waitedSeconds: number): readonly Write[] {
  return [
    write("msdyn_ocliveworkitem", id, {
      statuscode: statuses.active,
      msdyn_statuschangereason: reasons.bySupervisor,
      msdyn_activeagentid: { table: "systemuser", id: person },
      msdyn_activeagentassignedon: toMoment(at),
      msdyn_statusupdatedon: toMoment(at),
      msdyn_isagentaccepted: true,
      msdyn_conversationfirstwaittimeinseconds: waitedSeconds,
    }),
    write("msdyn_ocsession", sessionId(id, "representative"), {
      msdyn_state: 192350001,
      msdyn_agentassignedon: toMoment(at),
      msdyn_agentacceptedon: toMoment(at),
    }),
  ];
}

/** A colleague is asked, or has said what they know. */
export function consultRows(id: string, at: number, begins: boolean): readonly Write[] {
  const { colleague } = people;
  return begins
    ? [joinRow(id, sessionId(id, "representative"), colleague, "consult", at)]
    : [leaveRow(id, colleague, "consult", at)];
}

/** The colleague has the conversation from now on. */
export function transferRows(id: string, at: number): readonly Write[] {
  const { colleague, representative } = people;
  return [
    leaveRow(id, representative, "primary", at),
    joinRow(id, sessionId(id, "representative"), colleague, "primary", at),
    write("msdyn_ocliveworkitem", id, {
      msdyn_activeagentid: { table: "systemuser", id: colleague.id },
      msdyn_transfercount: 1,
      msdyn_statusupdatedon: toMoment(at),
    }),
  ];
}

/** The representative ended the conversation: Wrap-up, until its session is closed. */
export function wrapUpRows(id: string, at: number): readonly Write[] {
  return [
    write("msdyn_ocliveworkitem", id, {
      statecode: 0,
      statuscode: statuses.wrapUp,
      msdyn_statuschangereason: reasons.wrapUp,
      msdyn_wrapupinitiatedon: toMoment(at),
      msdyn_statusupdatedon: toMoment(at),
    }),
    write("msdyn_ocsession", sessionId(id, "representative"), { msdyn_wrapupinitiatedon: toMoment(at) }),
  ];
}

/** Who ended a conversation. */
export type EndedBy = "representative" | "customer";

/** The conversation is over. `handledSeconds` from the accept, null when nobody accepted it. */
export function closeRows(id: string, at: number, handledSeconds: number | null, by: EndedBy): readonly Write[] {
  const isOurs = by === "representative";
  return [
    write("msdyn_ocliveworkitem", id, {
      statecode: 1,
      statuscode: statuses.closed,
      msdyn_statuschangereason: isOurs ? reasons.ended : reasons.customerLeft,
      msdyn_closedon: toMoment(at),
      msdyn_statusupdatedon: toMoment(at),
      msdyn_isabandoned: handledSeconds === null,
      msdyn_conversationhandletimeinseconds: handledSeconds,
    }),
    write("msdyn_ocsession", sessionId(id, "representative"), {
      statecode: 1,
      statuscode: 2,
      msdyn_state: 192350002,
      msdyn_closurereason: isOurs ? closures.representativeEnded : closures.customerEnded,
      msdyn_sessionclosedon: toMoment(at),
    }),
    write("msdyn_queueextension", segmentId(id), {
      msdyn_endtime: toMoment(at),
      msdyn_closedon: toMoment(at),
      msdyn_isabandoned: handledSeconds === null,
      msdyn_handletime: handledSeconds,
    }),
  ];
}
