import { aConversation, aHandoff, aResolvedCase, aTurn, createFakePorts, settle } from "#support";
import { createDesk } from "#desk/conversation";

const pump = aResolvedCase("CAS-1", "Pump hums and gives no water", "Bled the pump with the steam valve open.");
const grinder = aResolvedCase("CAS-2", "Grinder jams on dark beans", "Took the burrs out and brushed them.");
const many = (page: number) =>
  Array.from({ length: 200 }, (_, n) => aResolvedCase(`CAS-9${page}${n}`, "Parcel came late", "Told the day."));

async function openDesk(first = "The pump of my Brio 3 hums loudly and no water comes") {
  const fake = createFakePorts();
  const { desk, close } = createDesk("c-1", fake.ports);
  fake.conversations[0]?.answer(aConversation());
  fake.handoffs[0]?.answer(aHandoff({ turns: [aTurn("t1", "customer", first)] }));
  await fake.clock.advance(0);
  const shown = () => {
    const { cases } = desk.store.getState();
    return cases.kind === "live" && cases.value.kind === "found"
      ? cases.value.items.map(({ best }) => best.number)
      : cases.kind;
  };
  return { ...fake, desk, close, shown, sources: () => desk.store.getState().caseSources };
}

/** As above, with every first answer given. */
async function openAnsweredDesk() {
  const opened = await openDesk();
  opened.newest[0]?.answer({ cases: [grinder], path: "newest", more: null });
  opened.knowledge[0]?.answer({ articles: [], path: "test" });
  await opened.clock.advance(1_000);
  opened.cases[0]?.answer({ cases: [pump], path: "Dataverse search" });
  await settle();
  return opened;
}

describe("cases that say what the customer says", () => {
  it("are searched for in the turn after the articles', and held against the conversation beside the newest", async () => {
    const { cases, knowledge, newest, clock, shown, sources } = await openDesk();
    newest[0]?.answer({ cases: [grinder], path: "newest", more: null });
    knowledge[0]?.answer({ articles: [], path: "test" });
    await clock.advance(999);
    expect([cases.length, shown()]).toEqual([0, "loading"]);
    await clock.advance(1);
    expect(cases[0]?.ask).toMatchObject({ inTurn: true, notCase: "case-1" });
    cases[0]?.answer({ cases: [pump], path: "Dataverse search" });
    await settle();
    expect(shown()).toEqual(["CAS-1"]);
    expect(sources()).toEqual({ newest: 1, found: 1, path: "Dataverse search" });
  });

  it("are searched for again when the customer speaks of something else, and what was found stays", async () => {
    const { cases, say, clock, desk, shown } = await openAnsweredDesk();
    say(aTurn("t2", "customer", "Forget that. Now the grinder jams and rattles with dark beans"));
    await clock.advance(3_000);
    expect(cases).toHaveLength(2);
    expect(cases[1]?.ask.terms).toEqual(expect.arrayContaining(["grinder", "jams"]));
    cases[1]?.answer({ cases: [grinder], path: "Dataverse search" });
    await settle();
    // What was found before stays beside it, behind what the customer speaks of now.
    expect(shown()).toEqual(["CAS-2", "CAS-1"]);
    expect(desk.store.getState().cases).toMatchObject({ value: { compared: 2 } });
  });

  it("are not searched for again for words that say hardly more, nor for words that were asked about before", async () => {
    const { cases, say, clock } = await openAnsweredDesk();
    say(aTurn("t2", "customer", "Yes, the pump hums"));
    await clock.advance(5_000);
    expect(cases).toHaveLength(1);
    say({ ...aTurn("t2", "customer", "Now the grinder jams and rattles with dark beans"), revisedAt: 1 });
    await clock.advance(5_000);
    say({ ...aTurn("t2", "customer", "Yes, the pump hums"), revisedAt: 2 });
    await clock.advance(5_000);
    expect(new Set(cases.map(({ ask }) => [...ask.terms].sort().join(" "))).size).toBe(cases.length);
  });

  it("that cannot be searched leave the newest, and nobody says that there are none before", async () => {
    const { cases, knowledge, newest, clock, desk } = await openDesk();
    newest[0]?.answer({ cases: [grinder], path: "newest", more: null });
    knowledge[0]?.answer({ articles: [], path: "test" });
    await clock.advance(1_000);
    expect(desk.store.getState().cases.kind).toBe("loading");
    cases[0]?.fail({ kind: "denied", detail: "" });
    await settle();
    expect(desk.store.getState().cases).toMatchObject({ kind: "live", value: { kind: "none", compared: 1 } });
  });
});

describe("the newest cases", () => {
  it("are read to a thousand while the page is idle, ranked as they come and once more at their end", async () => {
    const { newest, clock, sources, close } = await openDesk();
    const asked: number[] = [];
    const page = (at: number) => ({
      cases: many(at),
      path: "newest",
      more: () => (asked.push(at), Promise.resolve(page(at + 1))),
    });
    newest[0]?.answer(page(1));
    await settle();
    expect(sources().newest).toBe(200);
    await clock.advance(100);
    expect([asked, sources().newest]).toEqual([[1, 2, 3, 4], 1_000]);
    close();
  });

  it("are no longer read when the conversation is closed", async () => {
    const { newest, clock, close } = await openDesk();
    const more = jest.fn();
    newest[0]?.answer({ cases: many(1), path: "newest", more });
    await settle();
    close();
    await clock.advance(10_000);
    expect([more.mock.calls.length, clock.waiting]).toEqual([0, 0]);
  });

  it("that were read stay when a page after them fails, which is asked for again", async () => {
    const { newest, clock, sources, shown, close } = await openDesk();
    let failed = false;
    const more = () => {
      if (failed) return Promise.resolve({ cases: [pump], path: "newest", more: null });
      failed = true;
      return Promise.reject(Object.assign(new Error("away"), { kind: "broken", status: 500, detail: "" }));
    };
    newest[0]?.answer({ cases: many(1), path: "newest", more });
    await clock.advance(100);
    expect(sources().newest).toBe(200);
    await clock.advance(6_000);
    expect([sources().newest, shown()]).toEqual([201, ["CAS-1"]]);
    close();
  });
});

describe("a person's own search for cases", () => {
  it("ranks by what they typed alone, of any product, among all that is known", async () => {
    const { desk, cases, clock } = await openAnsweredDesk();
    const lamp = aResolvedCase("CAS-7", "Lamp flickers when dimmed", "Set the lowest level to ten.", {
      product: "Lumo",
    });
    await clock.advance(2_000);
    desk.searchCases("lamp flickers");
    await settle();
    const before = cases.length;
    cases[before - 1]?.answer({ cases: [lamp, pump], path: "Dataverse search" });
    await settle();
    expect(desk.store.getState().found.cases?.answer).toMatchObject({
      kind: "live",
      value: { kind: "found", items: [{ best: { number: "CAS-7" } }], others: [] },
    });
  });

  it("shows the case whose number was typed, whatever it says", async () => {
    const { desk, cases, clock } = await openAnsweredDesk();
    await clock.advance(2_000);
    desk.searchCases("cas 00007");
    const bare = aResolvedCase("CAS-00007", "", "", { description: "", product: "Lumo", outcome: "Cancelled" });
    expect(cases[cases.length - 1]?.ask.typed).toBe("cas 00007");
    cases[cases.length - 1]?.answer({ cases: [bare], path: "case number", named: true });
    await settle();
    expect(desk.store.getState().found.cases?.answer).toMatchObject({
      value: { items: [{ best: { number: "CAS-00007" }, score: { parts: [{ name: "part.number" }] } }] },
    });
  });
});
