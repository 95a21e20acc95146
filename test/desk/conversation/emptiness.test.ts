import type { Suggestions } from "#domain/suggestions";
import type { Loaded } from "#desk/kit";
import { createDesk } from "#desk/conversation";
import { aHandoff, anArticle, aTurn, createFakePorts, settle } from "#support";

const late = anArticle("KA-1", "When an order is late", "<p>A late order can be followed in the account.</p>");
const first = aTurn("t1", "customer", "My order is late");
const other = aTurn(
  "t9",
  "customer",
  "What does a courier to Norway cost? The parcel weighs nine kilograms and the invoice of March shows a wrong address",
);
const settings = {
  serviceLevel: null,
  sentimentAlert: null,
  silence: 8,
  suggestionBar: 95,
  internalWords: null,
  words: {},
};

/** What the panel of articles says, in a word. */
function tell(suggestions: Loaded<Suggestions>): string {
  if (suggestions.kind === "loading" || suggestions.kind === "unavailable") return suggestions.kind;
  const { value } = suggestions;
  if (value.kind === "found") return value.items.map(({ article }) => article.number).join();
  return value.unasked ? "nothing asked" : "no article";
}

/** A desk whose first question was answered, with these articles. */
async function openAnswered(articles: readonly (typeof late)[], change: object = {}) {
  const fake = createFakePorts();
  const { desk, close } = createDesk("c-1", { ...fake.ports, settings: Promise.resolve(settings), ...change });
  fake.handoffs[0]?.answer(aHandoff({ turns: [first], lastTopic: "" }));
  await fake.clock.advance(1_000);
  fake.knowledge[0]?.answer({ articles, path: "test" });
  await settle();
  await fake.clock.advance(1_000);
  return { ...fake, desk, close, said: () => tell(desk.store.getState().suggestions) };
}

describe("that no article covers a question", () => {
  it("is said when it was looked for, and not before", async () => {
    const { say, clock, knowledge, said } = await openAnswered([late]);
    expect(said()).toBe("KA-1");
    say(other);
    // The search takes its time, far beyond the moment for which cards wait for it.
    await clock.advance(5_000);
    expect(knowledge).toHaveLength(2);
    expect(said()).toBe("KA-1");
    knowledge[1]?.answer({ articles: [late], path: "test" });
    await settle();
    expect(said()).toBe("no article");
  });

  it("is taken back while a new question waits for its answer", async () => {
    const { say, clock, knowledge, said } = await openAnswered([]);
    expect(said()).toBe("no article");
    say(other);
    await clock.advance(1_000);
    expect(said()).toBe("loading");
    knowledge[1]?.answer({ articles: [], path: "test" });
    await settle();
    expect(said()).toBe("no article");
  });

  it("is not said of a question that came while an older one was answered", async () => {
    const { say, clock, knowledge, said } = await openAnswered([late]);
    say(other);
    await clock.advance(500);
    say(aTurn("t10", "customer", "And the invoice of March shows a wrong address"));
    await clock.advance(100);
    knowledge[1]?.answer({ articles: [], path: "test" });
    await settle();
    expect(said()).toBe("KA-1");
    await clock.advance(2_000);
    knowledge[2]?.answer({ articles: [], path: "test" });
    await settle();
    expect(said()).toBe("no article");
  });

  it("is not said when the search for it failed", async () => {
    const { say, clock, knowledge, said } = await openAnswered([]);
    say(other);
    await clock.advance(100);
    knowledge[1]?.fail(Object.assign(new Error("no"), { kind: "offline", status: 0 }));
    await clock.advance(1_000);
    expect(said()).toBe("unavailable");
  });

  it("stands while nothing new is asked, and asks for nothing by itself", async () => {
    const { say, clock, knowledge, said } = await openAnswered([]);
    say(aTurn("a9", "agent", other.text));
    await clock.advance(60_000);
    expect([knowledge.length, said()]).toEqual([1, "no article"]);
  });

  it("logs as a gap what was searched for, not what nobody looked for yet", async () => {
    const { say, desk, acts, knowledge } = await openAnswered([]);
    const [asked] = knowledge;
    say(other);
    desk.logGap();
    await settle();
    expect(acts.logGap).toHaveBeenCalledWith("c-1", asked?.ask.terms);
  });
});

describe("articles", () => {
  it("are shown once it is known which words make one internal", async () => {
    const marked = { ...late, keywords: "partner only" };
    let set: (settings: object) => void = () => undefined;
    const read = new Promise((resolve) => {
      set = resolve;
    });
    const { desk, said } = await openAnswered([marked], { settings: read });
    expect(said()).toBe("loading");
    set({ ...settings, internalWords: ["partner only"] });
    await settle();
    expect(desk.store.getState().suggestions).toMatchObject({
      kind: "live",
      value: { items: [{ passage: { isInternal: true } }] },
    });
  });
});
