import fc from "fast-check";
import { createGathering, type Gathered, type Gathering, type Insights, writeInsights } from "#domain/insights";
import { triesOf } from "#soak";
import { monday, type RowOptions, transcriptRow, type TranscriptRow } from "#support";

const hour = 3_600_000;
const outcomes = ["Resolved", "Abandoned", "HandOff", "Escalated", "None", "Vanished"];

const options: fc.Arbitrary<RowOptions> = fc.record({
  conversation: fc.integer({ min: 0, max: 40 }).map((n) => `c${n}`),
  outcome: fc.constantFrom(...outcomes),
  type: fc.constantFrom("Engaged", "Engaged", "Engaged", "Unengaged", ""),
  reason: fc.constantFrom("UserExit", "UserError", "AgentTransferRequestedByUser", "Resolved"),
  impliedSuccess: fc.boolean(),
  topics: fc.subarray(["Refund", "Track", "Customs", "Opening hours"]),
  says: fc.constantFrom(["The box came broken"], ["my box is broken"], ["How do I pay customs?"], []),
  at: fc.integer({ min: 0, max: 400 }).map((n) => monday + n * hour),
  who: fc.constantFrom("", "ana", "ben", "cid", "dee"),
  test: fc.integer({ min: 0, max: 12 }).map((n) => n === 0),
  locale: fc.constantFrom("en-GB", "de-DE"),
});
const someRows: fc.Arbitrary<readonly TranscriptRow[]> = fc.array(options.map(transcriptRow), { maxLength: 40 });

function gather(rows: readonly unknown[]): Gathering {
  const gathering = createGathering();
  rows.forEach((row) => gathering.add(row));
  return gathering;
}
const close = (rows: readonly unknown[]): Gathered => gather(rows).close();
const read = (rows: readonly unknown[]): Insights => writeInsights(close(rows));

/** The same figures from the rows themselves, by another road: nothing of the domain is in it. */
function recount(rows: readonly TranscriptRow[]): Readonly<Record<string, number>> {
  type Trace = { readonly valueType?: string; readonly value: Readonly<Record<string, unknown>> };
  const unique = [...new Map(rows.map((row) => [`${row.name}${row.conversationstarttime}`, row])).values()];
  const traces = unique.map((row) => ({
    name: row.name,
    all: (JSON.parse(row.content) as { activities: readonly Trace[] }).activities,
  }));
  const isTest = (all: readonly Trace[]): boolean => all.some(({ value }) => value?.isDesignMode === true);
  const tests = new Set(traces.filter(({ all }) => isTest(all)).map(({ name }) => name));
  const sessions = traces
    .filter(({ name }) => !tests.has(name))
    .flatMap(({ all }) => all.filter(({ valueType }) => valueType === "SessionInfo").map(({ value }) => value));
  const engaged = sessions.filter(
    ({ type, outcome }) =>
      type === "Engaged" ||
      (type === "" && ["Resolved", "Abandoned", "HandOff", "Escalated"].includes(String(outcome))),
  );
  const count = (...names: readonly string[]): number =>
    engaged.filter(({ outcome }) => names.includes(String(outcome))).length;
  return {
    sessionsAll: sessions.length,
    engaged: engaged.length,
    escalated: count("HandOff", "Escalated"),
    abandoned: count("Abandoned"),
    resolved: count("Resolved"),
    test: tests.size,
    duplicateRows: rows.length - unique.length,
  };
}

/** Distinct rows of one name and start cannot both be batch 0: of those the generator makes one is kept. */
const distinct = (rows: readonly TranscriptRow[]): readonly TranscriptRow[] => [
  ...new Map(rows.map((row) => [row.conversationtranscriptid, row])).values(),
];

describe("laws of the figures", () => {
  it("agree with a recount that knows nothing of how they are made", () => {
    fc.assert(
      fc.property(someRows, (some) => {
        const rows = [...distinct(some), ...distinct(some).slice(0, 3)];
        const one = read(rows);
        expect({
          sessionsAll: one.sessionsAll,
          engaged: one.engaged,
          escalated: one.escalated,
          abandoned: one.abandoned,
          resolved: one.resolvedConfirmed + one.resolvedImplied,
          test: one.test,
          duplicateRows: one.duplicateRows,
        }).toEqual(recount(rows));
      }),
      { numRuns: triesOf(100) },
    );
  });

  it("parts add up to the whole", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const one = read(rows);
        expect(one.read + one.unreadable).toBe(one.rows);
        expect(one.engaged + one.unengaged).toBe(one.sessions);
        const { resolvedConfirmed, resolvedImplied, abandoned, escalated, outcomeNotRecorded } = one;
        expect(resolvedConfirmed + resolvedImplied + abandoned + escalated + outcomeNotRecorded).toBe(one.engaged);
        const parts = Object.values(one.reconciliation.parts);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(one.engaged);
        const leaves = one.tree.flatMap(({ topics }) => topics.flatMap(({ clusters }) => clusters));
        expect(leaves.flatMap(({ sessions }) => sessions).length).toBe(escalated);
        for (const slices of Object.values(one.by))
          expect(slices.reduce((sum, slice) => sum + slice.sessionsAll, 0)).toBe(one.sessionsAll);
      }),
      { numRuns: triesOf(100) },
    );
  });

  it("do not depend on the order of the rows", () => {
    const shuffled = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(read(others)).toEqual(read(rows));
      }),
      { numRuns: triesOf(100) },
    );
  });

  it("of two windows merged are those of their union, whatever they share", () => {
    fc.assert(
      fc.property(someRows, someRows, (before, after) => {
        const shared = [...before.slice(0, 4), ...after];
        const merged = gather(before);
        merged.merge(gather(shared));
        expect(merged.close()).toEqual(close([...before, ...shared]));
      }),
      { numRuns: triesOf(100) },
    );
  });

  it("stay ordered from the most generous way to count to the strictest", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { engaged, escalated, resolvedConfirmed, reconciliation } = read(rows);
        const { honest, copilotStudio } = reconciliation.rates;
        expect(honest.count).toBeLessThanOrEqual(resolvedConfirmed);
        expect(resolvedConfirmed).toBeLessThanOrEqual(copilotStudio.count);
        expect(copilotStudio.count).toBeLessThanOrEqual(engaged - escalated);
        const away = reconciliation.steps.reduce((sum, { sessions }) => sum + sessions.length, 0);
        expect(engaged - escalated - away).toBe(honest.count);
      }),
      { numRuns: triesOf(100) },
    );
  });

  it("one more abandoned session raises only the figures that take it for a success", () => {
    const more = transcriptRow({ conversation: "left", outcome: "Abandoned", reason: "UserExit", at: monday - hour });
    fc.assert(
      fc.property(someRows, (rows) => {
        const [before, after] = [read(rows), read([...rows, more])];
        const rate = (one: Insights, name: "botDashboard" | "autonomous" | "honest" | "copilotStudio"): number =>
          one.reconciliation.rates[name].share ?? 0;
        for (const name of ["botDashboard", "autonomous"] as const)
          expect(rate(after, name)).toBeGreaterThanOrEqual(rate(before, name));
        for (const name of ["honest", "copilotStudio"] as const) {
          expect(rate(after, name)).toBeLessThanOrEqual(rate(before, name));
          expect(after.reconciliation.rates[name].count).toBe(before.reconciliation.rates[name].count);
        }
      }),
      { numRuns: triesOf(100) },
    );
  });
});
