import { createDataverseActs } from "#dataverse/sources";
import { nameId } from "#domain/followup";
import { type Chance, createChance } from "#local/contactCentre/customers";
import { pick, type SoakReport } from "#soak";
import { morning, openClient, openConversation, openService, type Service } from "./service";
import { type VirtualTime, withVirtualTime } from "./virtualTime";
import { createWire, rough } from "./wire";

/** Pages that die while they open a ticket; some are told to die too late, so that one in twenty really does. */
const crashes = 0.08;
/** Tickets that two pages, or two people, open at the same time. */
const races = 0.1;
/** A store is emptied after so many: its rows cost time, not insight. */
const freshAfter = 2_000;

const tries = { sends: 0, crashed: 0, raced: 0 };
type Tries = typeof tries;

/** One page that opens the ticket until it is told that it is open; true when the page died first. */
async function openOnPage(
  service: Service,
  id: string,
  chance: Chance,
  time: VirtualTime,
  told: Tries,
): Promise<boolean> {
  let die: () => void = () => undefined;
  const died = new Promise<boolean>((resolve) => (die = () => resolve(true)));
  const wire = createWire({ api: service.api, chance, faults: rough, time, onCut: () => die() });
  if (chance() < crashes) {
    const before = chance() < 0.5;
    void time.wait(pick(chance, 200)).then(() => wire.cut(before));
  }
  const acts = createDataverseActs(openClient(wire.fetch, chance));
  const opened = async (): Promise<boolean> => {
    for (;;) {
      try {
        await acts.openTicket(id, { title: "A refund", description: "Promised: an answer today" });
        return false;
      } catch {
        await time.wait(5_000);
      }
    }
  };
  const crashed = await Promise.race([opened(), died]);
  told.sends += wire.sent();
  if (crashed) told.crashed += 1;
  return crashed;
}

/** A person who wants a ticket: after a crash the page is opened anew and asked again. */
async function wantTicket(service: Service, id: string, chance: Chance, time: VirtualTime, told: Tries): Promise<void> {
  while (await openOnPage(service, id, chance, time, told)) await time.wait(1_000);
}

async function openBatch(count: number, chance: Chance, told: Tries): Promise<readonly string[]> {
  const service = openService();
  const ids: string[] = [];
  await withVirtualTime(morning, async (time) => {
    for (let at = 0; at < count; at += 1) {
      const id = openConversation(service);
      ids.push(id);
      const people = chance() < races ? 2 : 1;
      if (people === 2) told.raced += 1;
      await Promise.all(Array.from({ length: people }, () => wantTicket(service, id, chance, time, told)));
    }
  });
  const missing = ids.filter((id) => service.store.get("incident", nameId(id, "followup")) === null);
  const duplicates = service.store.count("incident") - (ids.length - missing.length);
  service.store.close();
  return [
    ...missing.map((id) => `no ticket for conversation ${id}`),
    ...(duplicates === 0 ? [] : [`${duplicates} tickets too many`]),
  ];
}

/**
 * Follow-up tickets with one request in ten lost, one answer in ten lost, one in ten throttled, one page in twenty dying,
 * one ticket in ten wanted by two at once: each is there exactly once.
 */
export async function soakTickets(seed: number, count: number): Promise<SoakReport> {
  const chance = createChance(seed);
  const told = { ...tries };
  const failures: string[] = [];
  for (let left = count; left > 0; left -= freshAfter)
    failures.push(...(await openBatch(Math.min(left, freshAfter), chance, told)));
  const figures = [
    `${count.toLocaleString("en")} tickets, ${told.crashed} pages died, ${told.raced} wanted by two at once, ` +
      `${(told.sends / count).toFixed(2)} sends a ticket: ${failures.length} missing or duplicate`,
  ];
  return { figures, failures };
}
