import type { Blocked, Cause, Member } from "#domain/queue";
import type { Explained } from "#desk/supervisor";
import type { QueueFrame } from "#panels/queueReview/frame";

type Speech = Pick<QueueFrame, "strings" | "format" | "locale">;
type Read = Extract<Explained, { kind: "read" }>;

const mostNames = 5;

/** "Mia, Sam and 3 more" */
function listNames(names: readonly string[], { strings }: Speech): string {
  const shown = names.slice(0, mostNames).join(strings("nobody.and"));
  const more = names.length - mostNames;
  return more > 0 ? strings("nobody.more", { names: shown, more }) : shown;
}

/** Somebody with what keeps them away, and since when: "Mia Lund (Away, since 10:38)". */
function sayPerson(member: Member, cause: Cause, { strings, format }: Speech): string {
  const { name, presence, capacity } = member;
  if (cause === "presence" && presence)
    return strings("nobody.person", {
      name,
      what: strings(`presence.${presence.value}`),
      time: format.exactTime(presence.at),
    });
  if (cause === "capacity" && capacity)
    return strings("nobody.person", {
      name,
      what: strings("nobody.free", { units: Math.max(0, capacity.value) }),
      time: format.exactTime(capacity.at),
    });
  return name;
}

/** What is in the way: "No capacity for 30 units". */
export function sayCause(cause: Cause, { read }: Read, { strings }: Speech): string {
  return strings(`nobody.${cause}`, {
    skills: read.skillNames.join(strings("nobody.and")),
    units: read.waiting.units ?? 0,
  });
}

function namesOf(ids: readonly string[], { read }: Read, say: (member: Member) => string): readonly string[] {
  const members = new Map(read.members.map((member) => [member.id, member]));
  return ids.flatMap((id) => {
    const member = members.get(id);
    return member ? [say(member)] : [];
  });
}

export const sayWho = ({ who, cause }: Blocked, explained: Read, speech: Speech): string =>
  listNames(
    namesOf(who, explained, (member) => sayPerson(member, cause, speech)),
    speech,
  );

/** The one thing that would change it: "If Mia Lund were available, it could go to her." */
export function sayIf({ cause, wouldFree, alsoNeeds }: Blocked, explained: Read, speech: Speech): string {
  const { strings } = speech;
  const skills = explained.read.skillNames.join(strings("nobody.and"));
  const [first] = namesOf(wouldFree, explained, ({ name }) => name);
  if (first !== undefined)
    return wouldFree.length === 1
      ? strings(`nobody.if.${cause}`, { name: first, skills })
      : strings(`nobody.ifMore.${cause}`, { name: first, skills, more: wouldFree.length - 1 });
  const others = alsoNeeds.map((one) => strings(`nobody.fact.${one}`)).join(strings("nobody.and"));
  return strings("nobody.also", { others });
}

export const sayCould = (could: readonly string[], explained: Read, speech: Speech): string =>
  listNames(
    namesOf(could, explained, ({ name }) => name),
    speech,
  );
