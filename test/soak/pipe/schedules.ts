import { createFetchClient, type DataverseClient, isFailure, toGuid } from "#dataverse/client";
import { type Chance, createChance } from "#local/contactCentre/customers";
import { pick, type SoakReport } from "#soak";
import { morning } from "./service";
import { type VirtualTime, withVirtualTime } from "./virtualTime";

/** No honest wait is longer than the window of the service's limits: more is read as this much. Milliseconds. */
const longestWait = 300_000;

type Wait = { readonly header: string | null; readonly wait: number };

/** Retry-After as it may come: seconds, an HTTP date, absent, zero, past, absurd, nonsense. */
function chooseWait(chance: Chance): Wait {
  const seconds = 1 + pick(chance, 40);
  const date = new Date(Math.floor(Date.now() / 1_000) * 1_000 + seconds * 1_000);
  const odd = ["0", "-5", "soon", "1e9", "Thu, 01 Jan 1970 00:00:00 GMT", ""];
  const ways: readonly (() => Wait)[] = [
    () => ({ header: String(seconds), wait: seconds * 1_000 }),
    () => ({ header: date.toUTCString(), wait: date.getTime() - Date.now() }),
    () => ({ header: null, wait: 0 }),
    () => ({ header: "1000000000", wait: longestWait }),
    () => ({ header: odd[pick(chance, odd.length)] ?? "", wait: 0 }),
  ];
  return (ways[pick(chance, ways.length)] ?? ways[0] ?? (() => ({ header: null, wait: 0 })))();
}

type Told = { sends: number; needed: number; early: number };

/** A service that has a limit now and then, and loses a request now and then. It notes what is sent too early. */
function createService(chance: Chance, time: VirtualTime, told: Told): typeof globalThis.fetch {
  /** Until then the service wants nothing; what was on its way already is not early. */
  let closedUntil = 0;
  let toldAt = 0;
  let limits = 1 + pick(chance, 3);
  return async () => {
    const sentAt = time.now();
    told.sends += 1;
    if (sentAt < closedUntil && sentAt > toldAt) told.early += 1;
    await time.wait(10 + pick(chance, 40));
    if (chance() < 0.05) {
      told.needed += 1;
      throw new TypeError("fetch failed");
    }
    const isClosed = sentAt < closedUntil;
    if (!isClosed && (limits === 0 || chance() > 0.2)) return new Response("{}", { status: 200 });
    const { header, wait } = isClosed ? { header: null, wait: 0 } : chooseWait(chance);
    if (!isClosed) {
      limits -= 1;
      told.needed += 1;
      toldAt = time.now();
      closedUntil = toldAt + wait;
    }
    const status = chance() < 0.8 ? 429 : 503;
    return new Response("{}", { status, headers: header === null ? {} : { "Retry-After": header } });
  };
}

/** Asks until it is answered, as the desk does: after the time the service named, or five seconds. */
async function ask(client: DataverseClient, time: VirtualTime): Promise<void> {
  for (;;) {
    try {
      await client.retrieve({ name: "incident", set: "incidents" }, toGuid("11111111-1111-4111-8111-111111111111"), {
        select: ["title"],
      });
      return;
    } catch (error) {
      await time.wait(isFailure(error) ? (error.retryAfter ?? 5_000) : 5_000);
    }
  }
}

function runSchedule(chance: Chance, told: Told): Promise<void> {
  return withVirtualTime(morning, async (time) => {
    const fetch = createService(chance, time, told);
    const client = createFetchClient({ baseUrl: "/", fetch, clock: time, chance });
    const asks = 5 + pick(chance, 25);
    told.needed += asks;
    await Promise.all(
      Array.from({ length: asks }, async () => {
        await time.wait(pick(chance, 20_000));
        await ask(client, time);
      }),
    );
  });
}

/** Limits and losses in seeded schedules: nothing is sent before the service's time is over, and little for nothing. */
export async function soakSchedules(seed: number, count: number): Promise<SoakReport> {
  const chance = createChance(seed);
  const told: Told = { sends: 0, needed: 0, early: 0 };
  for (let at = 0; at < count; at += 1) await runSchedule(chance, told);
  const ratio = told.sends / told.needed;
  return {
    figures: [
      `${count.toLocaleString("en")} schedules, ${told.sends.toLocaleString("en")} sends for ` +
        `${told.needed.toLocaleString("en")} needed (${ratio.toFixed(3)}, at most 1.5), ${told.early} before Retry-After`,
    ],
    failures: [
      ...(told.early === 0 ? [] : [`${told.early} requests were sent before Retry-After`]),
      ...(ratio <= 1.5 ? [] : [`${ratio.toFixed(3)} sends for each needed`]),
    ],
  };
}
