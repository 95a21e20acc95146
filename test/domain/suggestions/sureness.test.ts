import fc from "fast-check";
import { answerKnown, type Answered, fitCurve, suggestResolutions, surenessOf } from "#domain/suggestions";
import { createArticleReader, type KnowledgeArticle, readInquiry } from "#domain/knowledge";
import { triesOf } from "#soak";
import { aTurn } from "#support";

const article = (number: string, title: string, body: string): KnowledgeArticle => ({
  id: number,
  number,
  title,
  html: `<p>${body}</p>`,
  keywords: "",
  product: "",
  language: "en",
  updatedAt: null,
});
const articles = [
  article(
    "KA-1",
    "Bleed a radiator",
    "A radiator that is cold at the top holds air. Open its valve until water comes.",
  ),
  article("KA-2", "Top up boiler pressure", "Turn the filling loop until the gauge shows 1.5 bar."),
  article("KA-3", "Read your gas meter", "Write down the five digits before the point."),
];
const input = (said: string) => ({
  inquiry: readInquiry([aTurn("1", "customer", said)], { product: "", versions: [], codes: [], subject: "" }, "en"),
  articles,
  cases: null,
  judgements: [],
  now: null,
  reader: createArticleReader(),
});

const signs = fc.record({
  like: fc.double({ min: 0, max: 2, noNaN: true }),
  lead: fc.double({ min: 0, max: 2, noNaN: true }),
  words: fc.double({ min: 0, max: 1, noNaN: true }),
  few: fc.double({ min: 0, max: 4, noNaN: true }),
  right: fc.boolean(),
});
const shipped = fitCurve([]);
const known = (right: boolean, lead: number): Answered[] =>
  Array.from({ length: 40 }, (_, n) => ({ like: 0.2 + n / 400, lead, words: 0.7, few: 1.5, right }));

describe("how sure it is that an article answers", () => {
  it("never falls when an article is more like the question, leads by more, shares more or has fewer beside it, whatever was learned", () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), signs, signs, (answered, one, more) => {
        const curve = fitCurve(answered);
        const above = {
          like: one.like + more.like,
          lead: one.lead + more.lead,
          words: one.words + more.words,
          few: one.few + more.few,
        };
        expect(surenessOf(above, curve)).toBeGreaterThanOrEqual(surenessOf(one, curve) - 1e-12);
      }),
      { numRuns: triesOf(50) },
    );
  });

  it("does not depend on the order of the questions", () => {
    const answered = [...known(true, 0.4), ...known(false, 0.1)];
    const there = fitCurve(answered);
    const back = fitCurve([...answered].reverse());
    expect(back.start).toBeCloseTo(there.start, 6);
    expect(back.lead).toBeCloseTo(there.lead, 6);
  });

  it("falls where an organisation's first articles were wrong, and rises where they were right", () => {
    const asked = { like: 0.25, lead: 0.2, words: 0.7, few: 1.5 };
    expect(surenessOf(asked, fitCurve(known(false, 0.2)))).toBeLessThan(surenessOf(asked, shipped));
    expect(surenessOf(asked, fitCurve(known(true, 0.2)))).toBeGreaterThan(surenessOf(asked, shipped));
  });

  it("is what its answers say, where there are many", () => {
    const half = [...known(true, 0.3), ...known(false, 0.3), ...known(true, 0.3), ...known(false, 0.3)];
    const curve = fitCurve(half);
    const mean = half.reduce((sum, one) => sum + surenessOf(one, curve), 0) / half.length;
    expect(mean).toBeCloseTo(0.5, 1);
  });
});

describe("a question whose article is known", () => {
  it("is asked with that article and without it", () => {
    const [there, missing, ...more] = answerKnown(input("the radiator is cold at the top"), "ka-1");
    expect(there?.right).toBe(true);
    expect(missing?.right).toBe(false);
    expect(missing?.like).toBeLessThan(there?.like ?? 0);
    expect(more).toEqual([]);
  });

  it("whose article is no candidate is asked once, and nothing is right", () => {
    expect(answerKnown(input("the radiator is cold"), "KA-9").map(({ right }) => right)).toEqual([false]);
    expect(answerKnown({ ...input("the radiator is cold"), articles: [] }, "KA-1")).toEqual([]);
  });
});

describe("the organisation's bar", () => {
  it("decides from which probability on an article is shown", () => {
    const asked = input("my radiator stays cold at the top, is there air in it");
    expect(suggestResolutions({ ...asked, bar: 0.05 }).kind).toBe("found");
    expect(
      suggestResolutions({ ...asked, bar: 0.95, curve: { start: -9, like: 1, lead: 1, words: 1, few: 0 } }).kind,
    ).toBe("none");
  });
});

describe("words in common", () => {
  const asked = (said: string, title: string, body: string, language: string) =>
    suggestResolutions({
      inquiry: readInquiry(
        [aTurn("1", "customer", said)],
        { product: "", versions: [], codes: [], subject: "" },
        language,
      ),
      articles: [{ ...article("KA-9", title, body), language }, ...articles.map((one) => ({ ...one, language }))],
      cases: null,
      judgements: [],
      now: null,
      reader: createArticleReader(),
    });

  it.each([
    [
      "de",
      "Wo finde ich das Etikett für die Rücksendung vom Leihofen?",
      "Rücksendeetikett für Leihöfen",
      "Das Rücksendeetikett für den Leihofen liegt im Karton.",
    ],
    [
      "it",
      "i pedaggi non erano compresi nel preventivo",
      "Pedaggio compreso nel preventivo",
      "Il pedaggio è compreso nel preventivo solo sui ponti.",
    ],
  ])("are found in another form and inside longer words (%s)", (language, said, title, body) => {
    const found = asked(said, title, body, language);
    expect(found.kind === "found" && found.items[0]?.article.id).toBe("KA-9");
  });
});

describe("the parts of how sure it is", () => {
  it("add up to it: what it shares, and its lead by what it is made of", () => {
    const known = input("my radiator is cold at the top, how do I bleed it");
    const { sure, ...found } = suggestResolutions(known);
    expect(found.kind).toBe("found");
    const [asked] = answerKnown(known, "KA-1");
    const likely = surenessOf(asked ?? { like: 0, lead: 0, words: 0, few: 0 }, shipped);
    const points = sure?.score.points ?? 0;
    expect(1 / (1 + Math.exp(-points / 100))).toBeCloseTo(likely, 2);
    expect(sure?.score.parts.reduce((sum, part) => sum + part.points, 0)).toBe(points);
    expect(sure?.score.parts.map(({ name }) => name)).toEqual([
      "sure.start",
      "sure.like",
      "sure.words",
      "sure.lead.words",
      "sure.few",
    ]);
    expect(sure?.bar).toBe(0.5);
  });

  it("tell by how much like cases' endings set the first apart, and are told of the nearest where nothing is shown", () => {
    const said = "my radiator is cold at the top, how do I bleed it";
    const ended = {
      kind: "none",
      others: [],
      compared: 1,
      nearest: null,
      ended: [{ article: "KA-1", n: 3, points: 300 }],
    } as const;
    const part = (name: string, of: ReturnType<typeof suggestResolutions>) =>
      of.sure?.score.parts.find((one) => one.name === name)?.points ?? 0;
    expect(part("sure.lead.ended", suggestResolutions({ ...input(said), cases: ended }))).toBeGreaterThan(0);
    const none = suggestResolutions({ ...input(said), bar: 1.01 });
    expect([none.kind, part("sure.like", none) > 0, none.sure?.bar]).toEqual(["none", true, 1.01]);
    expect(suggestResolutions({ ...input(said), searched: true }).sure).toBeUndefined();
  });
});
