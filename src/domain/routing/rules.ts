/** How a rule of a workstream holds a variable of the conversation's context against a value. Texts, without regard to case. */
export type RuleTest = "equals" | "notEquals" | "contains" | "startsWith" | "atLeast" | "atMost" | "present" | "absent";

export type RuleCondition = { readonly variable: string; readonly is: RuleTest; readonly value: string };

/** Where a conversation goes when all conditions hold; a rule without conditions holds always. */
export type RoutingRule = {
  readonly name: string;
  readonly all: readonly RuleCondition[];
  readonly queue: string;
  /** What whoever takes it must know. */
  readonly skills: readonly string[];
};

/** Rules in the order they are tried, and the queue of what none of them takes. */
export type RuleSet = { readonly rules: readonly RoutingRule[]; readonly fallback: string };

/** Open on a weekday (0 Sunday) from and to minutes after midnight; `to` not in it, at most 1440. */
export type OpenHours = { readonly weekday: number; readonly from: number; readonly to: number };

/** When a queue sends on what comes to it, and where to; null: to nobody, which is a ticket or a call back. */
export type Overflow = {
  readonly when: "closed" | "waiting" | "wait";
  /** So many waiting, or the oldest waiting so many seconds; of "closed" nothing. */
  readonly limit: number;
  readonly to: string | null;
};

/** A queue as it stands. `hours` null: always open. */
export type QueueNow = {
  readonly id: string;
  readonly hours: readonly OpenHours[] | null;
  readonly overflow: readonly Overflow[];
  readonly waiting: number;
  /** Seconds the oldest has waited. */
  readonly longestWait: number;
};

export type Routed = {
  /** Null: no queue takes it. */
  readonly queue: string | null;
  readonly skills: readonly string[];
  /** The rule that took it; null where none did. */
  readonly rule: string | null;
  /** The queues that sent it on, in order, and why. */
  readonly sentOn: readonly { readonly from: string; readonly because: Overflow["when"] }[];
};

type Context = ReadonlyMap<string, string>;

const fold = (text: string): string => text.trim().toLowerCase();

/** Variables are found whatever the case of their names, as Dataverse finds them. */
function valueOf(context: Context, variable: string): string {
  const wanted = fold(variable);
  for (const [name, value] of context) if (fold(name) === wanted) return fold(value);
  return "";
}

function compareNumbers(value: string, limit: string, holds: (a: number, b: number) => boolean): boolean {
  const [a, b] = [Number(value), Number(limit)];
  return value !== "" && limit !== "" && !Number.isNaN(a) && !Number.isNaN(b) && holds(a, b);
}

/** A variable that is not there is neither equal to nor greater than anything; it differs from everything. */
export function holds({ variable, is, value: given }: RuleCondition, context: Context): boolean {
  const [value, wanted] = [valueOf(context, variable), fold(given)];
  switch (is) {
    case "equals":
      return value !== "" && value === wanted;
    case "notEquals":
      return value !== wanted;
    case "contains":
      return value !== "" && value.includes(wanted);
    case "startsWith":
      return value !== "" && value.startsWith(wanted);
    case "atLeast":
      return compareNumbers(value, wanted, (a, b) => a >= b);
    case "atMost":
      return compareNumbers(value, wanted, (a, b) => a <= b);
    case "present":
      return value !== "";
    case "absent":
      return value === "";
  }
}

const minute = 60_000;
const day = 86_400_000;

/** Whether a queue is open at `wall`: what the clock of its place shows, as the ms of a UTC clock that shows the same. */
export function isOpen(hours: readonly OpenHours[] | null, wall: number): boolean {
  if (hours === null) return true;
  const weekday = new Date(wall).getUTCDay();
  const minutes = Math.floor((((wall % day) + day) % day) / minute);
  return hours.some((one) => one.weekday === weekday && minutes >= one.from && minutes < one.to);
}

function overflowOf({ hours, overflow, waiting, longestWait }: QueueNow, wall: number): Overflow | undefined {
  return overflow.find(({ when, limit }) => {
    if (when === "closed") return !isOpen(hours, wall);
    return when === "waiting" ? waiting >= limit : longestWait >= limit;
  });
}

/**
 * Where a conversation goes: the first rule whose conditions all hold names the queue, and queues that overflow send it on. A queue it
 * was in already keeps it: circles end. A queue that is not known keeps it too.
 */
export function route(
  { rules, fallback }: RuleSet,
  context: Context,
  queues: readonly QueueNow[],
  wall: number,
): Routed {
  const rule = rules.find(({ all }) => all.every((condition) => holds(condition, context)));
  const sentOn: { from: string; because: Overflow["when"] }[] = [];
  let queue: string | null = rule?.queue ?? fallback;
  const wasThere = (id: string | null): boolean => id === queue || sentOn.some(({ from }) => from === id);
  for (;;) {
    const now = queues.find(({ id }) => id === queue);
    const overflow = now && overflowOf(now, wall);
    if (!overflow || wasThere(overflow.to)) break;
    sentOn.push({ from: now.id, because: overflow.when });
    queue = overflow.to;
  }
  return { queue, skills: rule?.skills ?? [], rule: rule?.name ?? null, sentOn };
}
