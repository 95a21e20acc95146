import fc from "fast-check";
import { type LiveConversation, rankNeeds } from "#domain/queue";

const now = Date.UTC(2026, 4, 5, 10);
const minutes = (count: number): number => count * 60_000;

const calm: LiveConversation = {
  id: "calm",
  customer: "Ines Prado",
  about: "Boiler makes a noise",
  queue: "Heating",
  state: "active",
  representative: "Tom",
  startedAt: now - minutes(5),
  waitingSince: null,
  sentiment: 10,
  best: 10,
  transfers: 0,
  askedForHelp: 0,
  repeats: null,
  promiseDue: null,
};

const at = { now, serviceLevel: 20, sentimentAlert: 9 };

const rank = (...list: readonly LiveConversation[]): readonly (readonly [string, readonly string[]])[] =>
  rankNeeds(list, at).map(({ conversation, score }) => [conversation.id, score.parts.map(({ name }) => name)]);

describe("who needs a supervisor", () => {
  it("leaves out what has no reason", () => {
    expect(rank(calm)).toEqual([]);
  });

  it("counts a mood from the organisation's alert down", () => {
    const upset = { ...calm, sentiment: 8 } as const;
    const parts = (sentimentAlert: number) =>
      rankNeeds([upset], { ...at, sentimentAlert }).flatMap(({ score }) => score.parts.map(({ name }) => name));
    expect([9, 8, 7].map((alert) => parts(alert).includes("need.mood"))).toEqual([true, true, false]);
  });

  it("puts a long wait and a bad mood before somebody who is next in line, each with its reason", () => {
    const waits = {
      ...calm,
      id: "waits",
      state: "waiting",
      waitingSince: now - minutes(6),
      representative: null,
    } as const;
    const next = { ...waits, id: "next", waitingSince: now - 10_000 };
    const fell = { ...calm, id: "fell", sentiment: 8, best: 10 } as const;
    expect(rank(next, fell, waits)).toEqual([
      ["waits", ["need.wait"]],
      ["fell", ["need.mood", "need.fell"]],
      ["next", ["need.next"]],
    ]);
  });

  it("hears a representative who asks for help, a customer who asks again, and a promise that is overdue", () => {
    const asks = { ...calm, id: "asks", askedForHelp: 1 };
    const again = { ...calm, id: "again", repeats: 3 };
    const late = { ...calm, id: "late", promiseDue: now - minutes(5) };
    const inTime = { ...calm, id: "inTime", promiseDue: now + minutes(5) };
    expect(rank(again, late, asks, inTime).map(([id]) => id)).toEqual(["asks", "again", "late"]);
  });

  it("gives the same order for any order, and scores that are the sum of their parts", () => {
    const some = fc.array(
      fc.record({
        wait: fc.integer({ min: -1, max: 900 }),
        sentiment: fc.constantFrom(7, 8, 9, 10, 13, null),
        askedForHelp: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (facts) => {
        const list = facts.map(({ wait, ...fact }, index): LiveConversation => ({
          ...calm,
          ...(fact as Pick<LiveConversation, "sentiment" | "askedForHelp">),
          id: `c${index}`,
          waitingSince: wait < 0 ? null : now - wait * 1000,
        }));
        const ranked = rankNeeds(list, at);
        expect(rankNeeds([...list].reverse(), at)).toEqual(ranked);
        for (const { score } of ranked)
          expect(score.parts.reduce((sum, { points }) => sum + points, 0)).toBe(score.points);
      }),
    );
  });

  it("never ranks a longer wait lower", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3600 }), fc.integer({ min: 0, max: 3600 }), (a, b) => {
        const points = (wait: number): number =>
          rankNeeds([{ ...calm, waitingSince: now - wait * 1000 }], at)[0]?.score.points ?? 0;
        if (a < b) expect(points(a)).toBeLessThanOrEqual(points(b));
      }),
    );
  });
});
