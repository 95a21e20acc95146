import { openReaders } from "#domain/reading";
import fc from "fast-check";
import { emptyTranscript, mergeTurns, type Turn } from "#domain/conversation";
import { triesOf } from "#soak";
import { aConversation, aHandoff, anArticle, aResolvedCase, aTurn, knowNothing } from "#support";
import { createThinking, type Inputs, noInputs } from "#thinking";

const words = [
  "The pump of my Brio 3 hums and no water comes",
  "It shows E42, I have descaled it twice already",
  "I want my money back, this is the third time!",
  "Gracias, pero la máquina no funciona todavía.",
  "My number is NO-48213, thank you",
];
const turns: readonly Turn[] = words.flatMap((text, at) => [
  aTurn(`c${at * 2 + 1}`, "customer", text),
  aTurn(`r${at * 2 + 2}`, "representative", "Could you please hold the valve open and tell me what happens?"),
]);
const hum = anArticle("KA-1", "The pump hums", "<p>Open the steam valve: the pump takes water again.</p>");
const lamp = anArticle("KA-2", "Lumo flickers", "<p>Update the bridge.</p>", { product: "Lumo" });
const bled = aResolvedCase("CAS-1", "Pump hums and gives no water", "Bled the pump with the steam valve open.");
const jammed = aResolvedCase("CAS-2", "Grinder jams", "Took the burrs out and brushed them.");

const some: Inputs = {
  ...noInputs,
  heard: mergeTurns(emptyTranscript, turns.slice(0, 3)),
  conversation: aConversation(),
  handoff: aHandoff({ turns: turns.slice(0, 1) }),
  articles: [hum, lamp],
  newest: [bled, jammed],
  found: [],
  now: 1_790_000_000_000,
};

/** Everything that is thought, as plain data. */
function tell(engine: ReturnType<typeof createThinking>, inputs: Inputs) {
  const { transcript, chapters, brief, sentiment, ask, caseAsk, suggestions, cases, documents } = engine.derive(inputs);
  return { turns: transcript.turns, chapters, brief, sentiment, ask, caseAsk, suggestions, cases, documents };
}

describe("a conversation thought through", () => {
  it("gives a brief, a sentiment, what to ask for, and the answers in their order", () => {
    const { brief, sentiment, ask, suggestions, cases } = tell(createThinking(), some);
    expect(brief.wants?.evidence).not.toHaveLength(0);
    expect(sentiment.kind).toBe("judged");
    expect(ask.terms).toContain("pump");
    expect(suggestions).toMatchObject({ kind: "found", items: [{ article: { number: "KA-1" } }] });
    expect(cases).toMatchObject({ kind: "found", items: [{ best: { number: "CAS-1" } }] });
  });

  it("gives no order of what nobody has looked for yet", () => {
    const { suggestions, cases, documents } = tell(createThinking(), { ...some, articles: null, newest: null });
    expect([suggestions, cases, documents]).toEqual([null, null, []]);
  });

  it("does not say that no case is alike while found ones may still come", () => {
    const engine = createThinking();
    const none = { ...some, newest: [jammed], found: null };
    expect(engine.derive(none).cases).toBeNull();
    expect(engine.derive({ ...none, found: [] }).cases).toMatchObject({ kind: "none" });
  });

  it("keeps what does not depend on what changed, and reads the brief anew with other readers", () => {
    const engine = createThinking();
    const before = engine.derive(some);
    const [brief, inquiry, cases] = [before.brief, before.inquiry, before.cases];
    const after = engine.derive({ ...some, articles: [lamp], judgements: [{ id: hum.id, useful: true }] });
    expect([after.brief, after.inquiry, after.cases].map((one, at) => one === [brief, inquiry, cases][at])).toEqual([
      true,
      true,
      true,
    ]);
    const read = engine.derive({ ...some, models: openReaders(knowNothing) }).brief;
    expect(read).not.toBe(brief);
    expect(read).toMatchObject({ wants: brief.wants, done: [], tried: [] });
  });
});

describe("an organisation's own words for what is internal", () => {
  const marked = anArticle("KA-3", "The pump hums", "<p>Open the steam valve: the pump takes water again.</p>", {
    keywords: "pump, Partner Only",
  });
  const labelled = anArticle("KA-4", "The pump hums", "<p>For partners: the pump costs us 3 euros.</p>");
  const passages = (article: typeof marked, internalWords: Inputs["internalWords"]) => {
    const thoughts = createThinking().derive({ ...some, articles: [article], internalWords });
    const suggested = [thoughts.suggestions, thoughts.search("pump hums").rankArticles([article], 0)];
    return suggested.map((one) => (one?.kind === "found" ? one.items[0]?.passage.isInternal : "nothing"));
  };

  it.each([
    ["a keyword", marked, ["partner only"]],
    ["a label", labelled, [" For Partners "]],
  ])("keep what they name by %s from being sent, suggested or searched for", (_, article, own) => {
    expect(passages(article, null)).toEqual([false, false]);
    expect(passages(article, own)).toEqual([true, true]);
  });

  it("stand instead of the usual ones, whatever was read before; the article's own field stays", () => {
    const usual = anArticle("KA-5", "The pump hums", "<p>Open the valve of the pump.</p>", { keywords: "internal" });
    expect(passages(usual, null)).toEqual([true, true]);
    expect(passages(usual, ["partner only"])).toEqual([false, false]);
    expect(passages({ ...usual, internal: true }, [])).toEqual([true, true]);
    const engine = createThinking();
    const shown = (internalWords: Inputs["internalWords"]) =>
      engine.derive({ ...some, articles: [marked], internalWords }).suggestions;
    expect(shown(null)).toMatchObject({ items: [{ passage: { isInternal: false } }] });
    expect(shown(["partner only"])).toMatchObject({ items: [{ passage: { isInternal: true } }] });
  });
});

describe("engines side by side", () => {
  const part = <K extends keyof Inputs>(key: K, ...values: readonly Inputs[K][]) =>
    fc.constantFrom(...values).map((value): Partial<Inputs> => ({ [key]: value }));
  const heard = (upTo: number) => mergeTurns(emptyTranscript, turns.slice(0, upTo));
  const change = fc.oneof(
    fc.integer({ min: 0, max: turns.length }).map((upTo): Partial<Inputs> => ({ heard: heard(upTo) })),
    part("conversation", null, aConversation(), aConversation({ customer: { id: "", name: "Gracia" }, case: null })),
    part("handoff", null, aHandoff({ turns: turns.slice(0, 1) })),
    part("articles", null, [hum], [hum, lamp]),
    part("newest", null, [bled], [bled, jammed]),
    part("found", null, [], [jammed]),
    part("attended", [], [{ name: "Runa Aune", from: 0, to: null }]),
    part("judgements", [], [{ id: hum.id, useful: false }]),
    part("service", null, "negative"),
    part("now", null, 1_790_000_000_000),
  );

  it("think what a fresh one would, whatever each of them was told before", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), change), { minLength: 1, maxLength: 12 }), (steps) => {
        const engines = [createThinking(), createThinking()] as const;
        const known: [Inputs, Inputs] = [noInputs, some];
        for (const [second, step] of steps) {
          const which = second ? 1 : 0;
          known[which] = { ...known[which], ...step };
          // What nobody looks at is not worked out: now and then a version is passed over.
          if (step.service === undefined) tell(engines[which], known[which]);
        }
        engines.forEach((engine, at) =>
          expect(tell(engine, known[at] ?? noInputs)).toEqual(tell(createThinking(), known[at] ?? noInputs)),
        );
      }),
      { numRuns: triesOf(40) },
    );
  });
});

describe("a conversation without a case", () => {
  const hums = (number: string, product: string) =>
    anArticle(number, `The pump of the ${product} hums`, "<p>Open the steam valve: the pump takes water again.</p>", {
      product,
    });
  const asked: Inputs = {
    ...some,
    heard: mergeTurns(emptyTranscript, [aTurn("1", "customer", "The pump hums and takes no water")]),
    handoff: null,
    articles: [hums("KA-1", "Brio 3"), hums("KA-2", "Norr")],
    newest: [],
  };
  const suggest = (queue: string) =>
    createThinking().derive({ ...asked, conversation: aConversation({ case: null, queue }) });

  it("is about the product its queue is named for: others stand behind a door, and why is said", () => {
    const { suggestions, caseAsk } = suggest("Brio 3 first line");
    const found = suggestions?.kind === "found" ? suggestions : null;
    expect(found?.items.map(({ article }) => article.number)).toEqual(["KA-1"]);
    expect(found?.others.map(({ article }) => article.number)).toEqual(["KA-2"]);
    expect(found?.items[0]?.score.parts.find(({ name }) => name === "part.product")).toMatchObject({
      values: { product: "Brio 3", by: "queue", place: "Brio 3 first line" },
    });
    expect(caseAsk.product).toBe("Brio 3");
  });

  it("has no wall where the queue is named for none", () => {
    const { suggestions, caseAsk } = suggest("Coffee");
    expect(suggestions?.kind === "found" && suggestions.items.length).toBe(2);
    expect(caseAsk.product).toBe("");
  });
});
