import fc from "fast-check";
import {
  createGathering,
  dimensions,
  type FigureRef,
  followCourse,
  type Gathered,
  openFigure,
  partNames,
  rateNames,
  readFigureKey,
  writeFigureKey,
  writeInsights,
} from "#domain/insights";
import { monday, type RowOptions, transcriptRow } from "#support";

const hour = 3_600_000;
const day = 24 * hour;

function gather(rows: readonly RowOptions[]): Gathered {
  const gathering = createGathering();
  rows.forEach((row) => gathering.add(transcriptRow(row)));
  return gathering.close();
}

/** Ten conversations of a bookshop's agent; every number below is counted from this table by hand. */
const bookshop: readonly RowOptions[] = [
  { conversation: "b01", who: "ada", topics: ["Hours"], csat: 4, values: {} },
  { conversation: "b02", who: "ada", at: monday + 2 * day, topics: ["Hours"] },
  { conversation: "b03", who: "bo", topics: ["Refund"], outcome: "Abandoned", reason: "UserExit" },
  { conversation: "b04", who: "cy", topics: ["Refund"], outcome: "HandOff", reason: "AgentTransferRequestedByUser" },
  {
    conversation: "b05",
    at: monday + day,
    topics: ["Refund"],
    outcome: "HandOff",
    reason: "AgentTransferRequestedByUser",
    handoffs: 0,
  },
  { conversation: "b06", at: monday + day, outcome: "HandOff", reason: "AgentTransferConfiguredByAuthor" },
  { conversation: "b07", impliedSuccess: true, locale: "de-DE" },
  { conversation: "b08", type: "Unengaged", outcome: "None", reason: "NoError" },
  { conversation: "b09", outcome: "Lost", locale: "de-DE" },
  { conversation: "b10", outcome: "HandOff", test: true },
];

const idsOf = (gathered: Gathered, figure: FigureRef, days = 7): readonly string[] =>
  openFigure(figure, gathered, days).rows.map(({ id }) => id.slice(0, 3));

describe("a figure that opens", () => {
  const gathered = gather(bookshop);
  const open = (figure: FigureRef, days = 7) => {
    const { count, of, unit } = openFigure(figure, gathered, days);
    return [count, of, unit];
  };

  it("counts each rate as its publisher does, of what that is over", () => {
    expect(open({ kind: "rate", name: "copilotStudio" })).toEqual([3, 8, "sessions"]);
    expect(open({ kind: "rate", name: "botDashboard" })).toEqual([4, 9, "sessions"]);
    expect(open({ kind: "rate", name: "autonomous" })).toEqual([6, 9, "conversations"]);
    expect(open({ kind: "rate", name: "honest" })).toEqual([1, 8, "sessions"]);
    expect(open({ kind: "rate", name: "honest" }, 1)).toEqual([2, 8, "sessions"]);
    expect(open({ kind: "escalation" })).toEqual([3, 8, "sessions"]);
  });

  it("shows the sessions of each part", () => {
    const part = (name: (typeof partNames)[number]) => idsOf(gathered, { kind: "part", name });
    expect(Object.fromEntries(partNames.map((name) => [name, part(name)]))).toEqual({
      confirmed: ["b02"],
      implied: ["b07"],
      abandoned: ["b03"],
      back: ["b01"],
      escalated: ["b04", "b05", "b06"],
      notRecorded: ["b09"],
    });
  });

  it("shows topics with and without, branches down to the phrase, groups and stretches", () => {
    expect(open({ kind: "topic", topic: "Refund" })).toEqual([2, 3, "sessions"]);
    expect(open({ kind: "without", topic: "Refund" })).toEqual([1, 5, "sessions"]);
    const reason = "AgentTransferRequestedByUser";
    expect(idsOf(gathered, { kind: "branch", path: [reason] })).toEqual(["b04", "b05"]);
    expect(idsOf(gathered, { kind: "branch", path: [reason, "Refund", "Where is my parcel?"] })).toEqual([
      "b04",
      "b05",
    ]);
    expect(idsOf(gathered, { kind: "branch", path: [reason, null] })).toEqual([]);
    expect(idsOf(gathered, { kind: "branch", path: ["AgentTransferConfiguredByAuthor", null] })).toEqual(["b06"]);
    expect(open({ kind: "slice", by: "language", value: "de-de" })).toEqual([0, 2, "sessions"]);
    expect(open({ kind: "slice", by: "queue", value: null })).toEqual([3, 8, "sessions"]);
    expect(open({ kind: "stretch", from: monday + day, to: monday + 2 * day })).toEqual([2, 2, "sessions"]);
  });

  it("shows what is measured beside the outcomes, and of how many it is recorded", () => {
    expect(open({ kind: "measure", name: "csat" })).toEqual([1, 8, "sessions"]);
    expect(open({ kind: "measure", name: "live" })).toEqual([2, 3, "sessions"]);
    expect(open({ kind: "measure", name: "nowhere" })).toEqual([1, 3, "sessions"]);
    expect(open({ kind: "measure", name: "sentiment" })).toEqual([0, 3, "sessions"]);
    expect(open({ kind: "measure", name: "timeToEscalate" })).toEqual([2, 3, "sessions"]);
  });

  it("says what is left out, and of that only what there is", () => {
    expect(openFigure({ kind: "rate", name: "honest" }, gathered, 7).leftOut).toEqual([
      { because: "unengaged", count: 1 },
      // b07 and b09; b05 and b06 escalated.
      { because: "customer", count: 2 },
      // Everything unescalated ended less than a week before the last session did: b01, b02, b03, b07, b09.
      { because: "tooRecent", count: 5 },
      { because: "test", count: 1 },
    ]);
    expect(openFigure({ kind: "rate", name: "botDashboard" }, gathered, 7).leftOut).toEqual([
      { because: "test", count: 1 },
    ]);
  });

  it("follows the rate day by day", () => {
    const course = followCourse(gathered.sessions, monday);
    expect(course.map(({ escalation: { count, of } }) => [count, of])).toEqual([
      [1, 5],
      [2, 2],
      [0, 1],
    ]);
    expect(followCourse(gathered.sessions, monday + 5 * day)).toEqual([]);
  });
});

describe("laws of figures that open", () => {
  const options: fc.Arbitrary<RowOptions> = fc.record({
    conversation: fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`),
    outcome: fc.constantFrom("Resolved", "Abandoned", "HandOff", "None", "Vanished"),
    type: fc.constantFrom("Engaged", "Engaged", "Unengaged", ""),
    reason: fc.constantFrom("UserExit", "AgentTransferRequestedByUser", ""),
    impliedSuccess: fc.boolean(),
    topics: fc.subarray(["Refund", "Track: late", "Zoll & Steuer"]),
    says: fc.constantFrom(["The box came broken"], ["my box is broken"], ["How do I pay customs?"], []),
    at: fc.integer({ min: 0, max: 300 }).map((n) => monday + n * hour),
    who: fc.constantFrom("", "ana", "ben"),
    locale: fc.constantFrom("en-GB", "de-DE"),
    handoffs: fc.integer({ min: 0, max: 2 }),
  });
  const some = fc.array(options, { maxLength: 30 }).map(gather);
  const days = fc.integer({ min: 1, max: 30 });

  it("every rate and part opens to as many sessions as it says", () => {
    fc.assert(
      fc.property(some, days, (gathered, window) => {
        const insights = writeInsights(gathered, { days: window });
        for (const name of rateNames) {
          const { count, of } = openFigure({ kind: "rate", name }, gathered, window);
          expect([name, count, of]).toEqual([
            name,
            insights.reconciliation.rates[name].count,
            insights.reconciliation.rates[name].of,
          ]);
        }
        for (const name of partNames)
          expect(openFigure({ kind: "part", name }, gathered, window).rows.length).toBe(
            insights.reconciliation.parts[name],
          );
      }),
    );
  });

  it("every driver, branch, group and measure opens to what its table says", () => {
    fc.assert(
      fc.property(some, (gathered) => {
        const insights = writeInsights(gathered);
        const count = (figure: FigureRef): readonly number[] => {
          const opened = openFigure(figure, gathered, 7);
          return [opened.count, opened.of];
        };
        for (const { topic, escalated, sessions, rateWithout } of insights.drivers) {
          expect(count({ kind: "topic", topic })).toEqual([escalated, sessions]);
          expect(count({ kind: "without", topic })).toEqual([rateWithout.count, rateWithout.of]);
        }
        for (const { reason, topics } of insights.tree)
          for (const { topic, clusters } of topics)
            for (const { phrase, sessions } of clusters)
              expect(
                openFigure({ kind: "branch", path: [reason, topic, phrase || null] }, gathered, 7)
                  .rows.map(({ id }) => id)
                  .sort(),
              ).toEqual(sessions);
        for (const by of dimensions)
          for (const { value, escalated, engaged } of insights.by[by])
            expect(count({ kind: "slice", by, value })).toEqual([escalated, engaged]);
        expect(count({ kind: "measure", name: "csat" })[0]).toBe(insights.csat.n);
        expect(count({ kind: "measure", name: "timeToEscalate" })[0]).toBe(insights.timeToEscalate.n);
        expect(count({ kind: "measure", name: "handedBack" })[0]).toBe(insights.handedBack);
        for (const name of ["live", "ticket"] as const)
          expect(count({ kind: "measure", name })[0]).toBe(insights.handovers[name]);
      }),
    );
  });

  it("stretches add up to the engaged sessions after their beginning", () => {
    fc.assert(
      fc.property(some, (gathered) => {
        const course = followCourse(gathered.sessions, monday);
        const of = course.reduce((sum, { escalation }) => sum + escalation.of, 0);
        const timed = gathered.sessions.filter(
          ({ engagement, startedAt }) => engagement === "engaged" && startedAt !== null,
        );
        expect(of).toBe(timed.length);
        for (const { from, to, escalation } of course) {
          const { count, of: opened } = openFigure({ kind: "stretch", from, to }, gathered, 7);
          expect([count, opened]).toEqual([escalation.count, escalation.of]);
        }
      }),
    );
  });

  it("a link names a figure again, whatever a topic or phrase is called", () => {
    const text = fc.string({ minLength: 1, unit: "grapheme" });
    const orNull = fc.option(text, { nil: null });
    const figures: fc.Arbitrary<FigureRef> = fc.oneof(
      text.map((topic): FigureRef => ({ kind: "topic", topic })),
      fc.array(orNull, { minLength: 1, maxLength: 3 }).map((path): FigureRef => ({ kind: "branch", path })),
      fc.tuple(fc.constantFrom(...dimensions), orNull).map(([by, value]): FigureRef => ({ kind: "slice", by, value })),
      fc.constantFrom(...rateNames).map((name): FigureRef => ({ kind: "rate", name })),
    );
    fc.assert(fc.property(figures, (figure) => expect(readFigureKey(writeFigureKey(figure))).toEqual(figure)));
  });

  it.each([
    "",
    "rate:",
    "rate:mine",
    "part:constructor",
    "slice:colour:red",
    "branch",
    "topic:",
    "stretch:5:1",
    "topic:%E0%A4",
  ])("%p names no figure", (key) => expect(readFigureKey(key)).toBeNull());
});
