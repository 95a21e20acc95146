import {
  type DataverseClient,
  type Guid,
  isFailure,
  readLabel,
  readNumber,
  readText,
  readTime,
  readVerbatim,
  type Row,
  toGuid,
} from "#dataverse/client";
import { readWhereAllowed } from "#dataverse/sources";
import type { NobodyRead, NobodySource } from "#desk/supervisor";
import type { Member, Waiting } from "#domain/queue";
import { conversationQueries, peopleQueries } from "./nobodyQueries";

const profileBased = 192360000;
/** msdyn_sessionparticipant.msdyn_mode */
const modes = { primary: 192350002, consult: 192350003 } as const;
const pick = 192350001;
const queueOpen = 1;

/** Who is asked by name and has not come yet; who had it last and left. */
function readPeople(rows: readonly Row[], isWaiting: boolean) {
  const came = (row: Row): boolean => readTime(row, "msdyn_joinedon") !== null;
  const left = (row: Row): boolean => readTime(row, "msdyn_lefton") !== null;
  const is = (row: Row, mode: number): boolean => readNumber(row, "msdyn_mode") === mode;
  const person = (row: Row | undefined): string | null => (row && readVerbatim(row, "_msdyn_agentid_value")) || null;
  const name = (row: Row): string => readLabel(row, "_msdyn_agentid_value");
  const consulted = rows.find((row) => is(row, modes.consult) && !came(row) && !left(row));
  const offered = rows.find((row) => is(row, modes.primary) && !came(row) && !left(row));
  const had = rows.find((row) => is(row, modes.primary) && came(row) && left(row));
  const names = new Map(rows.map((row) => [person(row) ?? "", name(row)]));
  if (consulted && !isWaiting) return { kind: "consult", only: person(consulted), except: null, names } as const;
  const kind = had || offered ? "transfer" : "first";
  return { kind, only: isWaiting ? person(offered) : null, except: person(had), names } as const;
}

/** Several choices travel as "1,2". */
const readChoices = (row: Row, column: string): readonly string[] | null => {
  const text = readVerbatim(row, column);
  return text === "" ? null : text.split(",");
};

type Known = {
  readonly queue: string;
  readonly needs: readonly string[] | null;
  readonly members: readonly Row[] | null;
  readonly statuses: readonly Row[];
  readonly has: readonly Row[] | null;
  /** Who is to be there even if nothing is known of them. */
  readonly asked: string | null;
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
};

function readMembers({ queue, needs, members, statuses, has, asked, names, now }: Known): readonly Member[] {
  const status = new Map(statuses.map((row) => [readVerbatim(row, "_msdyn_agentid_value"), row]));
  const inQueue = new Map((members ?? []).map((row) => [readVerbatim(row, "systemuserid"), readText(row, "fullname")]));
  const skills = new Map<string, string[]>();
  for (const row of has ?? []) {
    const person = readVerbatim(row, "r.userid");
    skills.set(person, [...(skills.get(person) ?? []), readVerbatim(row, "_characteristic_value")]);
  }
  const knowsSkills = needs !== null && (needs.length === 0 || has !== null);
  const ids = new Set([...inQueue.keys(), ...status.keys(), ...(asked === null ? [] : [asked])]);
  return [...ids].map((id) => {
    const row: Row = status.get(id) ?? {};
    const base = readNumber(row, "p.msdyn_basepresencestatus");
    const free = readNumber(row, "msdyn_availableunitscapacity");
    const at = (column: string): number => readTime(row, column) ?? now;
    return {
      id,
      name: inQueue.get(id) || readLabel(row, "_msdyn_agentid_value") || (names.get(id) ?? ""),
      queues: members && { value: inQueue.has(id) ? [queue] : [], at: now },
      skills: knowsSkills ? { value: skills.get(id) ?? [], at: now } : null,
      presence: base === null ? null : { value: String(base), at: at("msdyn_presencemodifiedon") },
      capacity: free === null ? null : { value: free, at: at("msdyn_capacitymodifiedon") },
    };
  });
}

const availability = "CCaaS_GetRepresentativeAvailabilityForConversation";

/**
 * Whether its queue is open now, as Microsoft's own API says; null where it does not: the API belongs to its own role (Omnichannel
 * administrator), and to organisations that have it.
 */
async function readHours(
  client: DataverseClient,
  id: Guid,
  now: number,
  cancel: AbortSignal,
): Promise<Waiting["isOpen"]> {
  try {
    const row = await client.execute(availability, { ApiVersion: "1.0", ConversationId: id }, true, cancel);
    const { IsQueueAvailable: isOpen } = row;
    return typeof isOpen === "boolean" ? { value: isOpen, at: now } : null;
  } catch (error) {
    if (isFailure(error, "denied", "absent", "broken")) return null;
    throw error;
  }
}

type Asked = ReturnType<typeof readPeople>;

/** What the conversation needs, from its own row, its workstream's and its skills'. */
function readWaiting(
  row: Row,
  skills: readonly string[] | null,
  { kind, only: one, except }: Asked,
): Omit<Waiting, "isOpen"> {
  const isUnits = readNumber(row, "ws.msdyn_capacityformat") !== profileBased;
  return {
    queue: readVerbatim(row, "_msdyn_cdsqueueid_value"),
    skills,
    units: isUnits ? readNumber(row, "ws.msdyn_capacityrequired") : null,
    presences: readChoices(row, "ws.msdyn_allowedpresences"),
    kind,
    only: one,
    except,
  };
}

/** Who could take it, with what is known of each. */
async function readCandidates(
  client: DataverseClient,
  { queue, skills, only: asked }: Omit<Waiting, "isOpen">,
  names: ReadonlyMap<string, string>,
  now: () => number,
  cancel: AbortSignal,
): Promise<readonly Member[]> {
  if (queue === "") return [];
  const reads = client.retrieveTogether(peopleQueries(queue, asked, skills ?? []), cancel).map(readWhereAllowed);
  const [members = null, own, others, has = null] = await Promise.all(reads);
  const statuses = [...(own ?? []), ...(others ?? [])];
  return readMembers({ queue, needs: skills, members, statuses, has, asked, names, now: now() });
}

/**
 * What keeps a conversation from whoever could take it, from documented tables, in three requests. Each fact that cannot be had is
 * null, and none is guessed.
 */
export function createNobodySource(client: DataverseClient, now: () => number): NobodySource {
  return {
    async read(conversation, cancel): Promise<NobodyRead> {
      const id = toGuid(conversation);
      const [first, needed, participants] = client.retrieveTogether(conversationQueries(id), cancel);
      const [found, needs, took] = await Promise.all([first, readWhereAllowed(needed), readWhereAllowed(participants)]);
      const row: Row = found.rows[0] ?? {};
      const isWaiting = readNumber(row, "statuscode") === queueOpen;
      const asked = readPeople(took ?? [], isWaiting);
      if (!isWaiting && asked.only === null) return { kind: "taken" };
      const skills = needs && needs.map((one) => readVerbatim(one, "_msdyn_characteristic_value"));
      const waiting = readWaiting(row, skills, asked);
      const [isOpen, members] = await Promise.all([
        readHours(client, id, now(), cancel),
        readCandidates(client, waiting, asked.names, now, cancel),
      ]);
      return {
        kind: "waits",
        at: now(),
        isPicked: readNumber(row, "ws.msdyn_workdistributionmode") === pick,
        skillNames: (needs ?? []).map((one) => readLabel(one, "_msdyn_characteristic_value")),
        waiting: { ...waiting, isOpen },
        members,
        exceptName: asked.names.get(asked.except ?? "") ?? "",
      };
    },
  };
}
