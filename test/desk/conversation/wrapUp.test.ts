import { createDesk, type SavedDraft } from "#desk/conversation";
import { type Draft, emptyDraft } from "#domain/followup";
import { aConversation, aHandoff, aKept, aTurn, createFakePorts, settle } from "#support";

const turns = [
  aTurn("t1", "customer", "My Brio 3 shows error E42 since I descaled it"),
  aTurn("t2", "agent", "Please hold Steam and Cup for eight seconds."),
];

async function openWrapUp(saved: { summary?: SavedDraft; note?: SavedDraft } = {}) {
  const fake = createFakePorts();
  fake.kept.read.mockResolvedValue(aKept({ drafts: saved }));
  const { desk, close } = createDesk("c-1", fake.ports);
  fake.conversations[0]?.answer(aConversation());
  fake.handoffs[0]?.answer(aHandoff({ turns }));
  await settle();
  desk.openWrapUp(words);
  await settle();
  const saveOf = (name: "summary" | "note") => desk.store.getState().drafts[name].save;
  const written = () => fake.kept.write.mock.calls.map(([place, { text }, version]) => [place.name, text, version]);
  return { ...fake, desk, close, saveOf, written, draft: () => desk.store.getState().drafts.summary.draft };
}

const says = (text: string, more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, text, ...more });
const words = { wanted: "Wanted", done: "Done", open: "Open" };
const lost = Object.assign(new Error("lost"), { kind: "offline" });

describe("the summary of a wrap-up", () => {
  it("is begun from the conversation, follows it, and is marked as AI", async () => {
    const { draft, say, clock, saveOf, written } = await openWrapUp();
    expect(draft()).toMatchObject({ author: "ai", text: expect.stringContaining("E42") as string });
    say(aTurn("t3", "representative", "I have ordered a new machine for you, it comes on Friday."));
    await clock.advance(500);
    expect(draft().text).toContain("Friday");
    expect([saveOf("summary"), written()]).toEqual([{ kind: "new" }, []]);
  });

  it("is what was saved before, where there is something", async () => {
    const at = Date.UTC(2026, 10, 20, 9);
    const summary = { draft: says("Reset the sensor.", { outcome: "resolved" }), version: "v7", at };
    const { draft, saveOf, desk, clock, written } = await openWrapUp({ summary });
    expect([draft(), saveOf("summary")]).toEqual([summary.draft, { kind: "saved", at }]);
    desk.editDraft("summary", says("Reset the sensor twice."));
    await clock.advance(500);
    expect(written()).toEqual([["summary", "Reset the sensor twice.", "v7"]]);
  });

  it("stays a person's own from the first word, whatever the conversation adds", async () => {
    const { desk, draft, say, clock } = await openWrapUp();
    desk.editDraft("summary", says("Mine."));
    say(aTurn("t3", "customer", "One more thing: it leaks."));
    await clock.advance(2_000);
    expect(draft().text).toBe("Mine.");
  });
});

describe("a text", () => {
  it("is sent half a second after it was begun, and saved once the platform says so", async () => {
    const { desk, clock, saveOf, written } = await openWrapUp();
    desk.editDraft("note", says("C"));
    await clock.advance(400);
    desk.editDraft("note", says("Called."));
    expect(saveOf("note")).toEqual({ kind: "saving" });
    await clock.advance(100);
    expect(written()).toEqual([["note", "Called.", null]]);
    expect(saveOf("note")).toEqual({ kind: "saved", at: clock.now() });
  });

  it("is said to be unsaved after a second without an answer", async () => {
    const { desk, clock, kept, saveOf } = await openWrapUp();
    kept.write.mockImplementation(() => new Promise(() => undefined));
    desk.editDraft("note", says("Called."));
    await clock.advance(1_000);
    expect(saveOf("note")).toEqual({ kind: "unsaved", problem: null });
  });

  it("is sent again by itself after a failure, at once when a person asks, and never called saved before", async () => {
    const { desk, clock, kept, saveOf, written } = await openWrapUp();
    kept.write.mockRejectedValue(lost);
    desk.editDraft("note", says("Called."));
    await clock.advance(500);
    expect(saveOf("note")).toMatchObject({ kind: "unsaved", problem: { kind: "offline", source: "drafts" } });
    await clock.advance(5_000);
    desk.retry("drafts");
    await settle();
    expect(written()).toHaveLength(3);
    kept.write.mockResolvedValue({ kind: "saved", version: "v1" });
    // The pause doubles with every failure.
    await clock.advance(20_000);
    expect(saveOf("note")).toMatchObject({ kind: "saved" });
  });

  it("that changes while it is sent is saved when the last of it is", async () => {
    const { desk, clock, kept, saveOf, written } = await openWrapUp();
    kept.write.mockImplementationOnce(
      () => new Promise((resolve) => clock.after(200, () => resolve({ kind: "saved", version: "v1" }))),
    );
    desk.editDraft("note", says("Called"));
    await clock.advance(600);
    desk.editDraft("note", says("Called twice"));
    await clock.advance(100);
    expect(saveOf("note").kind).not.toBe("saved");
    await clock.advance(500);
    expect(written()).toEqual([
      ["note", "Called", null],
      ["note", "Called twice", "v1"],
    ]);
    expect(saveOf("note").kind).toBe("saved");
  });

  it("is sent when the page may be going, and when the desk closes", async () => {
    const { desk, leave, close, written } = await openWrapUp();
    desk.editDraft("note", says("Called."));
    leave();
    await settle();
    desk.editDraft("summary", says("Solved."));
    close();
    await settle();
    expect(written()).toEqual([
      ["note", "Called.", null],
      ["summary", "Solved.", null],
    ]);
  });
});

describe("two people who write the same text", () => {
  const theirs = { draft: says("Theirs."), version: "v2", at: 0 };

  async function meet() {
    const opened = await openWrapUp();
    opened.kept.write.mockResolvedValueOnce({ kind: "theirs", ...theirs });
    opened.desk.editDraft("note", says("Mine."));
    await opened.clock.advance(500);
    return opened;
  }

  it("both see both texts, and nothing is written over", async () => {
    const { saveOf, desk, clock, written } = await meet();
    expect(saveOf("note")).toEqual({ kind: "conflict", theirs: theirs.draft });
    desk.editDraft("note", says("Mine, longer."));
    await clock.advance(10_000);
    expect(saveOf("note")).toEqual({ kind: "conflict", theirs: theirs.draft });
    expect(written()).toHaveLength(1);
  });

  it("is settled by what a person chooses, over the version they saw", async () => {
    const { desk, clock, saveOf, written } = await meet();
    desk.chooseDraft("note", says("Mine.\n\nTheirs."));
    await clock.advance(0);
    expect(written()[1]).toEqual(["note", "Mine.\n\nTheirs.", "v2"]);
    expect(saveOf("note").kind).toBe("saved");
  });

  it("is no conflict with oneself: what is there may be an earlier send whose answer was lost", async () => {
    const { desk, clock, kept, saveOf, written } = await openWrapUp();
    kept.write.mockRejectedValueOnce(lost);
    desk.editDraft("note", says("Called"));
    await clock.advance(500);
    kept.write.mockResolvedValueOnce({ kind: "theirs", draft: says("Called"), version: "v1", at: 0 });
    desk.editDraft("note", says("Called twice"));
    await clock.advance(6_000);
    expect(written()).toEqual([
      ["note", "Called", null],
      ["note", "Called twice", null],
      ["note", "Called twice", "v1"],
    ]);
    expect(saveOf("note").kind).toBe("saved");
  });

  it("meets at once when one began to write before the other's text was read", async () => {
    const fake = createFakePorts();
    fake.kept.read.mockResolvedValue(aKept({ drafts: { note: theirs } }));
    const { desk } = createDesk("c-1", fake.ports);
    desk.openWrapUp(words);
    desk.editDraft("note", says("Mine."));
    await settle();
    expect(desk.store.getState().drafts.note).toEqual({
      draft: says("Mine."),
      save: { kind: "conflict", theirs: theirs.draft },
    });
  });
});

describe("drafts that cannot be read", () => {
  it("say so, are read again, and can be written all the same", async () => {
    const fake = createFakePorts();
    fake.kept.read.mockRejectedValueOnce(lost);
    const { desk } = createDesk("c-1", fake.ports);
    desk.openWrapUp(words);
    await settle();
    expect(desk.store.getState().drafts.summary.save).toMatchObject({ kind: "unread", problem: { kind: "offline" } });
    desk.editDraft("note", says("Called."));
    await fake.clock.advance(500);
    expect(desk.store.getState().drafts.note.save.kind).toBe("saved");
    await fake.clock.advance(5_000);
    expect(fake.kept.read).toHaveBeenCalledTimes(2);
  });
});

describe("a text that was not saved when its desk closed", () => {
  it("is handed over to the page around, where there is somebody to take it", async () => {
    const { desk, close, kept, clock, ports } = await openWrapUp();
    const handOver = jest.spyOn(ports, "handOver").mockReturnValue(true);
    kept.write.mockRejectedValue(lost);
    desk.editDraft("note", says("Called."));
    await clock.advance(1_000);
    close();
    const sent = kept.write.mock.calls.length;
    await clock.advance(60_000);
    expect(handOver).toHaveBeenCalledWith(
      { name: "note", conversationId: "c-1", caseId: "case-1" },
      says("Called."),
      null,
    );
    expect(kept.write).toHaveBeenCalledTimes(sent);
  });

  it("is taken up by the next desk of the conversation, over what it was to be written over", async () => {
    const fake = createFakePorts();
    const left = { name: "note", draft: says("Called."), version: "v3", caseId: "case-7" } as const;
    const { desk } = createDesk("c-1", { ...fake.ports, takeBack: () => [left] });
    expect(desk.store.getState().drafts.note).toEqual({ draft: left.draft, save: { kind: "unsaved", problem: null } });
    await fake.clock.advance(0);
    expect(fake.kept.write).toHaveBeenCalledTimes(1);
    const place = { name: "note", conversationId: "c-1", caseId: "case-7" };
    expect(fake.kept.write).toHaveBeenCalledWith(place, left.draft, "v3");
    expect(desk.store.getState().drafts.note.save.kind).toBe("saved");
  });

  it("is sent on by itself otherwise until it is saved, on its case, and then no more", async () => {
    const { desk, close, kept, clock } = await openWrapUp();
    kept.write.mockRejectedValue(lost);
    desk.editDraft("note", says("Called."));
    await clock.advance(1_000);
    close();
    await clock.advance(20_000);
    kept.write.mockResolvedValue({ kind: "saved", version: "v1" });
    await clock.advance(20_000);
    const sent = kept.write.mock.calls.length;
    expect(kept.write.mock.calls[sent - 1]?.[0]).toEqual({ name: "note", conversationId: "c-1", caseId: "case-1" });
    await clock.advance(60_000);
    expect([kept.write.mock.calls.length, clock.waiting]).toEqual([sent, 0]);
  });

  it("is put together with what somebody else wrote meanwhile", async () => {
    const { desk, close, kept, clock, written } = await openWrapUp();
    kept.write.mockRejectedValueOnce(lost);
    desk.editDraft("note", says("Mine."));
    await clock.advance(1_000);
    kept.write.mockResolvedValueOnce({ kind: "theirs", draft: says("Theirs."), version: "v2", at: 0 });
    close();
    await clock.advance(60_000);
    expect(written().slice(-1)).toEqual([["note", "Mine.\n\nTheirs.", "v2"]]);
  });

  it("makes the browser ask before the page is left, only while it is unsaved", async () => {
    const { desk, kept, clock, ports } = await openWrapUp();
    const release = jest.fn();
    const hold = jest.spyOn(ports, "holdPage").mockReturnValue(release);
    kept.write.mockRejectedValueOnce(lost);
    desk.editDraft("note", says("Called."));
    expect(hold).not.toHaveBeenCalled();
    await clock.advance(1_000);
    expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 0]);
    await clock.advance(6_000);
    expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 1]);
  });
});

describe("what Warmline wrote itself", () => {
  it("goes nowhere before a person filed it: choosing an outcome keeps the outcome alone", async () => {
    const { desk, draft, clock, kept } = await openWrapUp();
    expect(draft().text).not.toBe("");
    desk.editDraft("summary", { ...draft(), outcome: "resolved" });
    await clock.advance(500);
    expect(kept.write.mock.calls[0]?.[1]).toEqual(says("", { author: "ai", outcome: "resolved" }));
    expect(draft()).toMatchObject({ outcome: "resolved", text: expect.stringContaining("E42") as string });
    desk.editDraft("summary", { ...draft(), filed: true });
    await clock.advance(500);
    expect(kept.write.mock.calls[1]?.[1]).toEqual(draft());
  });

  it("names what is wanted, done and open", async () => {
    const { draft, say, clock } = await openWrapUp();
    say(aTurn("t3", "representative", "I will send you a new machine on Friday."));
    await clock.advance(500);
    expect(draft().text).toMatch(/^Wanted: [^]*\nDone: [^]*\nOpen:\n- /);
  });
});
