import type { LiveRow } from "#desk/supervisor";
import type { Member } from "#domain/queue";
import { FakeClock } from "#support";

export const aRow = (change: Partial<LiveRow>): LiveRow => ({
  id: "a",
  customer: "Rosa Vidal",
  about: "Chimney smokes",
  queue: "Stoves",
  state: "active",
  representative: "Maud",
  startedAt: null,
  waitingSince: null,
  sentiment: 10,
  transfers: 0,
  askedForHelp: 0,
  repeats: null,
  promiseDue: null,
  ...change,
});

export const now = new FakeClock().now();
export const waits = aRow({
  id: "w",
  customer: "Otto Brandt",
  state: "waiting",
  representative: null,
  waitingSince: now - 385_000,
});
export const sad = aRow({ id: "s", sentiment: 8 });

/** Somebody who could take a conversation. */
export const aMember = (id: string, base: number, free: number): Member => ({
  id,
  name: id,
  queues: { value: ["stoves"], at: now },
  skills: { value: [], at: now },
  presence: { value: String(base), at: now - 240_000 },
  capacity: { value: free, at: now - 60_000 },
});
