import fc from "fast-check";
import { emptyTranscript, mergeTurns, type Transcript, type Turn } from "#domain/conversation";
import { triesOf } from "#soak";
import { arbitraryTurns, arrivals } from "./arbitraryTurns";

const merge = (deliveries: readonly (readonly Turn[])[]): Transcript =>
  deliveries.reduce((transcript, turns) => mergeTurns(transcript, turns), emptyTranscript);

const shape = ({ turns, numbers }: Transcript) => ({ turns, numbers: new Map([...numbers].sort()) });

const twoArrivals = arbitraryTurns.chain((turns) => fc.tuple(fc.constant(turns), arrivals(turns)));

describe("mergeTurns, whatever arrives", () => {
  it("gives the same transcript for every order, grouping and repetition", () => {
    fc.assert(
      fc.property(twoArrivals, ([turns, deliveries]) => {
        expect(shape(merge(deliveries))).toEqual(shape(merge([turns])));
      }),
      { numRuns: triesOf(300) },
    );
  });

  it("gives the same transcript when it is continued from an older version", () => {
    fc.assert(
      fc.property(arbitraryTurns, arbitraryTurns, arbitraryTurns, (first, second, third) => {
        const older = merge([first]);
        const kept = [...older.turns];
        const keptNumbers = [...older.numbers];
        mergeTurns(older, second);
        expect(older.turns).toEqual(kept);
        const fork = mergeTurns(older, third);
        expect(shape(fork)).toEqual(shape(merge([first, third])));
        expect(keptNumbers.every(([id, number]) => older.numbers.get(id) === number)).toBe(true);
      }),
      { numRuns: triesOf(150) },
    );
  });

  it("keeps every turn before firstChanged as it was, the same object", () => {
    fc.assert(
      fc.property(arbitraryTurns, arbitraryTurns, (first, second) => {
        const before = merge([first]);
        const after = mergeTurns(before, second);
        if (after === before) return;
        const isSame = after.firstChanged === before.turns.length && after.turns.length === before.turns.length;
        for (let at = 0; at < after.firstChanged; at += 1) expect(after.turns[at]).toBe(before.turns[at]);
        if (!isSame) expect(after.turns[after.firstChanged]).not.toBe(before.turns[after.firstChanged]);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("shows every id once, every text that came, and orders clocks", () => {
    fc.assert(
      fc.property(arbitraryTurns, (turns) => {
        const merged = merge([turns]).turns;
        const clocks = merged.flatMap((turn) => (turn.at === null ? [] : [turn.at]));
        expect(new Set(merged.map((turn) => turn.id)).size).toBe(merged.length);
        expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("numbers the turns a customer could read, from 1 without gaps", () => {
    fc.assert(
      fc.property(twoArrivals, ([, deliveries]) => {
        const { turns, numbers } = merge(deliveries);
        const readable = turns.filter((turn) => turn.visibility === "customer" && turn.speaker !== "system");
        expect(readable.map((turn) => numbers.get(turn.id))).toEqual(readable.map((_, at) => at + 1));
        expect(turns.filter((turn) => !readable.includes(turn)).some((turn) => numbers.has(turn.id))).toBe(false);
      }),
      { numRuns: triesOf(150) },
    );
  });
});
