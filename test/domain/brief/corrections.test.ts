import fc from "fast-check";
import {
  type Correction,
  correctBrief,
  mergeCorrections,
  openPromises,
  readCorrections,
  replaceCorrection,
  writeCorrections,
  type Brief,
} from "#domain/brief";
import type { Evidence } from "#domain/evidence";
import { buildLine, emptyBrief } from "#support";
import { anyCharacter } from "#support/text";

const at = (turn: string, from = 0): Evidence => ({ kind: "turn", turn, from, to: from + 10 });
const wants = buildLine("A refund for the kettle", at("t2"));
const today = buildLine("A call back today", at("t5"));
const label = buildLine("The return label by e-mail", at("t6"));
const brief: Brief = { ...emptyBrief, wants, promised: [today, label] };

function correct(change: Partial<Correction> & Pick<Correction, "section" | "line">): Correction {
  return { text: null, hidden: false, kept: false, by: "me", at: 1, ...change };
}

describe("a corrected brief", () => {
  it("is the brief itself where nobody corrected anything", () => {
    expect(correctBrief(brief, []).brief).toBe(brief);
  });

  it("says what a person wrote, with the sources of the line", () => {
    const { brief: shown, marks } = correctBrief(brief, [
      correct({ section: "wants", line: wants, text: "A new kettle" }),
    ]);
    expect(shown.wants).toEqual(buildLine("A new kettle", at("t2")));
    expect(shown.wants && marks.get(shown.wants)).toMatchObject({ read: wants, changed: false });
  });

  it("leaves hidden lines out, and knows them", () => {
    const { brief: shown, hidden } = correctBrief(brief, [correct({ section: "promised", line: today, hidden: true })]);
    expect(shown.promised).toEqual([label]);
    expect(hidden.map(({ read }) => read)).toEqual([today]);
  });

  it("keeps a kept promise in sight and counts it as open no more", () => {
    const corrected = correctBrief(brief, [correct({ section: "promised", line: today, kept: true })]);
    expect(corrected.brief.promised).toEqual([today, label]);
    expect(openPromises(corrected)).toEqual([label]);
  });

  it("finds its lines in whatever order they stand", () => {
    const other = { ...brief, promised: [label, today] };
    const corrected = correctBrief(other, [correct({ section: "promised", line: today, text: "A call on Monday" })]);
    expect(corrected.brief.promised.map(({ text }) => text)).toEqual([
      "The return label by e-mail",
      "A call on Monday",
    ]);
  });

  it("does not give way when the conversation goes on: it says that something else is read there now", () => {
    const now = { ...brief, wants: buildLine("An invoice", at("t9")) };
    const { brief: shown, marks } = correctBrief(now, [
      correct({ section: "wants", line: wants, text: "A new kettle" }),
    ]);
    expect(shown.wants?.text).toBe("A new kettle");
    expect(shown.wants && marks.get(shown.wants)).toMatchObject({ read: now.wants, changed: true });
  });

  it("keeps an edited line that is not read any more, and lets go of a hidden one", () => {
    const corrections = [
      correct({ section: "promised", line: today, text: "A call on Monday" }),
      correct({ section: "promised", line: label, hidden: true }),
    ];
    const { brief: shown, hidden } = correctBrief({ ...brief, promised: [] }, corrections);
    expect(shown.promised).toEqual([buildLine("A call on Monday", at("t5"))]);
    expect(hidden).toEqual([]);
  });

  it("shows a hidden want again once the customer wants something else", () => {
    const now = { ...brief, wants: buildLine("An invoice", at("t9")) };
    expect(correctBrief(now, [correct({ section: "wants", line: wants, hidden: true })]).brief.wants).toBe(now.wants);
  });

  it("corrects one value of a fact, and settles a conflict by hiding the wrong one", () => {
    const right = buildLine("KT-2210", at("t3"));
    const wrong = buildLine("KT-2201", at("t1"));
    const facts: Brief["facts"] = [{ kind: "serial", label: "Serial", values: [wrong, right] }];
    const { brief: shown } = correctBrief({ ...brief, facts }, [
      correct({ section: "facts", line: wrong, hidden: true }),
    ]);
    expect(shown.facts).toEqual([{ kind: "serial", label: "Serial", values: [right] }]);
  });
});

describe("corrections of two people", () => {
  const mine = correct({ section: "wants", line: wants, text: "A new kettle", at: 5 });
  const theirs = correct({ section: "wants", line: wants, text: "Her money", by: "her", at: 7 });
  const other = correct({ section: "promised", line: today, kept: true, at: 3 });

  it("are put together line by line, the later one of each line, from either side", () => {
    expect(mergeCorrections([mine, other], [theirs])).toEqual([other, theirs]);
    expect(mergeCorrections([theirs], [mine, other])).toEqual([other, theirs]);
  });

  it("stay taken back: an older copy does not bring them again", () => {
    const back = { ...mine, text: null, at: 9 };
    expect(correctBrief(brief, mergeCorrections([back], [theirs])).brief.wants).toBe(wants);
  });

  it("leave no second correction of a line that was found again under other words", () => {
    const now = buildLine("An invoice", at("t9"));
    const next = correct({ section: "wants", line: now, text: "An invoice for March", at: 8 });
    const corrected = correctBrief({ ...brief, wants: now }, replaceCorrection([mine], next, mine));
    expect(corrected.brief.wants?.text).toBe("An invoice for March");
    expect([...corrected.marks.values()]).toHaveLength(1);
  });
});

describe("the note that keeps corrections", () => {
  const evidence = fc.oneof(
    fc.record({ kind: fc.constant("turn" as const), turn: fc.string(), from: fc.nat(), to: fc.nat() }),
    fc.record({ kind: fc.constant("value" as const), name: fc.string() }),
  );
  const corrections: fc.Arbitrary<readonly Correction[]> = fc.array(
    fc.record({
      section: fc.constantFrom("wants", "why", "tried", "facts", "missing", "promised"),
      line: fc
        .tuple(fc.string({ minLength: 1, unit: anyCharacter }), fc.array(evidence, { minLength: 1, maxLength: 3 }))
        .map(([text, [first, ...rest]]) => buildLine(text, first as Evidence, ...rest)),
      text: fc.option(fc.string({ unit: anyCharacter, maxLength: 50 })),
      hidden: fc.boolean(),
      kept: fc.boolean(),
      by: fc.string(),
      at: fc.nat(),
    }),
    { maxLength: 8 },
  );

  it("gives them back, whatever they say", () => {
    fc.assert(fc.property(corrections, (list) => expect(readCorrections(writeCorrections(list))).toEqual(list)));
  });

  it("is read around what is none: one bad line loses no other", () => {
    const note = writeCorrections([correct({ section: "wants", line: wants, text: "x" })]);
    expect(readCorrections(`${note}\n{"section":"wants"}\n{broken\nA remark by hand.`)).toHaveLength(1);
  });
});
