import { createDesk, type Kept } from "#desk/conversation";
import { writeCorrections, type Correction } from "#domain/brief";
import { emptyDraft } from "#domain/followup";
import type { Turn } from "#domain/conversation";
import { aConversation, aHandoff, aKept, anArticle, aTurn, createFakePorts, settle } from "#support";

const articles = [
  anArticle("KA-00101", "Clear error E42 after descaling", "<p>Hold Steam and Cup to clear E42 after descaling.</p>"),
  anArticle("KA-00102", "Error E42 on the Brio 3", "<p>E42 after descaling: switch the machine off.</p>"),
];

async function openAgain(kept: Kept) {
  const fake = createFakePorts();
  fake.kept.read.mockResolvedValue(kept);
  const { desk } = createDesk("c-1", fake.ports);
  fake.conversations[0]?.answer(aConversation());
  fake.handoffs[0]?.answer(
    aHandoff({ turns: [aTurn("t1", "customer", "My Brio 3 shows error E42 after descaling, I want my money back")] }),
  );
  await fake.clock.advance(10);
  fake.knowledge[0]?.answer({ articles, path: "test" });
  await fake.clock.advance(10);
  return { ...fake, desk, state: () => desk.store.getState() };
}

const judged = { target: "article", id: "id-KA-00101", useful: false, reason: "outOfDate", at: 5 } as const;

describe("a desk that is opened again", () => {
  it("shows as done what was done before, and knows that it was before", async () => {
    const { state } = await openAgain(
      aKept({
        judgements: [judged, { ...judged, id: "id-KA-00102", useful: true, reason: "" }],
        linked: [{ kind: "article", id: "id-KA-00102", title: "Error E42 on the Brio 3" }],
        made: { case: { title: "Brio 3", description: "" }, ticket: { title: "A refund", description: "" } },
        gap: true,
      }),
    );
    const done = { kind: "done", before: true };
    expect(state().acts).toMatchObject({
      "notUseful:id-KA-00101": done,
      "useful:id-KA-00102": done,
      "link:id-KA-00102": done,
      "case:c-1": done,
      "ticket:c-1": done,
      "gap:c-1": done,
    });
    expect(state().linked).toEqual([{ kind: "article", id: "id-KA-00102", title: "Error E42 on the Brio 3" }]);
  });

  it("ranks with the judgements that were given before", async () => {
    const first = async (kept: Kept) => {
      const { suggestions } = (await openAgain(kept)).state();
      if (suggestions.kind !== "live" || suggestions.value.kind !== "found") return [];
      return suggestions.value.items.map(({ article, score }) => [
        article.number,
        score.parts.some(({ name }) => name === "part.feedback"),
      ]);
    };
    expect((await first(aKept()))[0]).toEqual(["KA-00101", false]);
    expect((await first(aKept({ judgements: [judged] })))[0]).toEqual(["KA-00102", false]);
  });

  it("counts a change of mind as another judgement, and the same again as the same", async () => {
    const { desk, acts } = await openAgain(aKept({ judgements: [judged] }));
    const { at: _at, ...again } = judged;
    desk.judge(again);
    desk.judge({ ...again, useful: true, reason: "" });
    await settle();
    expect(acts.judge.mock.calls.map(([, { useful }, nth]) => [useful, nth])).toEqual([
      [false, 0],
      [true, 1],
    ]);
    expect(desk.store.getState().acts["notUseful:id-KA-00101"]).toBeUndefined();
  });
});

describe("corrections of the brief", () => {
  it("are kept as a note, count as a judgement of the brief, and hide personal data", async () => {
    const { desk, kept, acts, clock, state } = await openAgain(aKept());
    const { brief } = state();
    const line = brief.kind === "live" ? brief.value.wants : null;
    if (!line) throw new Error("There is no want.");
    desk.correct({ section: "wants", line, text: "A refund to 4111 1111 1111 1111", hidden: false, kept: false }, null);
    await clock.advance(500);
    const [place, draft] = kept.write.mock.calls[0] ?? [];
    expect(place?.name).toBe("corrections");
    expect(draft?.text).not.toContain("4111 1111");
    expect(acts.judge.mock.calls[0]?.[1]).toEqual({ target: "brief", id: "wants", useful: false, reason: "edited" });
    expect(state().corrections).toMatchObject([{ section: "wants", line, by: "me", at: expect.any(Number) as number }]);
  });

  it("of two people are put together, and nobody is asked", async () => {
    const { desk, kept, clock, state } = await openAgain(aKept());
    const { brief } = state();
    const line = brief.kind === "live" ? brief.value.wants : null;
    if (!line) throw new Error("There is no want.");
    const theirs: Correction = { section: "why", line, text: "Theirs", hidden: false, kept: false, by: "x", at: 1 };
    const draft = { ...emptyDraft, text: writeCorrections([theirs]) };
    kept.write.mockResolvedValueOnce({ kind: "theirs", draft, version: "v7", at: 0 });
    desk.correct({ section: "wants", line, text: "Mine", hidden: false, kept: false }, null);
    await clock.advance(1_000);
    expect(state().corrections.map(({ text }) => text)).toEqual(["Theirs", "Mine"]);
    expect(kept.write.mock.calls[1]?.[2]).toBe("v7");
    expect(state().drafts.corrections.save.kind).toBe("saved");
  });

  it("knows by the platform's rows who wrote where the transcript names nobody: one chapter each", async () => {
    const fake = createFakePorts();
    fake.kept.read.mockResolvedValue(
      aKept({
        attended: [
          { name: "Runa Aune", from: 1_000, to: 50_000 },
          { name: "Sindre Berg", from: 50_000, to: null },
        ],
      }),
    );
    const { desk } = createDesk("c-1", fake.ports);
    const wrote = (id: string, speaker: Turn["speaker"], text: string, at: number) => ({
      ...aTurn(id, speaker, text),
      at,
    });
    fake.conversations[0]?.answer(aConversation({ acceptedAt: 50_000 }));
    fake.handoffs[0]?.answer(
      aHandoff({
        turns: [
          wrote("t1", "customer", "The pump of my boat leaks", 500),
          wrote("t2", "representative", "I send you a seal today.", 10_000),
          wrote("t3", "customer", "Thank you", 20_000),
          wrote("t4", "representative", "I have taken over, the seal is on its way.", 60_000),
        ],
      }),
    );
    await fake.clock.advance(100);
    const { chapters, transcript } = desk.store.getState();
    expect(transcript.turns.map(({ name }) => name)).toEqual(["Ana Ruiz", "Runa Aune", "Ana Ruiz", "Sindre Berg"]);
    expect(chapters.filter(({ kind }) => kind === "person").map(({ who, ended }) => [who, ended])).toEqual([
      ["Runa Aune", "transferred"],
      ["Sindre Berg", null],
    ]);
  });
});
