import {
  aConversation,
  aHandoff,
  anArticle,
  aTurn,
  e42,
  e42Turns as turns,
  milk,
  openDeskWith,
  openWorkingDesk,
  settle,
  solvedE42 as solved,
} from "#support";

describe("a desk", () => {
  it("asks each source once when it opens, and shows nothing as known before it is", () => {
    const { conversations, handoffs, knowledge, cases, listeners, state } = openDeskWith();
    expect([conversations.length, handoffs.length, knowledge.length, cases.length, listeners.size]).toEqual([
      1, 1, 0, 0, 1,
    ]);
    expect([state().brief.kind, state().sentiment.kind, state().suggestions.kind]).toEqual([
      "loading",
      "loading",
      "loading",
    ]);
  });

  it("has the brief on the screen before it reads or asks for anything else", async () => {
    const { conversations, handoffs, knowledge, newest, painted, state } = openDeskWith();
    conversations[0]?.answer(aConversation());
    handoffs[0]?.answer(aHandoff({ turns }));
    await settle();
    expect([state().brief.kind, state().sentiment.kind, knowledge.length, newest.length]).toEqual([
      "live",
      "loading",
      0,
      0,
    ]);
    await painted();
    expect([state().sentiment.kind, knowledge.length, newest.length]).toEqual(["live", 1, 1]);
  });

  it("fills every panel from the hand-off before the first word of the representative", async () => {
    const { state } = await openWorkingDesk();
    const { brief, sentiment, suggestions, cases, transcript } = state();
    expect(transcript.turns.map(({ id }) => id)).toEqual(["t1", "t2", "t3"]);
    expect(brief).toMatchObject({ kind: "live", value: { wants: { evidence: expect.any(Array) } } });
    expect(sentiment).toMatchObject({ kind: "live", value: { kind: "judged" } });
    expect(suggestions).toMatchObject({
      kind: "live",
      value: { kind: "found", others: [], items: [{ article: { number: "KA-01042" } }] },
    });
    expect(cases).toMatchObject({
      kind: "live",
      value: { kind: "found", others: [], items: [{ best: { number: "CAS-20718" } }] },
    });
  });

  it("asks for a new message's articles before it draws, draws a burst once, and orders the answers when that is painted", async () => {
    const { desk, knowledge, clock, say, state, painted } = await openWorkingDesk();
    await clock.advance(3_000);
    const before = state();
    const seen: (readonly string[])[] = [];
    const follows = ["transcript", "brief", "sentiment", "suggestions", "cases"] as const;
    desk.store.subscribe((now) => seen.push(follows.filter((part) => now[part] !== before[part])));
    say(aTurn("t4", "customer", "This is ridiculous, I am really angry about error E42 now"));
    say(aTurn("t5", "representative", "I see."));
    expect([knowledge.length, seen.length]).toEqual([2, 0]);
    await painted();
    expect(seen).toEqual([
      ["transcript", "brief", "sentiment"],
      ["transcript", "brief", "sentiment", "cases"],
    ]);
    knowledge[1]?.answer({ articles: [e42], path: "test" });
    await settle();
    expect(seen.slice(2)).toEqual([[...follows]]);
  });

  it("orders what is there when new articles are long in coming", async () => {
    const { knowledge, clock, say, state } = await openWorkingDesk();
    await clock.advance(3_000);
    const before = state().suggestions;
    say(aTurn("t4", "customer", "Now the milk does not froth either, only cold milk comes"));
    await clock.advance(200);
    expect([knowledge.length, state().suggestions]).toEqual([2, before]);
    await clock.advance(100);
    expect(state().suggestions).toMatchObject({ kind: "live", value: { kind: "found" } });
    expect(state().suggestions).not.toBe(before);
  });

  it("follows a customer who moves on to another product: cases of that one are asked for, once", async () => {
    const { say, clock, knowledge, newest, painted } = await openWorkingDesk();
    const lamp = anArticle("KA-01070", "Lumo flickers", "<p>Update the bridge.</p>", { product: "Lumo" });
    say(aTurn("t9", "customer", "Fine. Now my Lumo flickers when I dim it."));
    await clock.advance(1000);
    expect(newest.map(({ ask }) => ask.product)).toEqual(["Brio 3"]);
    knowledge[1]?.answer({ articles: [e42, lamp], path: "test" });
    await settle();
    expect(newest.map(({ ask }) => ask.product)).toEqual(["Brio 3", "Lumo"]);
    newest[1]?.answer({ cases: [], path: "test", more: null });
    await settle();
    say(aTurn("t10", "customer", "It flickers below ten percent."));
    await painted();
    expect(newest).toHaveLength(2);
  });

  it("searches with the case's product too when the conversation answers after the hand-off", async () => {
    const { clock, conversations, handoffs, knowledge, painted } = openDeskWith();
    handoffs[0]?.answer(aHandoff({ turns: [aTurn("t1", "customer", "It shows error E42 since I descaled it")] }));
    await painted();
    conversations[0]?.answer(aConversation());
    await clock.advance(1_000);
    expect(knowledge.map(({ cancel }) => cancel.aborted)).toEqual([true, false]);
  });

  it("searches again for a new customer message, at most once a second", async () => {
    const { clock, knowledge, say } = await openWorkingDesk();
    expect(knowledge).toHaveLength(1);
    say(aTurn("t4", "customer", "the grinder is blocked too"));
    say(aTurn("t5", "customer", "and the tank leaks"));
    expect(knowledge).toHaveLength(1);
    await clock.advance(1_000);
    expect(knowledge).toHaveLength(2);
    say(aTurn("t6", "representative", "Let me look."));
    await clock.advance(5_000);
    expect(knowledge).toHaveLength(2);
  });

  it("does not search again for words it has searched for, and does when that search failed", async () => {
    const { clock, knowledge, say } = await openWorkingDesk();
    await clock.advance(3_000);
    say(aTurn("t4", "customer", "the milk does not froth"));
    expect(knowledge).toHaveLength(2);
    await clock.advance(5_000);
    say({ ...aTurn("t4", "customer", "the milk does not froth"), revisedAt: 1 });
    await clock.advance(5_000);
    expect(knowledge).toHaveLength(2);
    knowledge[1]?.fail({ kind: "denied" });
    await settle();
    say({ ...aTurn("t4", "customer", "the milk does not froth"), revisedAt: 2 });
    expect(knowledge).toHaveLength(3);
  });

  it("drops the answer to an older question", async () => {
    const { clock, knowledge, painted, say, state } = await openWorkingDesk();
    say(aTurn("t4", "customer", "the milk does not froth"));
    await clock.advance(1_000);
    say(aTurn("t5", "customer", "the milk is cold"));
    await clock.advance(1_000);
    expect(knowledge[1]?.cancel.aborted).toBe(true);
    knowledge[2]?.answer({ articles: [milk], path: "test" });
    await settle();
    knowledge[1]?.answer({ articles: [], path: "late" });
    await painted();
    expect(state().suggestions).toMatchObject({ value: { items: [{ article: { number: "KA-01053" } }] } });
  });

  it("reads the brief from the words when the hand-off is forbidden, and says that it was", async () => {
    const { handoffs, say, state, painted } = openDeskWith();
    handoffs[0]?.fail({ kind: "denied", detail: "msdyn_ocliveworkitemcontextitem" });
    await settle();
    expect(state().brief).toMatchObject({ kind: "unavailable", problem: { kind: "denied", retryAt: null } });
    say(...turns);
    await painted();
    expect(state().brief.kind).toBe("live");
    expect(state().handoff).toMatchObject({ kind: "unavailable", problem: { kind: "denied" } });
  });

  it("says after ten seconds that a source is slow, and asks it again by itself", async () => {
    const { clock, newest, conversations, handoffs, painted, state } = openDeskWith();
    conversations[0]?.answer(aConversation());
    handoffs[0]?.answer(aHandoff({ turns }));
    await settle();
    await clock.advance(10_000);
    expect(state().cases).toMatchObject({ kind: "unavailable", problem: { kind: "slow", source: "cases" } });
    expect(state().brief.kind).toBe("live");
    await clock.advance(5_000);
    expect(newest).toHaveLength(2);
    newest[1]?.answer({ cases: [solved], path: "test", more: null });
    await painted();
    expect(state().cases.kind).toBe("live");
  });

  it("keeps the last answers, marked, while the service asks to wait, and waits as long as it asked", async () => {
    const { clock, knowledge, painted, say, state } = await openWorkingDesk();
    say(aTurn("t4", "customer", "the grinder is blocked too"));
    await clock.advance(1_000);
    knowledge[1]?.fail({ kind: "throttled", retryAfter: 40_000, detail: "" });
    await settle();
    expect(state().suggestions).toMatchObject({
      kind: "saved",
      value: { kind: "found" },
      problem: { kind: "throttled" },
    });
    await clock.advance(39_000);
    expect(knowledge).toHaveLength(2);
    await clock.advance(1_000);
    expect(knowledge).toHaveLength(3);
    knowledge[2]?.answer({ articles: [e42], path: "test" });
    await painted();
    expect(state().suggestions.kind).toBe("live");
  });

  it("asks nothing of the articles while the customer has said nothing", async () => {
    const { conversations, handoffs, knowledge, clock, hear, painted, state } = openDeskWith();
    conversations[0]?.answer(aConversation({ case: null }));
    handoffs[0]?.answer(aHandoff({ present: false, lastTopic: "" }));
    await painted();
    expect([state().suggestions.kind, state().sentiment.kind]).toEqual(["loading", "loading"]);
    hear({ kind: "asOf", at: clock.now() });
    await clock.advance(1_000);
    expect(knowledge).toHaveLength(0);
    expect(state().suggestions).toMatchObject({ kind: "live", value: { kind: "none", others: [], unasked: true } });
    expect(state().sentiment).toMatchObject({ kind: "live", value: { kind: "notJudged", reason: "silent" } });
  });

  it("says that nothing was asked when the only line there ever comes is the system's", async () => {
    const { conversations, handoffs, knowledge, painted, say, state, clock } = openDeskWith();
    conversations[0]?.answer(aConversation({ case: null }));
    handoffs[0]?.answer(aHandoff({ present: false, lastTopic: "" }));
    await painted();
    expect(state().suggestions.kind).toBe("loading");
    say(aTurn("s1", "system", "The conversation was queued."));
    await clock.advance(1_000);
    expect(knowledge).toHaveLength(0);
    expect(state().suggestions).toMatchObject({ kind: "live", value: { kind: "none", unasked: true } });
  });

  it("is as if it had never been once closed: requests cancelled, no timer, late answers dropped, nothing kept", async () => {
    const { close, clock, conversations, handoffs, knowledge, listeners, state } = openDeskWith();
    handoffs[0]?.answer(aHandoff({ turns }));
    await settle();
    close();
    conversations[0]?.answer(aConversation());
    knowledge[0]?.answer({ articles: [e42], path: "late" });
    await clock.advance(600_000);
    expect(clock.waiting).toBe(0);
    expect(listeners.size).toBe(0);
    expect(conversations[0]?.cancel.aborted).toBe(true);
    expect(JSON.stringify(state())).not.toContain("E42");
    expect(state().conversation.kind).toBe("loading");
  });
});
