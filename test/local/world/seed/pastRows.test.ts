import { resolve } from "node:path";
import { root } from "#build";
import { createMoodJudge } from "#commands/insights";
import { schema } from "#dataverse/tables";
import { createGathering, type Insights, writeInsights } from "#domain/insights";
import { createStore } from "#local/dataverse/store";
import { createRowWriter, type Write } from "#local/world/rows";
import { type PastStory, readWorld } from "#local/world/sample";
import { pastRows, seedWorld, staffRows } from "#local/world/seed";

const now = Date.parse("2026-11-20T10:30:00Z");
const day = 86_400_000;
const sample = readWorld(resolve(root, "src/local/world/sample"));
const rows = pastRows(sample.past, "The agent", now);

const transcriptsOf = (writes: readonly Write[]) =>
  writes.flatMap(({ table, id, row }) =>
    table === "conversationtranscript" ? [{ ...row, conversationtranscriptid: id }] : [],
  );

function read(writes: readonly Write[], days: number): Insights {
  const gathering = createGathering(createMoodJudge());
  for (const row of transcriptsOf(writes))
    if (Date.parse(String(row.conversationstarttime)) >= now - days * day) gathering.add(row);
  return writeInsights(gathering.close());
}

const aStory: PastStory = {
  id: "one",
  topic: "Parcel",
  queue: "Orders",
  product: "Lumo",
  locale: "es-ES",
  reason: "AgentTransferRequestedByUser",
  asks: ["¿Dónde está mi paquete?"],
  answer: "Mañana.",
  article: "KA-1",
  more: [["No.", "Sí."]],
  closing: "¿Resuelto?",
  yes: ["Sí, gracias."],
  person: ["Una persona, por favor."],
  hands: "Le paso.",
  ticket: "He abierto un caso.",
  nobody: "No hay nadie.",
  endings: { before: "", after: "" },
};

const withEndings = (before: string, after = ""): readonly Write[] =>
  pastRows([{ ...aStory, endings: { before, after } }], "The agent", now);

describe("the sample's conversations that are over", () => {
  const week = read(rows, 7);

  it("are the same every time, and all before now", () => {
    expect(pastRows(sample.past, "The agent", now)).toEqual(rows);
    for (const row of transcriptsOf(rows)) expect(Date.parse(String(row.conversationstarttime))).toBeLessThan(now);
    expect(sample.problems).toEqual([]);
  });

  it("end in every way, in several topics, languages and products, with two versions of the agent", () => {
    const { resolvedConfirmed, resolvedImplied, abandoned, escalated, unengaged, test, back } = week;
    for (const count of [resolvedConfirmed, resolvedImplied, abandoned, escalated, unengaged, test, back])
      expect(count).toBeGreaterThan(2);
    const { live, ticket, notRecorded } = week.handovers;
    for (const count of [live, ticket, notRecorded, week.csat.n, week.likes, week.dislikes])
      expect(count).toBeGreaterThan(0);
    for (const name of ["product", "language", "agentVersion", "queue"] as const)
      expect(week.by[name].length).toBeGreaterThan(1);
    expect(Object.keys(week.reasons).length).toBeGreaterThan(5);
  });

  it("let the page say something of the last week: topics with enough sessions, one rising and one falling", () => {
    const { drivers, reconciliation } = week;
    const enough = drivers.filter(({ isEnough }) => isEnough);
    expect(enough.length).toBeGreaterThan(2);
    expect(enough.map(({ trend }) => trend.direction)).toEqual(expect.arrayContaining(["rising", "falling"]));
    const shares = Object.values(reconciliation.rates).map(({ share }) => share);
    expect(new Set(shares).size).toBe(shares.length);
  });

  it("go into a store, with the people and queues that are there", () => {
    const store = createStore({ schema, now: () => new Date(now) });
    const writer = createRowWriter(store);
    seedWorld(writer, sample, "The agent", now);
    writer.apply(staffRows(sample, now));
    expect(() => writer.apply(rows)).not.toThrow();
    store.close();
  });
});

describe("a story of conversations that are over", () => {
  it("makes one of each letter", () => {
    const insights = read(withEndings("cia", "eett"), 20);
    expect(insights).toMatchObject({
      resolvedConfirmed: 1,
      resolvedImplied: 1,
      abandoned: 1,
      escalated: 4,
      engaged: 7,
    });
    expect(insights.handovers).toEqual({ live: 2, ticket: 2, notRecorded: 0 });
    expect(insights.by.agentVersion.map(({ value, engaged }) => [value, engaged])).toEqual([
      ["1.5.0", 4],
      ["1.4.0", 3],
    ]);
  });

  it("brings who came back as a conversation of the same customer, and who was handed back as a second session", () => {
    expect(read(withEndings("CC"), 20)).toMatchObject({ resolvedConfirmed: 2, escalated: 2, back: 2 });
    expect(read(withEndings("b"), 20)).toMatchObject({ conversations: 1, sessions: 2, handedBack: 1 });
  });

  it("leaves tests of the author, a failure and who said nothing more as such", () => {
    const insights = read(withEndings("xfun"), 20);
    expect(insights).toMatchObject({ test: 1, abandoned: 1, unengaged: 1, escalated: 1 });
    expect(insights.reasons).toMatchObject({ SystemError: 1 });
    expect(insights.handovers).toEqual({ live: 0, ticket: 0, notRecorded: 1 });
  });

  it("closes a conversation for each that came to a person, with the language it needed", () => {
    const writes = withEndings("ee", "ct");
    const items = writes.filter(({ table }) => table === "msdyn_ocliveworkitem");
    expect(items).toHaveLength(2);
    for (const { row } of items) expect(row).toMatchObject({ statecode: 1, statuscode: 4, msdyn_isagentsession: true });
    const skills = writes.filter(({ table }) => table === "msdyn_ocliveworkitemcharacteristic");
    expect(skills.map(({ row }) => row)).toEqual([
      expect.objectContaining({ msdyn_name: "Spanish" }),
      expect.objectContaining({ msdyn_name: "Spanish" }),
    ]);
  });

  it("without endings leaves nothing but its queue", () => {
    expect(withEndings("")).toEqual([expect.objectContaining({ table: "queue" })]);
  });
});
