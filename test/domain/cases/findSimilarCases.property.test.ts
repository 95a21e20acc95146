import fc from "fast-check";
import { askCases, createCaseReader, endedAt, findSimilarCases, type ResolvedCase } from "#domain/cases";
import { readInquiry } from "#domain/knowledge";
import { triesOf } from "#soak";
import { aResolvedCase, aTurn } from "#support";
import { anyCharacter } from "#support/text";

const word = fc.constantFrom(
  "E42",
  "E19",
  "tank",
  "ring",
  "reset",
  "descale",
  "filter",
  "red",
  "firmware 3.1",
  "warranty",
);
const text = fc.array(word, { maxLength: 10 }).map((words) => words.join(" "));
const hostile = fc.oneof(
  text,
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.constantFrom("<p>", "\ud800", "out of warranty"),
);
const resolved = fc
  .record({
    number: fc.integer({ min: 1, max: 30 }).map((at) => `CAS-${at}`),
    title: hostile,
    description: hostile,
    resolution: hostile,
    article: fc.constantFrom("", "KA-1", "KA-2"),
    product: fc.constantFrom("", "Brio 3", "Norr"),
    outcome: fc.constantFrom("Problem Solved", "Cancelled", ""),
    reopened: fc.boolean(),
    resolvedAt: fc.constantFrom(null, 0, 1_700_000_000_000),
  })
  .map(({ number, title, resolution, ...change }) => aResolvedCase(number, title, resolution, change));

const read = (texts: readonly string[]) => {
  const turns = texts.map((said, at) => aTurn(`t${at}`, at % 3 === 1 ? "agent" : "customer", said));
  return readInquiry(turns, { product: "Brio 3", versions: [], codes: [], subject: "red ring" }, "en-us");
};
const find = (cases: readonly ResolvedCase[], texts: readonly string[], reader = createCaseReader()) =>
  findSimilarCases({ inquiry: read(texts), cases, notCase: "id-CAS-1", reader });
const situation = fc.tuple(fc.array(resolved, { maxLength: 15 }), fc.array(hostile, { maxLength: 5 }));

describe("findSimilarCases, whatever it is given", () => {
  it("gives scores that are exactly the sum of their parts, in order, and every case once", () => {
    fc.assert(
      fc.property(situation, ([cases, texts]) => {
        const found = find(cases, texts);
        if (found.kind === "none") return;
        const points = found.items.map(({ score }) => score.points);
        expect(points).toEqual([...points].sort((a, b) => b - a));
        for (const { score } of found.items) {
          expect(score.parts.reduce((sum, part) => sum + part.points, 0)).toBe(score.points);
        }
        const ids = found.items.flatMap(({ best, others }) => [best.id, ...others.map(({ id }) => id)]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain("id-CAS-1");
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("gives the same bytes in any order of the cases, and from a reader that has read other things before", () => {
    fc.assert(
      fc.property(situation, fc.array(resolved, { maxLength: 4 }), ([cases, texts], before) => {
        const used = createCaseReader();
        used.readAll(before);
        const there = JSON.stringify(find(cases, texts));
        expect(JSON.stringify(find([...cases].reverse(), texts, used))).toBe(there);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("tells a case that asks what all the others ended at, as if it had never been among them", () => {
    fc.assert(
      fc.property(situation, ([cases, texts]) => {
        const asked = askCases(cases, createCaseReader());
        for (const notCase of ["id-CAS-1", "id-of-no-case"]) {
          const similar = findSimilarCases({ inquiry: read(texts), cases, notCase, reader: createCaseReader() });
          expect(asked.endedBeside(read(texts), notCase)).toEqual(endedAt(similar));
        }
      }),
      { numRuns: triesOf(40) },
    );
  });
});
