import { type Customer, simulate, type Worker } from "./simulate";
import { createStream, exponential } from "./stream";
import { erlangA, erlangC, type Expectation, type Load } from "./erlang";
import { type Figures, sumUp } from "./sumUp";

/** A conversation as it was, of a day that is over. Times in ms since the epoch. */
export type PastConversation = {
  readonly arrivedAt: number;
  /** Null: nobody took it. */
  readonly takenAt: number | null;
  readonly worker: string | null;
  /** Seconds; null where it is not recorded. */
  readonly handle: number | null;
  readonly skills: readonly string[];
  readonly abandonedAt: number | null;
};

/** What could be changed. All of nothing: the day as it was. */
export type Change = {
  /** `skill` for so many more of those who lack it, who worked longest first; "" for none. */
  readonly skill: string;
  readonly skilled: number;
  /** So many people more, who can do all, from the first arrival to the last. */
  readonly people: number;
  /** Conversations at once for each; null: as it was. */
  readonly capacity: number | null;
  /** Minutes that everybody begins earlier and ends later. */
  readonly longer: number;
};

export const noChange: Change = { skill: "", skilled: 0, people: 0, capacity: null, longer: 0 };

/** A day that can be played again. Times in seconds after its first arrival. */
export type Day = {
  readonly customers: readonly Customer[];
  readonly workers: readonly Worker[];
  /** Every skill that a customer needed. */
  readonly skills: readonly string[];
  /** What really was, of the same conversations. */
  readonly measured: Figures;
  /** Conversations that do not say how long they took: they take the middle of those that do. */
  readonly withoutHandle: number;
  /** Who left, of all: from these alone patience is known. */
  readonly left: number;
  /** Mean seconds that somebody waits before they leave; Infinity where nobody left. */
  readonly patience: number;
};

const second = 1_000;

function median(values: readonly number[], instead: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length / 2) - 1)] ?? instead;
}

/** Somebody by what they did: there from their first conversation to the end of their last, as many at once as they ever had, the skills of all they took. */
function readWorker(own: readonly PastConversation[], start: number, usual: number): Worker {
  const held = own.map(({ takenAt, handle }) => {
    const from = ((takenAt ?? start) - start) / second;
    return { from, to: from + (handle ?? usual) };
  });
  const most = held.map(({ from }) => held.filter((one) => one.from <= from && one.to > from).length);
  return {
    skills: [...new Set(own.flatMap(({ skills }) => skills))].sort(),
    capacity: Math.max(1, ...most),
    from: Math.min(...held.map(({ from }) => from)),
    to: Math.max(...held.map(({ to }) => to)),
  };
}

/**
 * How long each would have waited: who left shows it, who was taken would have waited longer than they did. Kaplan and Meier's way for an
 * exponential patience: the mean is all the waiting there was, divided by how many left. Infinity where nobody left.
 */
function meanPatience(waits: readonly number[], left: number): number {
  return left === 0 ? Infinity : waits.reduce((sum, wait) => sum + wait, 0) / left;
}

const waitOf = ({ arrivedAt, takenAt, abandonedAt }: PastConversation): number =>
  Math.max(0, ((takenAt ?? abandonedAt ?? arrivedAt) - arrivedAt) / second);

function readMeasured(past: readonly PastConversation[], serviceLevel: number): Figures {
  const waits = Float64Array.from(past, waitOf);
  const ends = Uint8Array.from(past, ({ takenAt, abandonedAt }) =>
    takenAt !== null ? 1 : abandonedAt !== null ? 2 : 0,
  );
  return sumUp({ waits, ends }, serviceLevel);
}

/** Makes a day of conversations that were, in any order. The same input gives the same day: `seed` deals out patience. */
export function readDay(given: readonly PastConversation[], serviceLevel: number, seed = 1): Day {
  const past = [...given].sort((a, b) => a.arrivedAt - b.arrivedAt);
  const start = past[0]?.arrivedAt ?? 0;
  const usual = median(
    past.flatMap(({ handle }) => handle ?? []),
    300,
  );
  const left = past.filter(({ takenAt, abandonedAt }) => takenAt === null && abandonedAt !== null).length;
  const patience = meanPatience(past.map(waitOf), left);
  const stream = createStream(seed);
  const byWorker = new Map<string, PastConversation[]>();
  for (const one of past) {
    if (one.worker === null || one.takenAt === null) continue;
    const known = byWorker.get(one.worker);
    if (known) known.push(one);
    else byWorker.set(one.worker, [one]);
  }
  const customers = past.map((one): Customer => {
    const drawn = patience === Infinity ? Infinity : exponential(stream, patience);
    const hasLeft = one.takenAt === null && one.abandonedAt !== null;
    return {
      at: (one.arrivedAt - start) / second,
      skills: one.skills,
      handle: one.handle ?? usual,
      // Who left is known to have waited so long; who was taken would have waited as long as that, and then as others do.
      patience: hasLeft ? waitOf(one) : waitOf(one) + drawn,
    };
  });
  return {
    customers,
    workers: [...byWorker.values()].map((own) => readWorker(own, start, usual)),
    skills: [...new Set(past.flatMap(({ skills }) => skills))].sort(),
    measured: readMeasured(past, serviceLevel),
    withoutHandle: past.filter(({ handle }) => handle === null).length,
    left,
    patience,
  };
}

/** The people of a day with a change. */
function changeWorkers({ workers, customers, skills }: Day, change: Change): readonly Worker[] {
  const last = customers[customers.length - 1]?.at ?? 0;
  const lacking = workers
    .map((worker, at) => ({ at, worker }))
    .filter(({ worker }) => change.skill !== "" && !worker.skills.includes(change.skill))
    .sort((a, b) => b.worker.to - b.worker.from - (a.worker.to - a.worker.from) || a.at - b.at)
    .slice(0, change.skilled);
  const taught = new Set(lacking.map(({ at }) => at));
  const changed = workers.map((worker, at) => ({
    skills: taught.has(at) ? [...worker.skills, change.skill].sort() : worker.skills,
    capacity: change.capacity ?? worker.capacity,
    from: worker.from - change.longer * 60,
    to: worker.to + change.longer * 60,
  }));
  const capacity =
    change.capacity ??
    median(
      workers.map((worker) => worker.capacity),
      1,
    );
  const more = Array.from({ length: change.people }, () => ({ skills, capacity, from: 0, to: last + 1 }));
  return [...changed, ...more];
}

/** Plays a day again with a change. */
export function playDay(day: Day, change: Change, serviceLevel: number): Figures {
  const { customers } = day;
  return sumUp(simulate({ customers, workers: changeWorkers(day, change), slowdown: 0 }), serviceLevel);
}

/** What Erlang's formulas assume and a day does not keep to. */
export type Assumption = "oneSkill" | "oneAtATime" | "steadyStaff" | "steadyArrivals" | "nobodyLeaves";

/** The mean wait of a day if one of Erlang's assumptions held, and what that is beside the day as it is played. Seconds. */
export type Difference = { readonly assumption: Assumption; readonly meanWait: number | null; readonly by: number };

function keepTo(assumption: Assumption, { customers, workers, skills }: Day): Pick<Day, "customers" | "workers"> {
  const last = customers[customers.length - 1]?.at ?? 0;
  switch (assumption) {
    case "oneSkill":
      return { customers, workers: workers.map((worker) => ({ ...worker, skills })) };
    case "oneAtATime":
      return {
        customers,
        workers: workers.flatMap((worker) =>
          Array.from({ length: worker.capacity }, () => ({ ...worker, capacity: 1 })),
        ),
      };
    case "steadyStaff":
      return { customers, workers: workers.map((worker) => ({ ...worker, from: 0, to: Infinity })) };
    case "steadyArrivals": {
      const gap = customers.length > 1 ? last / (customers.length - 1) : 0;
      return { customers: customers.map((one, at) => ({ ...one, at: at * gap })), workers };
    }
    case "nobodyLeaves":
      return { customers: customers.map((one) => ({ ...one, patience: Infinity })), workers };
  }
}

const assumptions: readonly Assumption[] = ["oneSkill", "steadyStaff", "steadyArrivals", "nobodyLeaves", "oneAtATime"];

/** Which of Erlang's assumptions makes how much of a difference on a day, the largest first. */
export function findDifferences(day: Day, serviceLevel: number): readonly Difference[] {
  const played = playDay(day, noChange, serviceLevel).meanWait ?? 0;
  return assumptions
    .map((assumption): Difference => {
      const { meanWait } = sumUp(simulate({ ...keepTo(assumption, day), slowdown: 0 }), serviceLevel);
      return { assumption, meanWait, by: (meanWait ?? 0) - played };
    })
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/** A day as Erlang's formulas see it. */
export type ErlangView = { readonly load: Load; readonly c: Expectation; readonly a: Expectation };

/** A day's means put into Erlang's formulas: who was there, each for as many as they took at once, spread over the whole day. Null of less than two customers. */
export function viewAsErlang({ customers, workers, patience }: Day): ErlangView | null {
  const span = (customers[customers.length - 1]?.at ?? 0) - (customers[0]?.at ?? 0);
  if (span <= 0) return null;
  const handle = customers.reduce((sum, one) => sum + one.handle, 0) / customers.length;
  const hours = workers.reduce((sum, { from, to, capacity }) => sum + (to - from) * capacity, 0);
  const load = { perHour: (customers.length * 3_600) / span, handle, workers: Math.max(1, Math.round(hours / span)) };
  const c = erlangC(load);
  return { load, c, a: patience === Infinity ? c : erlangA(load, patience) };
}
