import { type Agenda, createAgenda } from "./agenda";

/** Somebody who comes. Times in seconds. */
export type Customer = {
  readonly at: number;
  readonly skills: readonly string[];
  /** How long one conversation with them takes. */
  readonly handle: number;
  /** How long they wait before they leave; Infinity: as long as it takes. */
  readonly patience: number;
};

/** Somebody who takes conversations, from and to a time; `to` not in it. */
export type Worker = {
  readonly skills: readonly string[];
  /** Conversations at once. */
  readonly capacity: number;
  readonly from: number;
  readonly to: number;
};

export type Shop = {
  /** In the order they come. */
  readonly customers: readonly Customer[];
  readonly workers: readonly Worker[];
  /** By how much a conversation takes longer for each other one its worker has when it begins; 0: not at all. */
  readonly slowdown: number;
};

/** What became of each customer, in their order. */
export type Course = {
  /** Seconds until somebody took them, or until they left. */
  readonly waits: Float64Array;
  /** 1 taken, 2 left, 0 still waiting when nobody was there any more. */
  readonly ends: Uint8Array;
};

export const ends = { waiting: 0, taken: 1, left: 2 } as const;

/** Customers who need the same, the first to come first; `head` is the place of the next. */
type Line = { readonly skills: readonly string[]; readonly list: number[]; head: number };

/** A day while it goes on. */
type Floor = Shop &
  Course & {
    /** Conversations each worker has. */
    readonly busy: Int32Array;
    readonly lines: Map<string, Line>;
    /** The lines each worker can serve. */
    readonly servable: readonly Set<Line>[];
    /** Workers, who know least first. */
    readonly order: readonly number[];
    /** Ends of conversations, by their workers. */
    readonly agenda: Agenda;
  };

function openFloor({ customers, workers, slowdown }: Shop): Floor {
  const skillsOf = (worker: number): number => workers[worker]?.skills.length ?? 0;
  return {
    ...{ customers, workers, slowdown },
    waits: new Float64Array(customers.length),
    ends: new Uint8Array(customers.length),
    busy: new Int32Array(workers.length),
    lines: new Map(),
    servable: workers.map(() => new Set()),
    order: workers.map((_, at) => at).sort((a, b) => skillsOf(a) - skillsOf(b) || a - b),
    agenda: createAgenda(),
  };
}

function hasRoom({ workers, busy }: Floor, worker: number, now: number): boolean {
  const one = workers[worker];
  return one !== undefined && now >= one.from && now < one.to && (busy[worker] ?? 0) < one.capacity;
}

function take({ customers, busy, waits, ends: how, agenda, slowdown }: Floor, at: number, worker: number, now: number) {
  const one = customers[at];
  if (!one) return;
  const others = busy[worker] ?? 0;
  busy[worker] = others + 1;
  waits[at] = now - one.at;
  how[at] = ends.taken;
  agenda.add(now + one.handle * (1 + slowdown * others), worker);
}

/** The first of a line that still waits; those who left meanwhile are written down. -1 where nobody does. */
function firstOf({ customers, waits, ends: how }: Floor, line: Line, now: number): number {
  for (; line.head < line.list.length; line.head += 1) {
    const customer = line.list[line.head] ?? -1;
    const one = customers[customer];
    if (!one) continue;
    if (one.patience === Infinity || one.at + one.patience > now) return customer;
    waits[customer] = one.patience;
    how[customer] = ends.left;
  }
  line.list.length = 0;
  line.head = 0;
  return -1;
}

/** Nobody comes any more: who would not wait for ever has left. */
function leaveAll({ customers, waits, ends: how }: Floor, { list, head }: Line): void {
  for (const customer of list.slice(head)) {
    const { patience = Infinity } = customers[customer] ?? {};
    if (patience === Infinity) continue;
    waits[customer] = patience;
    how[customer] = ends.left;
  }
}

/** A worker takes who waits, as long as there is room. */
function serve(floor: Floor, worker: number, now: number): void {
  while (hasRoom(floor, worker, now)) {
    let best: Line | null = null;
    let first = -1;
    for (const line of floor.servable[worker] ?? []) {
      const customer = firstOf(floor, line, now);
      if (customer < 0 || (first >= 0 && customer > first)) continue;
      [best, first] = [line, customer];
    }
    if (!best) return;
    best.head += 1;
    take(floor, first, worker, now);
  }
}

function lineOf({ lines, workers, servable }: Floor, skills: readonly string[]): Line {
  const key = skills.length < 2 ? (skills[0] ?? "") : [...skills].sort().join("\n");
  const known = lines.get(key);
  if (known) return known;
  const line: Line = { skills, list: [], head: 0 };
  lines.set(key, line);
  for (const [at, worker] of workers.entries())
    if (skills.every((skill) => worker.skills.includes(skill))) servable[at]?.add(line);
  return line;
}

/** Who of those that are there and able knows least else, and of those has least to do; -1 where nobody has room. */
function choose(floor: Floor, line: Line, now: number): number {
  const skillsOf = (worker: number): number => floor.workers[worker]?.skills.length ?? 0;
  let chosen = -1;
  for (const worker of floor.order) {
    if (chosen >= 0 && (floor.busy[chosen] === 0 || skillsOf(worker) > skillsOf(chosen))) break;
    if (!hasRoom(floor, worker, now) || !floor.servable[worker]?.has(line)) continue;
    if (chosen < 0 || (floor.busy[worker] ?? 0) < (floor.busy[chosen] ?? 0)) chosen = worker;
  }
  return chosen;
}

function arrive(floor: Floor, customer: number): void {
  const one = floor.customers[customer];
  if (!one) return;
  const line = lineOf(floor, one.skills);
  const worker = firstOf(floor, line, one.at) < 0 ? choose(floor, line, one.at) : -1;
  if (worker >= 0) take(floor, customer, worker, one.at);
  else line.list.push(customer);
}

/**
 * What would happen: who comes is taken at once by somebody who is there, knows what is needed and has room (the one who knows least
 * else, then who has least to do); otherwise they wait, and whoever gets room takes who came first of those they can serve. Who waits
 * longer than their patience leaves. The same input gives the same course; no chance is in it.
 */
export function simulate(shop: Shop): Course {
  const floor = openFloor(shop);
  const shifts = createAgenda();
  for (const [at, { from }] of shop.workers.entries()) shifts.add(from, at);
  let next = 0;
  for (;;) {
    const arrival = shop.customers[next]?.at ?? Infinity;
    const now = Math.min(floor.agenda.next, shifts.next, arrival);
    if (now === Infinity) break;
    if (shifts.next === now) serve(floor, shifts.take(), now);
    else if (floor.agenda.next === now) {
      const worker = floor.agenda.take();
      floor.busy[worker] = (floor.busy[worker] ?? 1) - 1;
      serve(floor, worker, now);
    } else {
      arrive(floor, next);
      next += 1;
    }
  }
  for (const line of floor.lines.values()) leaveAll(floor, line);
  return { waits: floor.waits, ends: floor.ends };
}
