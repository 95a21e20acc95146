import { type Draft, emptyDraft, nameId, readDraft } from "#domain/followup";
import { type Chance, createChance } from "#local/contactCentre/customers";
import { pick, type SoakReport } from "#soak";
import { openDeskOnPage, type DeskOnPage } from "./deskOnPage";
import { morning, openConversation, openService, type Service } from "./service";
import { type VirtualTime, withVirtualTime } from "./virtualTime";
import { type Done, rough } from "./wire";

const freshAfter = 500;

type Told = { writes: number; met: number; failures: string[] };

/** Who wrote the text that is there, and what each of two has been shown. */
type Shared = { text: string; by: number; readonly seen: readonly [Set<string>, Set<string>] };

const isWrite = ({ method, url, status }: Done, id: string): boolean =>
  method === "PATCH" && url.includes(id) && status < 300;

/** Notes what a person can see on their page: their text, and the other's where both are shown. */
function look(page: DeskOnPage, seen: Set<string>, told: Told): void {
  let met = false;
  page.watch(({ drafts }) => {
    const { draft, save } = drafts.note;
    seen.add(draft.text);
    if (save.kind === "conflict") {
      seen.add(save.theirs.text);
      if (!met) told.met += 1;
    }
    met = save.kind === "conflict";
  });
}

function act({ desk }: DeskOnPage, words: string, chance: Chance): void {
  const { draft, save } = desk.store.getState().drafts.note;
  const says = (text: string): Draft => ({ ...emptyDraft, text });
  if (save.kind !== "conflict" || chance() < 0.2) return desk.editDraft("note", says(words));
  const both = says(`${draft.text}\n\n${save.theirs.text}`.slice(-400));
  desk.chooseDraft("note", [draft, save.theirs, both][pick(chance, 3)] ?? draft);
}

/** Two people write the same note at the same time, each on a page of their own with a rough wire. */
async function runOnce(service: Service, chance: Chance, time: VirtualTime, told: Told): Promise<void> {
  const conversation = openConversation(service);
  const id = nameId(conversation, "note");
  const shared: Shared = { text: "", by: 0, seen: [new Set(), new Set()] };
  const noteOf = (body: string | null): string =>
    readDraft(String((JSON.parse(body ?? "{}") as Draft & { notetext?: string }).notetext ?? "")).text;
  const hear = (who: 0 | 1) => (done: Done) => {
    if (!isWrite(done, id)) return;
    told.writes += 1;
    const text = noteOf(done.body);
    // A page that closes in a conflict has nobody to ask: it keeps both texts, one below the other.
    const isKept = shared.seen[who].has(shared.text) || text.includes(shared.text);
    if (shared.text !== "" && shared.by !== who && !isKept)
      told.failures.push(`"${shared.text.slice(0, 60)}" was written over unseen`);
    shared.text = text;
    shared.by = who;
  };
  const pages = ([0, 1] as const).map((who) => {
    const page = openDeskOnPage({ service, conversation, chance, faults: rough, time, onDone: hear(who) });
    look(page, shared.seen[who], told);
    return page;
  });
  const steps = 4 + pick(chance, 8);
  for (let step = 0; step < steps; step += 1) {
    const who = pick(chance, 2);
    const page = pages[who];
    if (page) act(page, `${who ? "B" : "A"}${step}`, chance);
    await time.wait(pick(chance, 900));
  }
  await time.wait(30_000);
  pages.forEach((page) => page.close());
  await time.wait(5_000);
}

/** Two writers in every order: nobody's saved words are written over by someone who was not shown them, unless they stay in the text. */
export async function soakWriters(seed: number, count: number): Promise<SoakReport> {
  const chance = createChance(seed);
  const told: Told = { writes: 0, met: 0, failures: [] };
  for (let left = count; left > 0; left -= freshAfter) {
    const service = openService();
    await withVirtualTime(morning, async (time) => {
      for (let at = 0; at < Math.min(left, freshAfter); at += 1) await runOnce(service, chance, time, told);
    });
    service.store.close();
  }
  return {
    figures: [
      `${count.toLocaleString("en")} pairs of writers, ${told.writes.toLocaleString("en")} writes, ` +
        `${told.met.toLocaleString("en")} times both texts were shown: ${told.failures.length} written over unseen`,
    ],
    failures: told.failures,
  };
}
