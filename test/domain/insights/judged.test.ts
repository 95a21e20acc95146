import fc from "fast-check";
import { type Judged, sumUpJudged } from "#domain/insights";

const monday = Date.UTC(2026, 2, 2, 9);
const day = 86_400_000;

const judged = (given: Partial<Judged>): Judged => ({
  ...{ target: "article", id: "a1", conversation: "c1", useful: true, reason: "", at: monday },
  ...{ name: "KA-1 Pair two speakers", changedAt: null, language: "en-gb" },
  ...given,
});

describe("what people found useful", () => {
  it("is a share of each article and of each other kind, with the reasons why not", () => {
    const { count, groups } = sumUpJudged([
      judged({ conversation: "c1", useful: false, reason: "Out of date" }),
      judged({ conversation: "c2", useful: false, reason: "Out of date " }),
      judged({ conversation: "c3", useful: false, reason: "" }),
      judged({ conversation: "c4" }),
      judged({ target: "brief", id: "brief", name: "", conversation: "c1" }),
    ]);
    expect(count).toBe(5);
    expect(groups).toMatchObject([
      { target: "article", name: "KA-1 Pair two speakers", useful: { count: 1, of: 4, share: 0.25 } },
      { target: "brief", name: "", useful: { count: 1, of: 1 }, reasons: [] },
    ]);
    expect(groups[0]?.reasons).toEqual([{ reason: "Out of date", count: 2 }]);
  });

  it("counts of who changed their mind what they said last, in any order", () => {
    const first = judged({ useful: false, reason: "No" });
    const second = judged({ useful: true, at: monday + 1_000 });
    for (const list of [
      [first, second],
      [second, first],
    ])
      expect(sumUpJudged(list).groups).toMatchObject([{ useful: { count: 1, of: 1 }, reasons: [] }]);
  });

  it("stands before and after the article changed, where both were judged", () => {
    const changedAt = monday + day;
    const before = judged({ conversation: "c1", useful: false, changedAt });
    const since = judged({ conversation: "c2", at: changedAt, changedAt });
    expect(sumUpJudged([before, since]).groups[0]?.change).toMatchObject({
      at: changedAt,
      before: { count: 0, of: 1 },
      since: { count: 1, of: 1 },
    });
    expect(sumUpJudged([before]).groups[0]?.change).toBeNull();
  });

  it("adds up: by card and by language it is the same judgements", () => {
    const one = fc.record({
      conversation: fc.constantFrom("c1", "c2", "c3", "c4"),
      target: fc.constantFrom("article", "brief", "case"),
      id: fc.constantFrom("a1", "a2"),
      useful: fc.boolean(),
      at: fc.integer({ min: monday, max: monday + day }),
      language: fc.constantFrom("en-gb", "ar-sa", null),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (list) => {
        const { count, groups, languages } = sumUpJudged(list.map((some) => judged(some as Partial<Judged>)));
        const sum = (all: readonly { readonly useful: { readonly of: number } }[]): number =>
          all.reduce((total, { useful }) => total + useful.of, 0);
        expect([sum(groups), sum(languages)]).toEqual([count, count]);
      }),
    );
  });
});
