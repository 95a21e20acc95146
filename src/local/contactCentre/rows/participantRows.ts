import { deriveId, type Person, toMoment, write, type Write } from "#local/world/rows";

/** msdyn_sessionparticipant.msdyn_mode as documented. */
const modes = { primary: 192350002, consult: 192350003 } as const;
export type Mode = keyof typeof modes;

const participantId = (conversation: string, { id }: Person, mode: Mode): string =>
  deriveId("participant", mode, id, conversation);

/** A person comes into a session, to have the conversation or because they are asked. */
export function joinRow(conversation: string, session: string, person: Person, mode: Mode, at: number): Write {
  return write("msdyn_sessionparticipant", participantId(conversation, person, mode), {
    msdyn_name: `${person.first} ${person.last}`,
    msdyn_mode: modes[mode],
    msdyn_joinedon: toMoment(at),
    msdyn_lefton: null,
    msdyn_agentid: { table: "systemuser", id: person.id },
    msdyn_omnichannelsession: { table: "msdyn_ocsession", id: session },
  });
}

/** And leaves it. The row of their coming must be there. */
export function leaveRow(conversation: string, person: Person, mode: Mode, at: number): Write {
  return write("msdyn_sessionparticipant", participantId(conversation, person, mode), { msdyn_lefton: toMoment(at) });
}
