import fc from "fast-check";
import { findDifferences, noChange, type PastConversation, playDay, readDay, viewAsErlang } from "#domain/routing";

const nine = Date.UTC(2026, 2, 2, 9);
const minute = 60_000;

const past = (at: number, more: Partial<PastConversation> & { readonly taken?: number } = {}): PastConversation => {
  const { taken = at, ...rest } = more;
  return {
    arrivedAt: nine + at * minute,
    takenAt: nine + taken * minute,
    worker: "Mia",
    handle: 600,
    skills: [],
    abandonedAt: null,
    ...rest,
  };
};
const es = { skills: ["es"] };

/** A morning: Ana alone speaks Spanish and has ten minutes with each of three; Ben has one short conversation and is free. */
const morning: readonly PastConversation[] = [
  past(0, { ...es, worker: "Ana" }),
  past(1, { ...es, worker: "Ana", taken: 10 }),
  past(2, { ...es, worker: "Ana", taken: 20 }),
  past(0, { worker: "Ben", handle: 60 }),
  past(29, { worker: "Ben", handle: 60 }),
];

describe("yesterday, played again", () => {
  const day = readDay(morning, 20);

  it("knows people by what they did: when they were there, what they know and how many at once", () => {
    expect(day.workers).toEqual([
      { skills: ["es"], capacity: 1, from: 0, to: 1800 },
      { skills: [], capacity: 1, from: 0, to: 1800 },
    ]);
    expect(day.skills).toEqual(["es"]);
  });

  it("gives what was measured where nothing is changed", () => {
    expect(playDay(day, noChange, 20)).toEqual(day.measured);
    expect(day.measured).toMatchObject({ taken: 5, p90Wait: 1080, medianWait: 0 });
  });

  it("says what Spanish for one more would have changed", () => {
    // Ben takes the second after one minute's talk, at once; the third waits for him or Ana until ten past: 8 minutes.
    expect(playDay(day, { ...noChange, skill: "es", skilled: 1 }, 20).p90Wait).toBe(480);
  });

  it("says what one more person, two at once and longer hours would have changed", () => {
    expect(playDay(day, { ...noChange, people: 1 }, 20).p90Wait).toBe(480);
    expect(playDay(day, { ...noChange, capacity: 2 }, 20).p90Wait).toBe(480);
    expect(playDay(day, { ...noChange, longer: 30 }, 20)).toEqual(day.measured);
  });

  it("says which of Erlang's assumptions makes the difference", () => {
    const differences = findDifferences(day, 20).map(({ assumption, meanWait, by }) => [assumption, meanWait, by]);
    // Waits were 0, 0, 9, 18 and 0 minutes: 324 s each. Coming evenly, 7:15 apart, only the fourth waits, 2:45 for Ana.
    // Where all can do all, Ben takes the second a minute in, and the third waits 8 minutes: 480 s of five.
    expect(differences.slice(0, 2)).toEqual([
      ["steadyArrivals", 33, -291],
      ["oneSkill", 96, -228],
    ]);
    expect(differences.slice(2).map(([, , by]) => by)).toEqual([0, 0, 0]);
  });

  it("says what Erlang's formulas would", () => {
    // 5 customers in 29 minutes, 384 s each, 3600 s of work in 1740 s: two people.
    const view = viewAsErlang(day);
    expect(view?.load).toEqual({ perHour: (5 * 3600) / 1740, handle: 384, workers: 2 });
    expect(view?.c).toEqual(view?.a);
    expect(viewAsErlang(readDay([past(0)], 20))).toBeNull();
  });

  it("counts who left, and what is not recorded", () => {
    const left = readDay(
      [...morning, past(3, { ...es, takenAt: null, worker: null, handle: null, abandonedAt: nine + 5 * minute })],
      20,
    );
    expect([left.left, left.withoutHandle, left.measured.left]).toEqual([1, 1, 1]);
    expect(left.customers[5]?.patience ?? left.customers[4]?.patience).toBeGreaterThan(0);
  });

  it("is empty where nothing was", () => {
    expect(playDay(readDay([], 20), noChange, 20)).toMatchObject({ customers: 0, p90Wait: null });
    expect(findDifferences(readDay([], 20), 20).every(({ meanWait }) => meanWait === null)).toBe(true);
  });
});

describe("laws of a day that is played again", () => {
  const one = fc
    .record({
      at: fc.integer({ min: 0, max: 120 }),
      wait: fc.integer({ min: 0, max: 20 }),
      worker: fc.constantFrom("Ana", "Ben", "Cid", null),
      handle: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
      skills: fc.subarray(["es", "tech"]),
    })
    .map(({ at, wait, worker, handle, skills }) =>
      worker === null
        ? past(at, { takenAt: null, worker, handle: null, skills, abandonedAt: nine + (at + wait) * minute })
        : past(at, { taken: at + wait, worker, handle, skills }),
    );
  const some = fc.array(one, { maxLength: 25 });

  it("the same whatever the order of the rows that began at different times", () => {
    fc.assert(
      fc.property(fc.uniqueArray(one, { maxLength: 20, selector: ({ arrivedAt }) => arrivedAt }), (list) => {
        const forwards = playDay(readDay(list, 20), noChange, 20);
        expect(playDay(readDay([...list].reverse(), 20), noChange, 20)).toEqual(forwards);
      }),
    );
  });

  it("holds everybody, and hands nobody to people who cannot", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 3 }), (list, people) => {
        const day = readDay(list, 20);
        const { customers, taken, left, stillWaiting } = playDay(day, { ...noChange, people }, 20);
        expect([customers, taken + left + stillWaiting]).toEqual([list.length, list.length]);
      }),
    );
  });
});
