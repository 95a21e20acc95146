import { createDesk } from "#desk/conversation";
import { aConversation, createFakePorts, e42, openDeskWith, openWorkingDesk, settle } from "#support";

const lost = Object.assign(new Error("lost"), { kind: "offline" });

describe("what a representative does", () => {
  it("inserts without sending, links to the case, and tells how each act went", async () => {
    const { acts, desk, state } = await openWorkingDesk();
    const { suggestions } = state();
    if (suggestions.kind !== "live" || suggestions.value.kind !== "found") throw new Error("no suggestions");
    const [suggestion] = suggestions.value.items;
    if (!suggestion) throw new Error("no suggestion");
    desk.insert(suggestion.article.id, "Hold Steam and Cup.");
    desk.linkArticle(suggestion);
    expect(state().acts[`insert:${suggestion.article.id}`]).toEqual({ kind: "doing" });
    await settle();
    expect(acts.insertReply).toHaveBeenCalledWith("c-1", "Hold Steam and Cup.");
    expect(acts.linkArticle).toHaveBeenCalledWith("case-1", suggestion.article.id);
    expect(state().acts[`link:${suggestion.article.id}`]).toMatchObject({ kind: "done" });
  });

  it("says why linking failed when the conversation has no case", async () => {
    const { desk, conversations, state } = openDeskWith();
    conversations[0]?.answer(aConversation({ case: null }));
    await settle();
    desk.linkArticle({ article: e42 } as never);
    await settle();
    expect(state().acts[`link:${e42.id}`]).toMatchObject({
      kind: "failed",
      problem: { kind: "absent", detail: "incident" },
    });
  });

  it("lets a judgement change the score by a part of its own", async () => {
    const { desk, painted, state } = await openWorkingDesk();
    desk.judge({ target: "article", id: e42.id, useful: true, reason: "" });
    await painted();
    const { suggestions } = state();
    const parts =
      suggestions.kind === "live" && suggestions.value.kind === "found" ? suggestions.value.items[0]?.score.parts : [];
    expect(parts).toContainEqual(expect.objectContaining({ name: "part.feedback" }));
  });

  it("shows the same evidence again when it is clicked again", async () => {
    const { desk, state } = await openWorkingDesk();
    const evidence = { kind: "turn", turn: "t1", from: 0, to: 9 } as const;
    desk.showEvidence(evidence);
    const first = state().focus;
    desk.showEvidence(evidence);
    expect(state().focus).toEqual({ evidence, count: (first?.count ?? 0) + 1 });
    desk.clearEvidence();
    expect(state().focus).toBeNull();
  });
});

describe("an act that the platform keeps", () => {
  it("says that an act is not saved while Dataverse has not answered, and tries again what failed", async () => {
    const { acts, clock, desk, state } = openDeskWith();
    const ticket = { title: "Refund", description: "" };
    acts.openTicket.mockImplementationOnce(() => new Promise((_, reject) => clock.after(3_000, () => reject(lost))));
    desk.openTicket(ticket);
    expect(state().acts["ticket:c-1"]).toEqual({ kind: "doing" });
    await clock.advance(1_000);
    expect(state().acts["ticket:c-1"]).toEqual({ kind: "late" });
    desk.openTicket(ticket);
    await clock.advance(2_000);
    const failed = state().acts["ticket:c-1"];
    expect(failed).toMatchObject({ kind: "failed", problem: { kind: "offline", retryAt: clock.now() + 5_000 } });
    expect(acts.openTicket).toHaveBeenCalledTimes(1);
    await clock.advance(5_000);
    expect(state().acts["ticket:c-1"]).toMatchObject({ kind: "done" });
    expect(acts.openTicket.mock.calls).toEqual([
      ["c-1", ticket],
      ["c-1", ticket],
    ]);
  });

  it("tries again at once what a person clicks again", async () => {
    const { acts, clock, desk } = await openWorkingDesk();
    acts.logGap.mockRejectedValue(lost);
    desk.logGap();
    await clock.advance(0);
    desk.logGap();
    await clock.advance(0);
    expect(acts.logGap).toHaveBeenCalledTimes(2);
  });

  it("is no gap where nothing was searched for", async () => {
    const { acts, clock, desk, state } = openDeskWith();
    desk.logGap();
    await clock.advance(0);
    expect([acts.logGap.mock.calls, state().acts]).toEqual([[], {}]);
  });
});

describe("a case that is made", () => {
  const ticket = { title: "Steam from the lid", description: "" };

  it("is asked for from the platform, and the conversation is read again: its row says whether it is linked", async () => {
    const { acts, clock, conversations, desk, state } = await openWorkingDesk();
    const reads = conversations.length;
    desk.createCase(ticket);
    await clock.advance(10);
    expect(acts.createCase).toHaveBeenCalledWith("c-1", ticket);
    expect(state().made).toEqual({ case: ticket, ticket: null });
    expect(state().acts["case:c-1"]).toMatchObject({ kind: "done" });
    expect(conversations).toHaveLength(reads + 1);
  });
});

describe("an act that was not confirmed when its desk closed", () => {
  const judgement = { target: "case", id: "case-9", useful: true, reason: "" } as const;
  const ticket = { title: "Send the label", description: "" };

  it("is handed over to the page around, with all it takes to do it there, and no more sent from here", async () => {
    const { acts, clock, close, desk, ports } = await openWorkingDesk();
    const handOverAct = jest.spyOn(ports, "handOverAct").mockReturnValue(true);
    for (const act of [acts.linkArticle, acts.judge, acts.openTicket]) act.mockRejectedValue(lost);
    desk.linkArticle({ article: e42 } as never);
    desk.judge(judgement);
    desk.openTicket(ticket);
    await clock.advance(100);
    close();
    await clock.advance(60_000);
    expect(handOverAct.mock.calls).toEqual([
      ["c-1", { kind: "linkArticle", caseId: "case-1", id: e42.id }],
      ["c-1", { kind: "judge", judgement, nth: 0 }],
      ["c-1", { kind: "ticket", ticket, customer: aConversation().customer, caseId: "case-1" }],
    ]);
    expect([acts.linkArticle, acts.judge, acts.openTicket].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  });

  it("goes on from here where nobody takes it, one attempt at a time, until it is done", async () => {
    const { acts, clock, close, desk } = await openWorkingDesk();
    acts.linkArticle.mockImplementationOnce(() => new Promise((_, fail) => clock.after(3_000, () => fail(lost))));
    acts.linkArticle.mockRejectedValueOnce(lost);
    desk.linkArticle({ article: e42 } as never);
    await clock.advance(100);
    close();
    await clock.advance(2_000);
    expect(acts.linkArticle).toHaveBeenCalledTimes(1);
    await clock.advance(60_000);
    expect(acts.linkArticle.mock.calls).toEqual(Array(3).fill(["case-1", e42.id]));
  });

  it("is given up where it cannot mend itself, was taken back, or is done", async () => {
    const { acts, clock, close, desk, ports } = await openWorkingDesk();
    const handOverAct = jest.spyOn(ports, "handOverAct");
    acts.linkArticle.mockRejectedValue(Object.assign(new Error("no"), { kind: "denied" }));
    desk.linkArticle({ article: e42 } as never);
    acts.judge.mockRejectedValueOnce(lost);
    desk.judge(judgement);
    await clock.advance(100);
    desk.judge({ ...judgement, useful: false, reason: "wrong version" });
    desk.openTicket(ticket);
    await clock.advance(100);
    close();
    await clock.advance(60_000);
    expect(handOverAct).not.toHaveBeenCalled();
  });

  it("is taken up by the next desk of the conversation: shown as under way, and as done once it is", async () => {
    const fake = createFakePorts();
    const { acts, clock } = fake;
    const again = { ...judgement, useful: false, reason: "wrong version" };
    const customer = { id: "p-1", name: "Ana Ruiz", table: "contact" };
    const takeBack = jest
      .fn()
      .mockReturnValue([
        { act: { kind: "linkArticle", caseId: "case-1", id: e42.id } },
        { act: { kind: "judge", judgement: again, nth: 2 } },
        { act: { kind: "gap", terms: ["hums"] } },
        { act: { kind: "ticket", ticket, customer, caseId: null } },
      ]);
    const { desk } = createDesk("c-1", { ...fake.ports, takeBack });
    expect(takeBack).toHaveBeenCalledWith("c-1");
    expect(desk.store.getState().acts[`link:${e42.id}`]).toEqual({ kind: "doing" });
    await clock.advance(0);
    expect(acts.linkArticle).toHaveBeenCalledWith("case-1", e42.id);
    expect(acts.judge).toHaveBeenCalledWith("c-1", again, 2);
    expect(acts.logGap).toHaveBeenCalledWith("c-1", ["hums"]);
    expect(acts.openTicket).toHaveBeenCalledWith("c-1", ticket);
    expect(desk.store.getState().acts["ticket:c-1"]).toMatchObject({ kind: "done" });
    expect(desk.store.getState().linked).toMatchObject([{ kind: "article", id: e42.id }]);
  });
});
