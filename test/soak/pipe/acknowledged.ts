import type { DeskState, DraftName } from "#desk/conversation";
import { type Draft, emptyDraft, nameId, readDraft } from "#domain/followup";
import { type Chance, createChance } from "#local/contactCentre/customers";
import { pick, type SoakReport } from "#soak";
import { openDeskOnPage, type DeskOnPage } from "./deskOnPage";
import { morning, openConversation, openService, type Service } from "./service";
import { type VirtualTime, withVirtualTime } from "./virtualTime";
import { rough } from "./wire";

const names = ["summary", "note"] as const satisfies readonly DraftName[];
type Name = (typeof names)[number];
/** A store is emptied after so many runs. */
const freshAfter = 100;

type Told = { saved: number; late: number; failures: string[] };

/** What a person wrote and was told: for each text all versions in order, and how many of them are known to be saved. */
type Written = { readonly texts: string[]; acknowledged: number; since: number | null };

/** Notes every "Saved": what it was said of may never be lost. */
function listen(page: DeskOnPage, written: Readonly<Record<Name, Written>>, acts: Set<string>, told: Told): void {
  const before: Partial<Record<Name, DeskState["drafts"]["note"]>> = {};
  page.watch((state) => {
    for (const name of names) {
      const { draft, save } = state.drafts[name];
      if (save.kind === "saved" && before[name] !== state.drafts[name] && draft.text !== "") {
        const place = written[name].texts.lastIndexOf(draft.text);
        if (place >= written[name].acknowledged) told.saved += 1;
        written[name].acknowledged = Math.max(written[name].acknowledged, place + 1);
        written[name].since = null;
      }
      before[name] = state.drafts[name];
    }
    for (const [key, act] of Object.entries(state.acts))
      if (act.kind === "done" && !acts.has(key)) {
        acts.add(key);
        told.saved += 1;
      }
  });
}

/** One thing a person does. */
function act({ desk }: DeskOnPage, written: Readonly<Record<Name, Written>>, chance: Chance): void {
  const name = names[pick(chance, 2)] ?? "note";
  const draft: Draft = { ...emptyDraft, text: `${name} ${written[name].texts.length} ${"é".repeat(pick(chance, 40))}` };
  const judgement = { target: "brief", id: `line ${pick(chance, 1_000)}`, useful: chance() < 0.5, reason: "" } as const;
  const ways: readonly (() => void)[] = [
    () => {
      written[name].texts.push(draft.text);
      written[name].since = Date.now();
      desk.editDraft(name, draft);
    },
    () => desk.judge(judgement),
    () => desk.openTicket({ title: "A refund", description: "" }),
    () => desk.retry("drafts"),
  ];
  ways[[0, 0, 0, 0, 1, 1, 1, 2, 3][pick(chance, 9)] ?? 0]?.();
}

/** A second after a change that Dataverse has not confirmed nobody may read "Saved", nor only "Saving". */
function isToldLate({ desk }: DeskOnPage, name: Name, { since }: Written): boolean {
  const { kind } = desk.store.getState().drafts[name].save;
  return since !== null && Date.now() - since > 1_000 && (kind === "saved" || kind === "saving");
}

function findLost(service: Service, conversation: string, written: Readonly<Record<Name, Written>>, acts: Set<string>) {
  const lost = names.flatMap((name) => {
    const { texts, acknowledged } = written[name];
    if (acknowledged === 0) return [];
    const row = service.store.get("annotation", nameId(conversation, name));
    const place = texts.lastIndexOf(readDraft(row?.notetext ?? "").text);
    return place + 1 >= acknowledged ? [] : [`${name}: version ${acknowledged} was saved, ${place + 1} is there`];
  });
  const notes = service.store.all("annotation").map((row) => row.notetext ?? "");
  const judged = [...acts].filter((key) => key.startsWith("useful:") || key.startsWith("notUseful:"));
  const gone = judged.filter(
    (key) => !notes.some((note) => note.includes(`brief: ${key.slice(key.indexOf(":") + 1)}`)),
  );
  const ticket = [...acts].some((key) => key.startsWith("ticket:"));
  const noTicket = ticket && service.store.get("incident", nameId(conversation, "followup")) === null;
  return [...lost, ...gone.map((key) => `${key} was done and is gone`), ...(noTicket ? ["the ticket is gone"] : [])];
}

/** A shift of typing and judging on a page that is killed at some moment, then a look at what Dataverse has. */
async function runOnce(service: Service, chance: Chance, time: VirtualTime, told: Told): Promise<void> {
  const conversation = openConversation(service);
  const page = openDeskOnPage({ service, conversation, chance, faults: rough, time });
  const written = {
    summary: { texts: [], acknowledged: 0, since: null },
    note: { texts: [], acknowledged: 0, since: null },
  } satisfies Record<Name, Written>;
  const acts = new Set<string>();
  listen(page, written, acts, told);
  await time.wait(500);
  const steps = 20 + pick(chance, 90);
  for (let step = 0; step < steps; step += 1) {
    act(page, written, chance);
    await time.wait(chance() < 0.3 ? pick(chance, 200) : pick(chance, 3_000));
    told.late += names.filter((name) => isToldLate(page, name, written[name])).length;
  }
  page.wire.cut(chance() < 0.5);
  await time.wait(pick(chance, 2_000));
  page.close();
  await time.wait(60_000);
  told.failures.push(...findLost(service, conversation, written, acts));
}

/**
 * Pages with a rough wire, killed at random steps: of everything that was ever shown as saved or done, Dataverse has that
 * version or a later one.
 */
export async function soakAcknowledged(seed: number, count: number): Promise<SoakReport> {
  const chance = createChance(seed);
  const told: Told = { saved: 0, late: 0, failures: [] };
  for (let left = count; left > 0; left -= freshAfter) {
    const service = openService();
    await withVirtualTime(morning, async (time) => {
      for (let at = 0; at < Math.min(left, freshAfter); at += 1) await runOnce(service, chance, time, told);
    });
    service.store.close();
  }
  const late = told.late === 0 ? [] : [`${told.late} times "Not saved" was not shown a second after a change`];
  return {
    figures: [
      `${count.toLocaleString("en")} pages killed, ${told.saved.toLocaleString("en")} times "Saved": ` +
        `${told.failures.length} lost, ${told.late} told late`,
    ],
    failures: [...told.failures, ...late],
  };
}
