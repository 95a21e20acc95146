import fc from "fast-check";
import { costOf, draftArticle, findGaps, type Gap, type Helped, judgeGap, type Nearest } from "#domain/gaps";
import { createGathering } from "#domain/insights";
import type { Session } from "#domain/sessions";
import { triesOf } from "#soak";
import { monday, type RowOptions, transcriptRow } from "#support";

const day = 86_400_000;

function sessionsOf(rows: readonly RowOptions[]): readonly Session[] {
  const gathering = createGathering();
  rows.forEach((row) => gathering.add(transcriptRow(row)));
  return gathering.close().sessions;
}

const asks = (conversation: string, question: string, at = 0, outcome = "HandOff"): RowOptions => ({
  conversation,
  outcome,
  at: monday + at * day,
  says: question === "" ? [] : [question],
});

const gapOf = (rows: readonly RowOptions[]): Gap => {
  const [gap] = findGaps(sessionsOf(rows)).gaps;
  if (!gap) throw new Error("No gap.");
  return gap;
};

describe("knowledge gaps", () => {
  it("are questions alike that came to a person, the most asked first; what the agent answered is none", () => {
    const { gaps, withoutQuestion } = findGaps(
      sessionsOf([
        asks("a", "How do I descale the kettle"),
        asks("b", "how descale my kettle"),
        asks("c", "Where is the invoice of July"),
        asks("d", "Is the shop open on Sunday", 0, "Resolved"),
        asks("e", ""),
      ]),
    );
    expect(gaps.map(({ phrase, sessions }) => [phrase, sessions.length])).toEqual([
      ["How do I descale the kettle", 2],
      ["Where is the invoice of July", 1],
    ]);
    expect(withoutQuestion).toBe(1);
  });

  it("hold every escalated session with a question once, in whatever order they come", () => {
    const rows = fc.array(
      fc.record({
        question: fc.constantFrom("", "kettle leaks water", "the kettle leaks", "invoice is wrong", "open on Sunday"),
        outcome: fc.constantFrom("HandOff", "Resolved"),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const sessions = sessionsOf(some.map(({ question, outcome }, at) => asks(`c${at}`, question, 0, outcome)));
        const { gaps, withoutQuestion } = findGaps(sessions);
        const ids = gaps.flatMap((gap) => gap.sessions.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length + withoutQuestion).toBe(sessions.filter(({ outcome }) => outcome === "escalated").length);
        expect(findGaps([...sessions].reverse())).toEqual({ gaps, withoutQuestion });
      }),
      { numRuns: triesOf(100) },
    );
  });

  it("cost as often as they came, times how long one takes; not recorded is no zero", () => {
    const gap = gapOf([asks("a", "kettle leaks water"), asks("b", "kettle leaks water")]);
    expect(costOf(gap, { n: 12, mean: 300 })).toBe(600);
    expect(costOf(gap, { n: 0, mean: null })).toBeNull();
  });
});

describe("what a gap is, by the nearest article", () => {
  const gap = gapOf([0, 1, 2, 5].map((at) => asks(`c${at}`, "kettle leaks water", at)));
  const near = (updatedAt: number | null, answers = true): Nearest => ({
    title: "Leaks",
    number: "KA-7",
    updatedAt,
    sure: 0.8,
    answers,
  });
  const judge = (nearest: Nearest | null) => judgeGap(gap, nearest, monday, monday + 6 * day);

  it("is missing where none answers", () => {
    expect(judge(null)).toEqual({ kind: "missing" });
    expect(judge(near(monday + day, false))).toEqual({ kind: "missing" });
  });

  it("is unused where one was there all the time, or does not say since when", () => {
    expect(judge(near(monday - day))).toEqual({ kind: "unused" });
    expect(judge(near(null))).toEqual({ kind: "unused" });
  });

  it("is answered where one came, with how often it was asked before and since", () => {
    expect(judge(near(monday + 3 * day))).toEqual({
      kind: "answered",
      before: { count: 3, days: 3 },
      since: { count: 1, days: 3 },
    });
  });

  it("closed where nobody asked since", () => {
    expect(judge(near(monday + 5.5 * day))).toMatchObject({ kind: "answered", since: { count: 0 } });
  });
});

describe("the draft of an article", () => {
  const gap = gapOf([
    asks("a", "kettle leaks water"),
    asks("b", "kettle leaks water"),
    asks("c", "the kettle leaks water"),
  ]);
  const helped = (number: string, more: Partial<Helped> = {}): Helped => ({
    number,
    resolution: `Seal of ${number} replaced.`,
    count: 1,
    reopened: false,
    isInternal: false,
    ...more,
  });

  it("quotes what customers ask and what helped, the commonest first, each with where it is from", () => {
    expect(draftArticle(gap, [helped("CAS-1"), helped("CAS-2", { count: 4 })])).toEqual({
      title: "kettle leaks water",
      asked: [
        { words: "kettle leaks water", count: 2 },
        { words: "the kettle leaks water", count: 1 },
      ],
      helped: [helped("CAS-2", { count: 4 }), helped("CAS-1")],
    });
  });

  it("is none of cases that were opened again or say nothing", () => {
    expect(draftArticle(gap, [helped("CAS-1", { reopened: true }), helped("CAS-2", { resolution: "  " })])).toBeNull();
  });
});
