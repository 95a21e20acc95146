import type { World } from "#local/world/sample";
import {
  basePresence,
  deriveId,
  languageSkill,
  people,
  type PresenceName,
  rowId,
  staff,
  statusRow,
  units,
  write,
  type Write,
} from "#local/world/rows";
import { personRow } from "./organisationRows";

const minute = 60_000;

type Seat = {
  readonly person: { readonly id: string; readonly first: string; readonly last: string };
  readonly presence: PresenceName;
  readonly busyWith: number;
  /** Which of the queues, and which of the languages: every so manyth. */
  readonly queues: number;
  readonly languages: number;
};

/** Somebody for each reason why a conversation may wait: away, full, without the language, in another queue. */
const seats: readonly Seat[] = [
  { person: people.representative, presence: "Available", busyWith: 0, queues: 1, languages: 1 },
  { person: people.colleague, presence: "Do not disturb", busyWith: 1, queues: 1, languages: 1 },
  { person: staff.mia, presence: "Away", busyWith: 0, queues: 1, languages: 1 },
  { person: staff.sam, presence: "Available", busyWith: 3, queues: 1, languages: 1 },
  { person: staff.ines, presence: "Available", busyWith: 0, queues: 2, languages: 0 },
];

const every = <T>(list: readonly T[], step: number): readonly T[] =>
  step === 0 ? [] : list.filter((_, at) => at % step === 0);

function seatRows({ person, queues, languages }: Seat, allQueues: readonly string[], skills: readonly string[]) {
  const { id, first, last } = person;
  const resource = deriveId("resource", id);
  return [
    ...every(allQueues, queues).map((name) =>
      write("queuemembership", deriveId("membership", id, name), {
        queueid: { table: "queue", id: rowId.queue(name) },
        systemuserid: { table: "systemuser", id },
      }),
    ),
    write("bookableresource", resource, { name: `${first} ${last}`, userid: { table: "systemuser", id } }),
    ...every(skills, languages).map((name) =>
      write("bookableresourcecharacteristic", deriveId("resource skill", id, name), {
        name,
        characteristic: { table: "characteristic", id: rowId.skill(name) },
        resource: { table: "bookableresource", id: resource },
      }),
    ),
  ];
}

/** Who works the queues of a world: their queues, languages, presence and capacity. Rows of the world come before these. */
export function staffRows(world: World, now: number): readonly Write[] {
  const queues = [...new Set(world.conversations.map(({ queue }) => queue))].filter((name) => name !== "");
  const skills = [
    ...new Set(world.conversations.flatMap(({ customer }) => languageSkill(customer.locale) ?? [])),
  ].sort();
  const statuses = seats.map(({ person, presence, busyWith }, at) =>
    statusRow(person.id, {
      presence,
      busyWith,
      presenceAt: now - (at + 1) * 7 * minute,
      busyAt: now - (at + 1) * minute,
    }),
  );
  return [
    ...Object.values(staff).map(personRow),
    ...Object.entries(basePresence).map(([name, base]) =>
      write("msdyn_presence", rowId.presence(base), {
        msdyn_name: name,
        msdyn_presencestatustext: name,
        msdyn_basepresencestatus: base,
      }),
    ),
    ...skills.map((name) => write("characteristic", rowId.skill(name), { name, characteristictype: 1 })),
    write("msdyn_liveworkstream", rowId.workstream, {
      msdyn_capacityformat: 192350000,
      msdyn_capacityrequired: units.each,
      msdyn_allowedpresences: [basePresence.Available, basePresence.Busy],
    }),
    ...seats.flatMap((seat) => seatRows(seat, queues, skills)),
    ...statuses,
  ];
}
