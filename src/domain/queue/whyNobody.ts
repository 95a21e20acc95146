/** Why a representative does not get a conversation. */
export type Cause = "queue" | "skills" | "hours" | "presence" | "capacity";
export const causes: readonly Cause[] = ["queue", "hours", "skills", "presence", "capacity"];

/** Something known since a time: what is told of a representative may be minutes old. */
export type Fact<T> = { readonly value: T; readonly at: number };

/** A null fact is not recorded: it speaks neither for nor against. */
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly queues: Fact<readonly string[]> | null;
  readonly skills: Fact<readonly string[]> | null;
  /** The base presence: only some take work. */
  readonly presence: Fact<string> | null;
  /** Units that are free. */
  readonly capacity: Fact<number> | null;
};

/** A null is not recorded. */
export type Waiting = {
  readonly queue: string;
  readonly skills: readonly string[] | null;
  /** Units the conversation takes. */
  readonly units: number | null;
  /** Presences that take work in this workstream. */
  readonly presences: readonly string[] | null;
  /** Whether the queue is open now; null where no hours are recorded. */
  readonly isOpen: Fact<boolean> | null;
  /** A transfer leaves out who had it; where one person was asked, by a consult or a transfer, only theirs is to say yes. */
  readonly kind: "first" | "transfer" | "consult";
  readonly only: string | null;
  readonly except: string | null;
};

export type Blocked = {
  readonly cause: Cause;
  /** Whom it keeps away. */
  readonly who: readonly string[];
  /** When the oldest of the facts was told. */
  readonly at: number;
  /** Who could take it if only this were otherwise; and what else keeps away those who could not. */
  readonly wouldFree: readonly string[];
  readonly alsoNeeds: readonly Cause[];
};

export type WhyNobody = {
  /** Who could take it: then it is only a matter of time. */
  readonly could: readonly string[];
  readonly asked: number;
  readonly blocked: readonly Blocked[];
  /** Facts that nobody recorded, with how many representatives they are missing of. */
  readonly notRecorded: readonly { readonly cause: Cause; readonly count: number }[];
};

type Check = { readonly passes: boolean; readonly at: number } | null;

/** Null where the fact, or what it is held against, is not recorded. */
function test<T, W>(fact: Fact<T> | null, wanted: W | null, passes: (value: T, wanted: W) => boolean): Check {
  return fact === null || wanted === null ? null : { passes: passes(fact.value, wanted), at: fact.at };
}

function check(cause: Cause, member: Member, waiting: Waiting): Check {
  switch (cause) {
    case "queue":
      return test(member.queues, waiting.queue, (queues, queue) => queues.includes(queue));
    case "hours":
      return test(waiting.isOpen, true, (isOpen) => isOpen);
    case "skills":
      return test(member.skills, waiting.skills, (has, needs) => needs.every((skill) => has.includes(skill)));
    case "presence":
      return test(member.presence, waiting.presences, (presence, takes) => takes.includes(presence));
    case "capacity":
      return test(member.capacity, waiting.units, (free, units) => free >= units);
  }
}

/** Who is asked by name needs neither the queue nor its hours nor the skills: what matters is that they are there and free. */
const causesOf = ({ only }: Waiting): readonly Cause[] => (only === null ? causes : ["presence", "capacity"]);

type Judged = { readonly member: Member; readonly failed: readonly { readonly cause: Cause; readonly at: number }[] };

function judge(member: Member, waiting: Waiting): Judged {
  const failed = causesOf(waiting).flatMap((cause) => {
    const result = check(cause, member, waiting);
    return result && !result.passes ? [{ cause, at: result.at }] : [];
  });
  return { member, failed };
}

const isOnly = ({ failed }: Judged, cause: Cause): boolean => failed.length === 1 && failed[0]?.cause === cause;

/**
 * Why nobody takes a conversation: what keeps whom away, how old what is known of it is, and for each cause who could take
 * it if that cause alone were gone. A consult looks at the one who was asked, a transfer leaves out who had it.
 */
export function explainNobody(waiting: Waiting, members: readonly Member[]): WhyNobody {
  const asked = members.filter(({ id }) => (waiting.only === null || id === waiting.only) && id !== waiting.except);
  const judged = asked.map((member) => judge(member, waiting));
  const blocked = causes.flatMap((cause): readonly Blocked[] => {
    const away = judged.filter(({ failed }) => failed.some((one) => one.cause === cause));
    if (away.length === 0) return [];
    const free = away.filter((one) => isOnly(one, cause));
    const others = new Set(away.flatMap(({ failed }) => failed.map((one) => one.cause)).filter((one) => one !== cause));
    const times = away.flatMap(({ failed }) => failed.filter((one) => one.cause === cause).map(({ at }) => at));
    return [
      {
        cause,
        who: away.map(({ member }) => member.id),
        at: Math.min(...times),
        wouldFree: free.map(({ member }) => member.id),
        alsoNeeds: free.length > 0 ? [] : causes.filter((one) => others.has(one)),
      },
    ];
  });
  const missing = causesOf(waiting).map((cause) => ({
    cause,
    count: asked.filter((member) => check(cause, member, waiting) === null).length,
  }));
  return {
    could: judged.filter(({ failed }) => failed.length === 0).map(({ member }) => member.id),
    asked: asked.length,
    blocked: [...blocked].sort((a, b) => b.wouldFree.length - a.wouldFree.length || b.who.length - a.who.length),
    notRecorded: missing.filter(({ count }) => count > 0),
  };
}
